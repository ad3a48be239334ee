// What this application changes in Camunda's Cockpit.

export default {
  // The header and the title read "<vendor> <name>".
  app: {vendor: 'Điều hành nhiệm vụ', name: 'Đại hội'},

  // English until Cockpit's own vi.json is written; a language listed here without its file stays on the spinner.
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},

  disableWelcomeMessage: true,

  // The first leads to our own login page instead of the application's.
  customScripts: ['../../../sign-on/one-sign-on.js', 'scripts/congress/readable-diagram.js'],
};
