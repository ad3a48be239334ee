// The page "Nhắc việc, thông báo": what the office told my desks, newest first; what is new stands out.

import {ask} from '../shared/api.js';
import {day, moment, weekday} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {sayingIn, showList, showPages} from '../shared/page.js';

const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const notice = document.querySelector('#notice');
const readButton = document.querySelector('#read');
const pressing = ['OVERDUE', 'URGING_LETTER', 'UPDATE_ASKED', 'ESCALATION', 'WAIT_LOOP', 'FELL_THROUGH'];
const size = 20;
const linesAPage = 50;
let shown = 0;
let newest = 0;

const say = sayingIn(notice);

async function load(page) {
  try {
    const answer = await ask('GET', `/api/notices?page=${page}&size=${size}`);
    shown = answer.page;
    newest = Math.max(newest, ...answer.digests.map(it => it.id), 0);
    readButton.hidden = answer.unread === 0;
    readButton.textContent = `Đánh dấu đã đọc (${answer.unread})`;
    showList(list, answer.digests, card, 'Chưa có nhắc việc, thông báo nào.');
    showPages(pages, answer, load);
  } catch (failure) {
    list.replaceChildren();
    say(failure.message, true);
  }
}

function card(digest) {
  const lines = el('ul', {}, digest.lines.map(line));
  return el('article', {class: digest.read ? 'seen' : null},
    el('h2', {tabindex: -1},
      digest.day ? `${weekday(digest.day)} ${day(digest.day)}` : moment(digest.at),
      !digest.read && el('span', {class: 'badge bad'}, 'Mới')),
    el('p', {class: 'quiet'}, digest.deskName, digest.day && digest.total > 1 && ` · ${digest.total} dòng`),
    lines,
    digest.total > digest.lines.length && el('div', {class: 'actions'}, more(digest, lines)));
}

function line(it) {
  return el('li', {},
    el('span', {class: `badge${pressing.includes(it.kind.code) ? ' bad' : ''}`}, it.kind.label), it.text);
}

/** The lines left out of the list, fifty at a time; the first page brings again those already shown. */
function more(digest, lines) {
  let page = 0;
  const button = el('button', {type: 'button', class: 'plain small', click: async () => {
    button.disabled = true;
    try {
      const found = await ask('GET', `/api/notices/${digest.id}/lines?page=${page}`);
      if (page === 0) {
        lines.replaceChildren();
      }
      lines.append(...found.map(line));
      page += 1;
      button.disabled = false;
      if (page * linesAPage >= digest.total) {
        button.remove();
      }
    } catch (failure) {
      button.disabled = false;
      say(failure.message, true);
    }
  }}, 'Xem thêm');
  return button;
}

readButton.addEventListener('click', async () => {
  readButton.disabled = true;
  try {
    await ask('POST', '/api/notices/read', {upTo: newest});
    say('Đã đánh dấu đã đọc.');
    await load(shown);
  } catch (failure) {
    say(failure.message, true);
  } finally {
    readButton.disabled = false;
  }
});

load(0);
