// The page "Lịch phiên họp": sessions by day with their agendas; who may change them gets the buttons.

import {day, moment, weekday} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {sayingIn, showPages} from '../shared/page.js';
import * as dialogs from './dialogs.js';
import * as server from './server.js';

const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const notice = document.querySelector('#notice');
const planButton = document.querySelector('#plan');
const size = 20;
let shown = 0;

const say = sayingIn(notice);

async function load(page, focusOn) {
  try {
    const answer = await server.list(page, size);
    shown = answer.page;
    planButton.hidden = !answer.mayChange;
    list.replaceChildren(...(answer.sessions.length > 0
      ? byDay(answer.sessions, answer.mayChange)
      : [el('p', {class: 'quiet'}, 'Chưa có phiên họp nào.')]));
    showPages(pages, answer, load);
    document.getElementById(`session-${focusOn}`)?.focus();
  } catch (failure) {
    list.replaceChildren();
    say(failure.message, true);
  }
}

function byDay(sessions, mayChange) {
  const days = [];
  sessions.forEach(session => {
    const over = session.state.code === 'HELD';
    let last = days[days.length - 1];
    if (!last || last.day !== session.day || last.over !== over) {
      last = {day: session.day, over, sessions: []};
      days.push(last);
    }
    last.sessions.push(session);
  });
  return days.map(it => el('section', {class: it.over ? 'over' : null},
    el('h2', {}, `${weekday(it.day)} ${day(it.day)}`, it.over && el('span', {class: 'badge'}, 'Đã họp')),
    it.sessions.map(session => card(session, mayChange && session.state.code === 'PLANNED'))));
}

function card(session, mayChange) {
  const done = text => changed => {
    say(text(changed));
    return load(shown, changed.id);
  };
  const marked = session.state.code === 'PLANNED' ? session.agenda.filter(line => !line.fits).length : 0;
  const action = (label, open) => el('button', {type: 'button', class: 'plain', 'aria-label': `${label}: ${session.name}`, click: open}, label);
  return el('article', {class: session.state.code.toLowerCase()},
    el('h3', {id: `session-${session.id}`, tabindex: -1},
      el('span', {class: 'start'}, session.start), ` ${session.kind.label}`,
      session.title && ` – ${session.title}`,
      session.state.code === 'CANCELLED' && el('span', {class: 'badge'}, session.state.label),
      marked > 0 && el('span', {class: 'badge bad'}, `${marked} hồ sơ không đủ thời gian nghiên cứu`)),
    session.place && el('p', {class: 'quiet'}, session.place),
    session.agenda.length > 0
      ? el('ol', {class: 'agenda'}, session.agenda.map(line => item(session, line, mayChange, done)))
      : el('p', {class: 'quiet'}, 'Chương trình chưa có hồ sơ nào.'),
    mayChange && el('div', {class: 'actions'},
      action('Đưa hồ sơ vào chương trình', () => dialogs.putOn(session, done(it => `Đã đưa hồ sơ vào chương trình: ${it.name}.`))),
      action('Dời phiên họp', () => dialogs.move(session, done(it => `Đã dời: ${it.name}.`))),
      action('Hủy phiên họp', () => dialogs.cancel(session, done(it => `Đã hủy: ${it.name}.`)))));
}

function item(session, line, mayChange, done) {
  const told = session.state.code === 'PLANNED';
  return el('li', {},
    el('div', {class: 'entry'},
      el('div', {},
        el('strong', {}, line.code), ` ${line.title}`,
        el('p', {class: 'quiet'},
          line.circulatedAt ? `Gửi ${moment(line.circulatedAt)}` : 'Chưa gửi hồ sơ',
          told && (line.circulatedAt ? `; họp sớm nhất ${day(line.earliest)}` : `; nếu gửi hôm nay, họp sớm nhất ${day(line.earliest)}`),
          told && !line.fits && el('span', {class: 'badge bad'}, `Không đủ ${line.studyDays} ngày làm việc nghiên cứu`))),
      mayChange && el('button', {type: 'button', class: 'plain small', 'aria-label': `Rút ${line.code} khỏi chương trình`,
        click: () => dialogs.takeOff(session, line, done(it => `Đã rút ${line.code} khỏi chương trình: ${it.name}.`))}, 'Rút')));
}

planButton.addEventListener('click', () => dialogs.plan(session => {
  say(`Đã lập: ${session.name}.`);
  return load(0, session.id);
}));

document.addEventListener('sessions-changed', () => load(shown));

load(0);
