// The page "Vắng mặt, thay thế": absences of mine and of the people I manage, newest first.

import {day, moment} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {sayingIn, showList, showPages} from '../shared/page.js';
import * as dialogs from './dialogs.js';
import * as server from './server.js';

const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const notice = document.querySelector('#notice');
const enterButton = document.querySelector('#enter');
const reassignButton = document.querySelector('#reassign');
const size = 20;
let shown = 0;

const say = sayingIn(notice);

async function load(page) {
  try {
    const answer = await server.list(page, size);
    shown = answer.page;
    showList(list, answer.absences, card, 'Chưa có lượt vắng mặt nào.');
    showPages(pages, answer, load);
  } catch (failure) {
    list.replaceChildren();
    say(failure.message, true);
  }
}

const named = it => it.name ? `${it.account} (${it.name})` : it.account;

function card(absence) {
  const state = absence.state.code;
  return el('article', {class: state.toLowerCase()},
    el('h2', {}, `${day(absence.from)} – ${day(absence.to)}`,
      el('span', {class: state === 'IN_FORCE' ? 'badge now' : 'badge'}, absence.state.label)),
    el('p', {class: 'people'}, 'Vắng: ', el('strong', {}, named(absence.absentee))),
    el('p', {class: 'people'}, 'Thay: ', el('strong', {}, named(absence.substitute))),
    el('p', {class: 'quiet'}, absence.desks.length > 0 ? `Bàn việc: ${absence.desks.join('; ')}` : 'Mọi bàn việc được phép chuyển',
      absence.withAuthority && ' · kể cả thẩm quyền', ` · Lý do: ${absence.reason}`),
    el('p', {class: 'quiet'}, `Đăng ký: ${absence.enteredBy}, ${moment(absence.enteredAt)}`,
      absence.endedAt && ` · Kết thúc: ${absence.endedBy}, ${moment(absence.endedAt)}`),
    absence.mayEnd && el('div', {class: 'actions'},
      el('button', {type: 'button', class: 'plain', 'aria-label': `Kết thúc ngay lượt vắng mặt của ${absence.absentee.account}`,
        click: () => dialogs.end(absence, ended => {
          say(`Đã kết thúc: ${ended.substitute.account} không còn thay ${ended.absentee.account}.`);
          return load(shown);
        })}, 'Kết thúc ngay')));
}

async function offer() {
  try {
    const colleagues = await server.colleagues();
    enterButton.hidden = colleagues.length === 0;
    reassignButton.hidden = colleagues.length < 2;
    enterButton.addEventListener('click', () => dialogs.enter(colleagues, absence => {
      say(`Đã đăng ký: ${absence.substitute.account} thay ${absence.absentee.account} từ ${day(absence.from)} đến hết ${day(absence.to)}.`);
      return load(0);
    }));
    reassignButton.addEventListener('click', () => dialogs.reassign(colleagues, moved => {
      say(`Đã giao lại ${moved.count} việc.`);
      return load(shown);
    }));
  } catch (failure) {
    say(failure.message, true);
  }
}

offer();
load(0);
