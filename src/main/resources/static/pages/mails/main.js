// The page "Thư báo gửi đi": mails by what became of them. What a mail says is not shown to administrators.

import {day, moment} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {ask} from '../shared/api.js';
import {sayingIn, showList, showPages} from '../shared/page.js';

const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const say = sayingIn(document.querySelector('#notice'));
const failed = document.querySelector('#failed');
const failedText = document.querySelector('#failed-text');
const tryAgain = document.querySelector('#try-again');
const states = [...document.querySelectorAll('[data-state]')];
const nothing = {UNDELIVERABLE: 'Không có thư nào bị từ chối.', WAITING: 'Không có thư nào đang chờ gửi.', SENT: 'Chưa gửi thư nào.'};
const size = 20;
let state = 'UNDELIVERABLE';
let shown = 0;

async function load(page) {
  const asked = state;
  try {
    const answer = await ask('GET', `/api/mails?state=${asked}&page=${page}&size=${size}`);
    if (asked !== state) {
      return;
    }
    shown = answer.page;
    failed.hidden = answer.failed === 0;
    failedText.textContent = `${answer.failed} thư đã thử hết số lần mà máy chủ thư không nhận.`;
    showList(list, answer.mails, card, nothing[asked]);
    showPages(pages, answer, load);
  } catch (failure) {
    list.replaceChildren();
    pages.hidden = true;
    say(failure.message, true);
  }
}

function card(mail) {
  const refused = mail.state.code === 'UNDELIVERABLE';
  return el('article', {class: refused ? null : 'settled'},
    el('h3', {}, mail.account, el('span', {class: `badge${refused ? ' bad' : ''}`}, mail.state.label)),
    el('p', {class: 'quiet'}, `${mail.address} · ${mail.kind.label}${mail.day ? ` ${day(mail.day)}` : ''}`),
    el('p', {class: 'quiet'}, `Thư số ${mail.id}, soạn lúc ${moment(mail.createdAt)}`,
      mail.settledAt && ` · ${mail.state.label.toLowerCase()} lúc ${moment(mail.settledAt)}`),
    refused && el('p', {class: 'answer'}, `Máy chủ thư trả lời: ${mail.answer}`),
    refused && el('div', {class: 'actions'}, again(mail)));
}

function again(mail) {
  const button = el('button', {type: 'button', class: 'plain', 'aria-label': `Gửi lại thư số ${mail.id} cho ${mail.account}`, click: async () => {
    button.disabled = true;
    try {
      const sent = await ask('POST', `/api/mails/${mail.id}/send-again`);
      await load(shown);
      say(`Thư số ${sent.id} đang được gửi lại tới ${sent.address}.`);
    } catch (failure) {
      button.disabled = false;
      say(failure.message, true);
    }
  }}, 'Gửi lại');
  return button;
}

states.forEach(button => button.addEventListener('click', () => {
  state = button.dataset.state;
  states.forEach(it => it.setAttribute('aria-pressed', String(it === button)));
  say('');
  load(0);
}));

tryAgain.addEventListener('click', async () => {
  tryAgain.disabled = true;
  try {
    const tried = await ask('POST', '/api/mails/try-again');
    await load(shown);
    say(`Đang gửi lại ${tried.mails} thư.`);
  } catch (failure) {
    say(failure.message, true);
  } finally {
    tryAgain.disabled = false;
  }
});

load(0);
