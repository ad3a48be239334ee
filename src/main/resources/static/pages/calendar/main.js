// The page "Lịch làm việc": a year of days; the administrator gathers changes, sees what they move, and applies them at once.

import {ask} from '../shared/api.js';
import {day, moment, weekday} from '../shared/dates.js';
import {dialog, field} from '../shared/dialog.js';
import {el} from '../shared/elements.js';
import {sayingIn, showPages} from '../shared/page.js';

const months = document.querySelector('#months');
const notice = document.querySelector('#notice');
const pendingBox = document.querySelector('#pending');
const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const letters = {HOLIDAY: 'L', COMPENSATION: 'B', SWAPPED_DAY_OFF: 'H', MAKE_UP_WORKING_DAY: 'LB'};

let shown = null;
let seen = null;
let basis = '';
let result = [];
const pending = new Map();

const say = sayingIn(notice);

async function load(year) {
  try {
    shown = await ask('GET', `/api/calendar${year ? `?year=${year}` : ''}`);
    document.querySelector('#year').textContent = shown.year;
    draw();
  } catch (failure) {
    months.replaceChildren();
    say(failure.message, true);
  }
}

function draw() {
  document.querySelector('#how').hidden = !shown.mayChange;
  const known = new Map(shown.days.map(it => [it.date, it]));
  months.replaceChildren(...Array.from({length: 12}, (_, month) => drawMonth(month, known)));
  drawPending();
}

