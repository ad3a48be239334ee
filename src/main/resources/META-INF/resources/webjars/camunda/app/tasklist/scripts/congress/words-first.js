// Puts the Vietnamese words in the tables before the application starts: what asks once while its own loader is still
// on its way, such as the head of the task list, would show the names of the words for the whole visit.

const base = document.querySelector('base');
const [, app] = /\/app\/([a-z]+)\//.exec(base.getAttribute('href') || window.location.pathname) || [];

try {
  const answer = await fetch(`${base.getAttribute('app-root')}/app/${app}/locales/vi.json`, {credentials: 'same-origin'});
  const {labels} = await answer.json();
  window.angular.module('pascalprecht.translate').config([
    '$translateProvider',
    // The application's own loader still runs: it alone brings the names of days and months.
    ($translateProvider) => $translateProvider.translations('vi', labels).forceAsyncReload(true),
  ]);
} catch (notLoaded) {
  // The application loads them itself, as it would without this.
}

export default [];
