// What a view shows stands in the address, so that a link can be sent and "back" goes back.

import {query} from './server.js';

/** The parameters after the route, e.g. of `#/progress?status=OVERDUE`. */
export function parameters() {
  const [, asked = ''] = window.location.hash.split('?');
  return Object.fromEntries(new URLSearchParams(asked));
}

export const link = (path, asked) => `#${path}${query(asked)}`;

/** Goes where a link of this view would lead. */
export function go(path, asked) {
  window.location.hash = link(path, asked).slice(1);
}

const service = name => window.angular.element(document.documentElement).injector().get(name);

/** Names the page in the browser's title as Cockpit names its own. */
export const entitle = label => service('page').titleSet(label);

/** Lets parameters change without the view being built anew: what is drawn and where the reader is stay. */
export function keepWhileParametersChange(path) {
  const route = service('$route').routes[path];
  if (route) {
    route.reloadOnSearch = false;
  }
}
