// What this application changes in Camunda's Admin.

export default {
  // The header and the title read "<vendor> <name>".
  app: {vendor: 'Quản trị nhiệm vụ', name: 'Đại hội'},

  // English until Admin's own vi.json is written.
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},

  disableWelcomeMessage: true,

  // Leads to our own login page instead of the application's.
  customScripts: ['../../../sign-on/one-sign-on.js'],
};
