// Gives Angular's own date pickers Vietnamese months and weekdays: the locale file only reaches the texts and moment.js.
// Runs before the application starts, so that it can only add a run block; it changes no setting but names and patterns.

const months = Array.from({length: 12}, (_, month) => `Tháng ${month + 1}`);
const days = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const shortDays = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

window.angular.module('ngLocale').run([
  '$locale',
  ($locale) =>
    Object.assign($locale.DATETIME_FORMATS, {
      MONTH: months,
      STANDALONEMONTH: months,
      SHORTMONTH: months.map((name) => name.replace('Tháng', 'Thg')),
      DAY: days,
      SHORTDAY: shortDays,
      FIRSTDAYOFWEEK: 0,
      fullDate: "EEEE, 'ngày' dd/MM/y",
      longDate: 'dd/MM/y',
      mediumDate: 'dd/MM/y',
      shortDate: 'dd/MM/y',
      medium: 'HH:mm:ss dd/MM/y',
      short: 'HH:mm dd/MM/y',
      mediumTime: 'HH:mm:ss',
      shortTime: 'HH:mm',
    }),
]);

export default [];
