// Says on each card of the list what a clerk looks for: which task, whose, how pressing. One request per visible page.
import {day, el} from './page.js';
import {get} from './server.js';

const FRESH_FOR = 20_000;
const AT_ONCE = 50;

const known = new Map();
let waiting = new Map();

/** The card of one task, or undefined; all asked for within a moment travel together. */
function cardOf(taskId) {
  const before = known.get(taskId);
  if (before && Date.now() - before.at < FRESH_FOR) {
    return Promise.resolve(before.card);
  }
  if (waiting.size === 0) {
    setTimeout(ask, 30);
  }
  if (!waiting.has(taskId)) {
    let resolve;
    const card = new Promise(done => (resolve = done));
    waiting.set(taskId, {card, resolve});
  }
  return waiting.get(taskId).card;
}

function ask() {
  const asked = waiting;
  waiting = new Map();
  const ids = [...asked.keys()];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    get(`tasks/cards?ids=${some.map(encodeURIComponent).join(',')}`)
      .catch(() => []) // a card without these lines can still be opened
      .then(found => {
        const cardsById = new Map(found.map(card => [card.id, card]));
        some.forEach(id => {
          if (cardsById.has(id)) {
            known.set(id, {at: Date.now(), card: cardsById.get(id)});
          }
          asked.get(id).resolve(cardsById.get(id));
        });
      });
  }
}

/** How pressing, as text and colour; red only for what is late. */
export function chips({timing, timingLabel, returned, waiting}) {
  return el('span', {class: 'congress-chips'},
    timing && timingLabel ? el('span', {class: `congress-chip congress-${timing.toLowerCase()}`}, timingLabel) : null,
    returned ? el('span', {class: 'congress-chip congress-returned'}, 'Bị trả lại') : null,
    waiting ? el('span', {class: 'congress-chip congress-waiting'}, 'Đang chờ') : null);
}

function draw(node, card, {name = ''}) {
  const codeIsSaid = !card.code || name.includes(card.code);
  node.replaceChildren(el('div', {class: 'congress-card'},
    el('p', {class: 'congress-card-title'}, codeIsSaid ? null : [el('strong', {}, card.code), ' · '], card.title || ''),
    el('p', {class: 'congress-card-meta'}, [card.lead && card.lead.name, card.due && `Hạn ${day(card.due)}`].filter(Boolean).join(' · ')),
    chips(card)));
}

export const cards = {
  id: 'congress.card',
  pluginPoint: 'tasklist.card',
  priority: 900,
  render: (node, {taskId}, {task}) => {
    cardOf(taskId).then(card => card && draw(node, card, task));
  },
};
