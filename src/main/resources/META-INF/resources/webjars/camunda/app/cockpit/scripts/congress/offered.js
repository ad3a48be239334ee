// Cockpit offers everybody what the engine would refuse them. Here a button is there once the engine says that it may be used.
import {el} from '../../../tasklist/scripts/congress/page.js';

document.head.append(el('link', {rel: 'stylesheet', href: new URL('offered.css', import.meta.url).href}));

const engine = `${document.querySelector('base').getAttribute('engine-api')}engine/default`;
const DEFINITION = {resourceName: 'PROCESS_DEFINITION', resourceType: 6};
const INSTANCE = {resourceName: 'PROCESS_INSTANCE', resourceType: 8};

/** What each class on the page's body stands for: any one of these rights. */
const classes = {
  'congress-may-change-definition': [[DEFINITION, 'UPDATE']],
  'congress-may-change-instance': [[DEFINITION, 'UPDATE_INSTANCE'], [INSTANCE, 'UPDATE']],
  'congress-may-change-tasks': [[DEFINITION, 'UPDATE_TASK']],
  'congress-may-delete-instance': [[DEFINITION, 'DELETE_INSTANCE'], [INSTANCE, 'DELETE']],
  'congress-may-retry': [[DEFINITION, 'RETRY_JOB'], [DEFINITION, 'UPDATE_INSTANCE'], [INSTANCE, 'RETRY_JOB'], [INSTANCE, 'UPDATE']],
};

async function get(path) {
  const answer = await fetch(`${engine}/${path}`, {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  return answer.ok ? answer.json() : {};
}

const asked = new Map();

/** Asked once per page load; for instances, whether the right is held on every one of them. */
function may(resource, permissionName, key) {
  const path = `authorization/check?${new URLSearchParams({...resource, permissionName, resourceId: resource === DEFINITION ? key : '*'})}`;
  if (!asked.has(path)) {
    asked.set(path, get(path).then(({authorized}) => authorized === true, () => false));
  }
  return asked.get(path);
}

/** The key of the process that is shown. */
async function keyOf(kind, id) {
  if (kind === 'instance') {
    const {definitionId} = await get(`process-instance/${id}`).catch(() => ({}));
    return definitionId && definitionId.split(':')[0];
  }
  return id && decodeURIComponent(id).split(':')[0];
}

let shown;

async function follow() {
  const address = window.location.hash.split('?')[0];
  if (address === shown) {
    return;
  }
  shown = address;
  const names = Object.keys(classes);
  document.body.classList.remove(...names);
  const [, kind, id] = /^#\/process-(definition|instance)\/([^/]+)/.exec(address) || [];
  document.body.dataset.congressShown = kind || '';
  const key = await keyOf(kind, id);
  const held = key ? await Promise.all(names.map(async name => (await Promise.all(classes[name].map(([resource, right]) => may(resource, right, key)))).some(Boolean))) : [];
  if (address === shown) {
    names.forEach((name, at) => document.body.classList.toggle(name, held[at] === true));
  }
}

window.addEventListener('hashchange', follow);
follow();

export default [];
