// The page "Việc cần chú ý": what is late, what stands still, and what could be overlooked.

import {ask} from '../shared/api.js';
import {codeLink} from '../reports/report.js';
import {isTask} from '../shared/codes.js';
import {day, moment} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {sayingIn, showPages} from '../shared/page.js';

const tabs = document.querySelector('#tabs');
const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const notice = document.querySelector('#notice');

const task = it => [codeLink(it.task), ` ${it.title} `];

const lists = [
  {
    name: 'overdue',
    title: 'Quá hạn',
    none: 'Không có nhiệm vụ nào quá hạn.',
    card: it => [
      el('h2', {}, task(it), el('span', {class: 'badge bad'}, `Quá hạn ${it.daysLate} ngày làm việc`)),
      el('p', {class: 'quiet'}, `Chủ trì ${it.leadName} · hạn ${day(it.due)}`, it.rung && ` · ${it.rung}`),
    ],
  },
  {
    name: 'stalled',
    title: 'Không có tiến triển',
    none: 'Không có nhiệm vụ nào đứng yên.',
    card: it => [
      el('h2', {}, task(it), el('span', {class: 'badge bad'}, `${it.silentDays} ngày làm việc không cập nhật`),
        it.escalated && el('span', {class: 'badge bad'}, 'Đã báo cáo cấp trên')),
      el('p', {class: 'quiet'}, `Chủ trì ${it.leadName} · hạn ${day(it.due)} · đã đề nghị cập nhật ${day(it.askedOn)}`),
    ],
  },
  {
    name: 'missing',
    title: 'Có nguy cơ bị sót',
    none: 'Không có việc nào bị sót.',
    card: it => [
      el('h2', {}, isTask(it.subject) ? codeLink(it.subject) : it.subject, ' ', el('span', {class: 'badge'}, it.kind.label)),
      el('p', {}, it.remedy),
      el('p', {class: 'quiet'}, it.detail && `${it.detail} · `, `phát hiện ${moment(it.foundAt)}`),
    ],
  },
];

const say = sayingIn(notice);

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
    showPages(pages, answer, to => load(of, to));
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
