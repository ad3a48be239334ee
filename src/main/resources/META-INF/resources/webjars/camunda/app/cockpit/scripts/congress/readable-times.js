// Cockpit itself writes a time as 2026-01-23T08:30:00 in every language; here it reads as in Tasklist.
// Only what is shown changes: fields to fill in and searches keep their own form.

window.angular.module('cam.commons.filter.date').config([
  '$provide',
  ($provide) =>
    $provide.decorator('camDateFormat', [
      '$delegate',
      ($delegate) => (variant) => (variant && variant !== 'normal' ? $delegate(variant) : 'DD/MM/YYYY, HH:mm:ss'),
    ]),
]);

export default [];
