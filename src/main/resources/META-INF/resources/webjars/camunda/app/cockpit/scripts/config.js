// What this application changes in Camunda's Cockpit.

document.documentElement.lang = 'vi';

export default {
  // The header and the title read "<vendor> <name>".
  app: {vendor: 'Điều hành nhiệm vụ', name: 'Đại hội'},

  // Only Vietnamese is listed: a listed language is taken whenever the browser asks for it first.
  locales: {availableLocales: ['vi'], fallbackLocale: 'vi'},

  disableWelcomeMessage: true,

  // The first leads to our own login page instead of the application's.
  customScripts: [
    '../../../sign-on/one-sign-on.js',
    '../tasklist/scripts/congress/words-first.js',
    '../tasklist/scripts/congress/vietnamese-dates.js',
    'scripts/congress/readable-diagram.js',
    'scripts/congress/readable-times.js',
    'scripts/congress/managers.js',
    'scripts/congress/instances.js',
    'scripts/congress/offered.js',
  ],
};
