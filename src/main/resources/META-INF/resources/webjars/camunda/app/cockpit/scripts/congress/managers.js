// What managers see of the whole in Cockpit: four views of their own, and the first of them in short on the dashboard.

import * as dashboard from './managers/dashboard.js';
import {entitle, keepWhileParametersChange} from './managers/hash.js';
import * as missing from './managers/missing.js';
import {views} from './managers/parts.js';
import * as progress from './managers/progress.js';
import * as timeline from './managers/timeline.js';
import * as whoWaits from './managers/who-waits.js';

const builders = {'/progress': progress, '/timeline': timeline, '/who-waits': whoWaits, '/missing': missing};

/** Puts up what a builder builds, lets it follow the address while that is still its own, and takes it down again. */
function mounted(build, path = '') {
  let built = null;
  const follow = () => path && window.location.hash.split('?')[0] === `#${path}` && built?.follow();
  return {
    render(node) {
      built = build();
      built.node.classList.toggle('managers-route', path !== '');
      node.append(built.node);
      window.addEventListener('hashchange', follow);
    },
    unmount() {
      window.removeEventListener('hashchange', follow);
      built?.dispose?.();
      built = null;
    },
  };
}

const routes = views.map(({path, label}) => {
  const view = mounted(builders[path].build, path);
  return {
    id: `congress.route${path}`,
    pluginPoint: 'cockpit.route',
    priority: 100,
    properties: {path, label},
    ...view,
    render(node) {
      keepWhileParametersChange(path);
      view.render(node);
      entitle(label);
    },
  };
});

const entries = views.map(({path, label}, at) => ({
  id: `congress.navigation${path}`,
  pluginPoint: 'cockpit.navigation',
  priority: 1000 - at,
  properties: {label, pagePath: `#${path}`, checkActive: address => new RegExp(`#${path}(?:\\?|$)`).test(address)},
}));

export default [
  ...routes,
  ...entries,
  {id: 'congress.dashboard', pluginPoint: 'cockpit.dashboard', priority: 100, properties: {label: 'Tiến độ'}, ...mounted(dashboard.build)},
];