function drawMonth(month, known) {
  const first = new Date(Date.UTC(shown.year, month, 1));
  const length = new Date(Date.UTC(shown.year, month + 1, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const dates = Array.from({length}, (_, index) => `${shown.year}-${String(month + 1).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`);
  const special = dates.filter(date => known.has(date));
  return el('section', {class: 'month', 'aria-label': `Tháng ${month + 1}`},
    el('h2', {}, `Tháng ${month + 1}`),
    el('div', {class: 'days'},
      ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'].map(name => el('span', {class: 'name'}, name)),
      Array.from({length: lead}, () => el('span', {'aria-hidden': 'true'})),
      dates.map(date => drawDay(date, known.get(date)))),
    special.length > 0 && el('ul', {class: 'special'}, special.map(date => {
      const it = known.get(date);
      return el('li', {title: `Căn cứ: ${it.basis}`}, `${date.slice(8)}/${date.slice(5, 7)} ${it.kind.label}: ${it.name}`, !it.confirmed && ' (dự kiến)');
    })));
}

function drawDay(date, it) {
  const week = new Date(`${date}T00:00:00Z`).getUTCDay();
  const kind = it ? it.kind.code.toLowerCase() : week === 0 || week === 6 ? 'rest' : '';
  const look = `${kind}${it && !it.confirmed ? ' expected' : ''}${date === shown.today ? ' today' : ''}${pending.has(date) ? ' changing' : ''}`.trim();
  const said = `${Number(date.slice(8))}, ${weekday(date)} ${day(date)}${it ? `, ${it.kind.label}: ${it.name}${it.confirmed ? '' : ' (dự kiến)'}` : ''}${pending.has(date) ? ', sẽ thay đổi' : ''}`;
  const inside = String(Number(date.slice(8)));
  const letter = it && letters[it.kind.code];
  return shown.mayChange
    ? el('button', {type: 'button', class: look, 'data-date': date, 'data-letter': letter, 'aria-label': said, title: said, click: () => edit(date, it)}, inside)
    : el('span', {class: look, 'data-letter': letter, title: said}, inside);
}

function edit(date, it) {
  const change = pending.get(date) || (it && {kind: it.kind.code, name: it.name, basis: it.basis, confirmed: it.confirmed})
    || {kind: '', name: '', basis: '', confirmed: true};
  const kind = el('select', {}, [{code: '', label: 'Ngày thường'}, ...shown.kinds].map(one => el('option', {value: one.code, selected: one.code === change.kind}, one.label)));
  const name = el('input', {type: 'text', class: 'wide', maxlength: 200, value: change.name});
  const own = el('input', {type: 'text', class: 'wide', maxlength: 500, value: change.basis, placeholder: 'để trống: theo căn cứ chung'});
  const confirmed = el('input', {type: 'checkbox', checked: change.confirmed});
  const drawAgain = () => {
    forget();
    draw();
    months.querySelector(`[data-date="${date}"]`)?.focus();
  };
  dialog({
    title: `${weekday(date)} ${day(date)}`,
    rows: [field('kind', 'Loại ngày', kind), field('name', 'Tên ngày', name), field('basis', 'Căn cứ riêng của ngày này', own),
      el('label', {class: 'check'}, confirmed, 'Đã có thông báo chính thức')],
    submit: 'Ghi vào danh sách thay đổi',
    send: () => kind.value === '' && !it
      ? pending.delete(date)
      : pending.set(date, {date, kind: kind.value, name: name.value, basis: own.value, confirmed: confirmed.checked}),
    done: drawAgain,
    others: pending.has(date) ? [{label: 'Bỏ thay đổi này', act: () => { pending.delete(date); drawAgain(); }}] : [],
  });
}

/** Nobody applies what they have not been shown. */
function forget() {
  seen = null;
  result = [];
}

function words(change) {
  const kind = shown.kinds.find(one => one.code === change.kind);
  return `${weekday(change.date)} ${day(change.date)}: ${kind ? `${kind.label}${change.name ? `, ${change.name}` : ''}` : 'ngày thường'}${kind && !change.confirmed ? ' (dự kiến)' : ''}`;
}

function drawPending() {
  pendingBox.hidden = pending.size === 0;
  if (pending.size === 0) {
    return;
  }
  const why = el('input', {type: 'text', id: 'basis', maxlength: 500, value: basis, input: () => { basis = why.value; }});
  pendingBox.replaceChildren(...[
    el('h2', {}, `Thay đổi chưa áp dụng: ${pending.size} ngày`),
    el('ul', {}, [...pending.values()].sort((a, b) => a.date.localeCompare(b.date)).map(change => el('li', {}, words(change)))),
    el('div', {class: 'field'}, el('label', {for: 'basis'}, 'Căn cứ chung (số, ngày của văn bản)'), why),
    el('div', {class: 'lists', 'aria-live': 'polite'}, result),
    el('div', {class: 'buttons'},
      el('button', {type: 'button', click: () => send(true)}, 'Xem trước'),
      el('button', {type: 'button', disabled: seen === null, click: () => send(false)}, 'Áp dụng'),
      el('button', {type: 'button', class: 'plain', click: () => { pending.clear(); forget(); draw(); }}, 'Bỏ tất cả')),
  ].filter(Boolean));
}

async function send(preview) {
  const changes = [...pending.values()].sort((a, b) => a.date.localeCompare(b.date));
  try {
    const answer = await ask('POST', `/api/calendar?preview=${preview}`, {changes, basis, version: seen});
    if (preview) {
      seen = answer.version;
      result = lists(answer);
      drawPending();
    } else {
      pending.clear();
      forget();
      say(`Đã thay đổi lịch: ${answer.timerCount} đồng hồ, ${answer.stepCount} hạn của bước, ${answer.roundCount} vòng xin ý kiến được tính lại.`);
      await load(shown.year);
      await history(0);
    }
  } catch (failure) {
    forget();
    result = [el('div', {class: 'notice refused', role: 'alert'}, failure.problems.length > 0
      ? el('ul', {}, failure.problems.map(problem => {
        const index = /^changes\[(\d+)]/.exec(problem.field);
        return el('li', {}, index ? `${day(changes[index[1]].date)}: ` : '', problem.message);
      }))
      : el('p', {}, failure.message))];
    drawPending();
  }
}

function lists(answer) {
  const part = (title, count, lines) => count > 0 && el('div', {class: 'notice'}, el('p', {}, el('strong', {}, `${title}: ${count}`)),
    el('ul', {}, lines.map(it => el('li', {}, it.task && el('strong', {}, `${it.task} `), `${it.what}: ${moment(it.before)} → ${moment(it.after)}`))),
    count > lines.length && el('p', {class: 'quiet'}, `Chỉ hiện ${lines.length} dòng đầu.`));
  const warn = (title, lines) => lines.length > 0 && el('div', {class: 'notice refused'}, el('p', {}, el('strong', {}, title)), el('ul', {}, lines.map(it => el('li', {}, it))));
  const all = [
    warn('Phiên họp rơi vào ngày nghỉ (không tự dời)', answer.sessionsOnDaysOff),
    warn('Phiên họp không còn đủ thời gian nghiên cứu', answer.sessionsTooSoon),
    warn('Nhiệm vụ có hạn rơi vào ngày nghỉ (hạn giữ nguyên)', answer.tasksOnDaysOff),
    part('Vòng xin ý kiến chuyển ngày', answer.roundCount, answer.rounds),
    part('Hạn của bước đang mở', answer.stepCount, answer.steps),
    part('Đồng hồ đang chạy', answer.timerCount, answer.timers),
  ].filter(Boolean);
  return all.length > 0 ? all : [el('p', {class: 'notice'}, 'Không có thời hạn nào phải tính lại.')];
}

async function history(page) {
  try {
    const answer = await ask('GET', `/api/calendar/changes?page=${page}&size=10`);
    list.replaceChildren(...(answer.changes.length > 0 ? answer.changes.map(it => el('article', {},
      el('h3', {}, moment(it.at), el('span', {class: 'badge'}, it.account)),
      el('p', {class: 'quiet'}, `Căn cứ: ${it.basis}. Tính lại ${it.timers} đồng hồ, ${it.steps} hạn của bước, ${it.rounds} vòng xin ý kiến.`),
      el('ul', {class: 'special'}, it.days.map(one => el('li', {}, `${day(one.date)}: ${one.before} → ${one.after}`)))))
      : [el('p', {class: 'quiet'}, 'Chưa có lần thay đổi nào.')]));
    showPages(pages, answer, history);
  } catch (failure) {
    say(failure.message, true);
  }
}

document.querySelector('#before').addEventListener('click', () => load(shown.year - 1));
document.querySelector('#after').addEventListener('click', () => load(shown.year + 1));
load();
history(0);
