// What this application changes in Camunda's Welcome page, where a person keeps their own profile and password.

document.documentElement.lang = 'vi';

export default {
  // The header and the title read "<vendor> <name>".
  app: {vendor: 'Trang cá nhân ·', name: 'Phê duyệt nhiệm vụ Đại hội'},

  // Only Vietnamese is listed: a listed language is taken whenever the browser asks for it first.
  locales: {availableLocales: ['vi'], fallbackLocale: 'vi'},

  // The only link there by default leads to the vendor's manual, in English and on the internet.
  links: [],
  disableWelcomeMessage: true,

  // Leads to our own login page instead of the application's.
  customScripts: ['../../../sign-on/one-sign-on.js', '../tasklist/scripts/congress/words-first.js'],
};
