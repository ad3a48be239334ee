// The page "Việc cần chú ý": what is late, what stands still, and what could be overlooked.

import {day, el, moment} from '../sessions/elements.js';
import {ask} from '../sessions/server.js';

const tabs = document.querySelector('#tabs');
const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const notice = document.querySelector('#notice');

const lists = [
  {
    name: 'overdue',
    title: 'Quá hạn',
    none: 'Không có nhiệm vụ nào quá hạn.',
    card: it => [
      el('h3', {}, it.task, el('span', {class: 'badge bad'}, `Quá hạn ${it.daysLate} ngày làm việc`)),
      el('p', {class: 'quiet'}, `Chủ trì ${it.lead} · hạn ${day(it.due)}`, it.rung && ` · ${it.rung}`),
    ],
  },
  {
    name: 'stalled',
    title: 'Không có tiến triển',
    none: 'Không có nhiệm vụ nào đứng yên.',
    card: it => [
      el('h3', {}, it.task, el('span', {class: 'badge bad'}, `${it.silentDays} ngày làm việc không cập nhật`),
        it.escalated && el('span', {class: 'badge bad'}, 'Đã báo cáo cấp trên')),
      el('p', {class: 'quiet'}, `Chủ trì ${it.lead} · hạn ${day(it.due)} · đã đề nghị cập nhật ${day(it.askedOn)}`),
    ],
  },
  {
    name: 'missing',
    title: 'Có nguy cơ bị sót',
    none: 'Không có việc nào bị sót.',
    card: it => [
      el('h3', {}, it.subject, el('span', {class: 'badge'}, it.kind.label)),
      el('p', {}, it.remedy),
      el('p', {class: 'quiet'}, it.detail && `${it.detail} · `, `phát hiện ${moment(it.foundAt)}`),
    ],
  },
];

function say(text, refused = false) {
  notice.textContent = text;
  notice.classList.toggle('refused', refused);
  notice.hidden = text === '';
}

function count(of, answer) {
  document.querySelector(`#tab-${of.name}`).textContent = `${of.title} (${answer.total})`;
}

async function load(of, page) {
  say('');
  for (const tab of tabs.children) {
    tab.setAttribute('aria-selected', String(tab.id === `tab-${of.name}`));
  }
  list.setAttribute('aria-labelledby', `tab-${of.name}`);
  try {
    const answer = await ask('GET', `/api/watch/${of.name}?page=${page}`);
    count(of, answer);
    list.replaceChildren(...(answer.lines.length > 0
      ? answer.lines.map(it => el('article', {}, of.card(it)))
      : [el('p', {class: 'quiet'}, of.none)]));
    pages.hidden = answer.pages < 2;
    const turn = (label, to) => el('button', {type: 'button', class: 'plain', disabled: to < 0 || to >= answer.pages, click: () => load(of, to)}, label);
    pages.replaceChildren(turn('← Trang trước', answer.page - 1), `Trang ${answer.page + 1} / ${answer.pages}`, turn('Trang sau →', answer.page + 1));
  } catch (failure) {
    list.replaceChildren();
    pages.hidden = true;
    say(failure.message, true);
  }
}

tabs.replaceChildren(...lists.map(of => el('button', {type: 'button', role: 'tab', id: `tab-${of.name}`, 'aria-controls': 'list', click: () => load(of, 0)}, of.title)));
const first = lists.find(of => `#${of.name}` === location.hash) || lists[0];
load(first, 0);
lists.filter(of => of !== first).forEach(of => ask('GET', `/api/watch/${of.name}?page=0`).then(answer => count(of, answer)).catch(() => {}));
