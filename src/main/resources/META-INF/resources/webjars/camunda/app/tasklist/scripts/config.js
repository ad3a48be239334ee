// What this application changes in Camunda's Tasklist. The file stands in for the webjar's of the same name.

document.documentElement.lang = 'vi';

export default {
  // The header and the title read "<vendor> <name>": the product's name, in its own order.
  app: {vendor: 'Phê duyệt nhiệm vụ', name: 'Đại hội'},

  // Tasklist follows the browser's first language when it is listed here, so that only Vietnamese is listed:
  // an English browser on a Vietnamese desk must not turn the desk English.
  locales: {availableLocales: ['vi'], fallbackLocale: 'vi'},

  disableWelcomeMessage: true,
  customScripts: [
    '../../../sign-on/one-sign-on.js',
    'scripts/congress/words-first.js',
    'scripts/congress/by-due-date.js',
    'scripts/congress/vietnamese-dates.js',
    'scripts/congress/plugin.js',
  ],

  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'Nhận xử lý nhiệm vụ đang chọn'},
    focusFilter: {key: 'ctrl+shift+f', description: 'Chuyển đến bộ lọc đầu tiên'},
    focusList: {key: 'ctrl+alt+l', description: 'Chuyển đến nhiệm vụ đầu tiên trong danh sách'},
    focusForm: {key: 'ctrl+alt+f', description: 'Chuyển đến ô nhập đầu tiên của biểu mẫu'},
    startProcess: {key: 'ctrl+alt+p', description: 'Mở cửa sổ bắt đầu quy trình'},
  },
};
