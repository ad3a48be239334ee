// What a manager sees first: the figures in short, above the engine's own boxes, with the way into each view.

import {link} from './hash.js';
import {day, el, frame, views} from './parts.js';
import {cards, inDays, marks, sentence} from './progress.js';
import {get} from './server.js';

export function build() {
  const view = frame('', 'Bấm vào một số bất kỳ để xem danh sách của số đó.', () => load());

  async function load() {
    view.loading();
    try {
      const board = await get('board');
      const [next] = board.milestones.filter(it => it.daysLeft >= 0);
      view.ready(board.at);
      view.body.replaceChildren(...[
        sentence(board),
        cards(board),
        marks(board),
        next && el('p', {class: 'congress-next'},
          el('strong', {}, next.name), ` (${day(next.day)}): ${inDays(next)}; ${next.openDueBefore} nhiệm vụ chưa xong đến hạn trước mốc này.`),
      ].filter(Boolean));
    } catch (failure) {
      view.body.replaceChildren();
      view.failed(failure);
    }
    view.body.append(el('nav', {class: 'congress-ways', 'aria-label': 'Các trang theo dõi'},
      views.map(it => el('a', {class: 'btn btn-default', href: link(it.path, {})}, it.label))));
  }

  load();
  return {node: view.node};
}
