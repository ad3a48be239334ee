// Dialogs of the page: planning, moving and cancelling a session, and its agenda.

import {day, moment, isoHour} from '../shared/dates.js';
import {dayField, dialog, field, refusal} from '../shared/dialog.js';
import {el} from '../shared/elements.js';
import * as server from './server.js';

function hourField(start, changed) {
  const typed = el('input', {type: 'text', class: 'hour', placeholder: 'giờ:phút', autocomplete: 'off', maxlength: 5, value: start,
    input: changed});
  return {row: field('start', 'Giờ họp', typed), read: () => isoHour(typed.value)};
}

function reasonField(label, required) {
  const text = el('textarea', {rows: 3, maxlength: 2000, 'aria-required': required ? 'true' : null});
  return {row: field('reason', label, text), read: () => text.value};
}

/** A form about a session, which others may change meanwhile. */
const sessionDialog = how => dialog({
  ...how,
  seenAgain: 'Phiên họp vừa được người khác thay đổi; dưới đây là hiện trạng mới. Hãy xem lại rồi gửi lại.',
  abandoned: () => document.dispatchEvent(new Event('sessions-changed')),
});

const kinds = [['POLITBURO', 'Bộ Chính trị'], ['SECRETARIAT', 'Ban Bí thư'], ['STANDING_BOARD', 'Thường trực Tiểu ban']];

export function plan(done) {
  const kind = el('select', {}, kinds.map(([code, label]) => el('option', {value: code}, label)));
  const on = dayField('day', 'Ngày họp', {withCalendar: true});
  const at = hourField('08:00', () => {});
  const title = el('input', {type: 'text', maxlength: 200});
  const place = el('input', {type: 'text', maxlength: 200});
  sessionDialog({
    title: 'Lập phiên họp',
    rows: [field('kind', 'Cơ quan họp', kind), on.row, at.row,
      field('title', 'Nội dung (không bắt buộc)', title), field('place', 'Địa điểm (không bắt buộc)', place)],
    submit: 'Lập phiên họp',
    send: () => server.plan({kind: kind.value, day: on.read(), start: at.read(), title: title.value, place: place.value}),
    done,
  });
}

/** A dossier that does or does not fit, on one line. */
function line(entry) {
  return el('li', {}, el('strong', {}, entry.code), ` ${entry.title} `,
    el('span', {class: 'quiet'}, entry.circulatedAt
      ? `(gửi ${moment(entry.circulatedAt)}; họp sớm nhất ${day(entry.earliest)})`
      : `(chưa gửi; nếu gửi ngay, họp sớm nhất ${day(entry.earliest)})`));
}

function effect({fitting, notFitting}) {
  const latest = notFitting.map(it => it.earliest).sort().pop();
  return [
    notFitting.length > 0 && el('div', {class: 'notice refused'},
      el('p', {}, el('strong', {}, `Không còn đủ thời gian nghiên cứu: ${notFitting.length} hồ sơ.`),
        ` Phiên họp sớm nhất để mọi hồ sơ đều đủ thời gian: ${day(latest)}.`),
      el('ul', {}, notFitting.map(line))),
    fitting.length > 0 && el('div', {class: 'notice'},
      el('p', {}, el('strong', {}, `Vẫn đủ thời gian nghiên cứu: ${fitting.length} hồ sơ.`)),
      el('ul', {}, fitting.map(line))),
    fitting.length + notFitting.length === 0 && el('p', {class: 'notice'}, 'Chương trình chưa có hồ sơ nào.'),
  ].filter(Boolean);
}

export function move(session, done) {
  let now = session;
  let asked = 0;
  const current = el('p', {class: 'quiet'}, `Hiện nay: ${session.name}.`);
  const shown = el('div', {'aria-live': 'polite', class: 'effect'},
    el('p', {class: 'quiet'}, 'Nhập ngày, giờ mới để xem trước hồ sơ nào không còn đủ thời gian nghiên cứu.'));
  const on = dayField('day', 'Ngày họp', {iso: session.day, changed: look, withCalendar: true});
  const at = hourField(session.start, look);
  const why = reasonField('Lý do dời', true);
  const to = () => ({version: now.version, day: on.read(), start: at.read()});
  const {button} = sessionDialog({
    title: 'Dời phiên họp',
    rows: [current, el('div', {class: 'two'}, on.row, at.row), shown, why.row],
    submit: 'Dời phiên họp',
    send: () => server.move(session.id, {...to(), reason: why.read()}),
    done: moved => done(moved.session),
    lookAgain: async () => {
      now = await server.show(session.id);
      current.textContent = `Hiện nay: ${now.name}.`;
      await look();
    },
  });
  button.disabled = true;

  /** Nobody confirms what they have not been shown: the button waits for the answer to the hour now typed. */
  async function look() {
    asked += 1;
    const mine = asked;
    button.disabled = true;
    button.textContent = 'Dời phiên họp';
    const target = to();
    if (!target.day || !target.start || (target.day === now.day && target.start === now.start)) {
      shown.replaceChildren(el('p', {class: 'quiet'}, 'Nhập ngày, giờ mới để xem trước hồ sơ nào không còn đủ thời gian nghiên cứu.'));
      return;
    }
    try {
      const moved = await server.preview(session.id, target);
      if (mine !== asked) {
        return;
      }
      shown.replaceChildren(...effect(moved));
      button.textContent = moved.notFitting.length > 0 ? `Vẫn dời, đánh dấu ${moved.notFitting.length} hồ sơ` : 'Dời phiên họp';
      button.disabled = false;
    } catch (failure) {
      if (mine === asked) {
        shown.replaceChildren(refusal(failure));
        if (failure.status === 409) {
          now = await server.show(session.id).catch(() => now);
          current.textContent = `Hiện nay: ${now.name}.`;
        }
      }
    }
  }
}

export function cancel(session, done) {
  let now = session;
  const named = el('p', {}, session.name);
  const why = reasonField('Lý do hủy', true);
  sessionDialog({
    title: 'Hủy phiên họp',
    rows: [named, el('p', {class: 'quiet'}, 'Hồ sơ trong chương trình có thể đưa ra phiên họp khác; việc hủy không rút lại được.'), why.row],
    submit: 'Hủy phiên họp',
    send: () => server.cancel(session.id, {version: now.version, reason: why.read()}),
    done,
    lookAgain: async () => {
      now = await server.show(session.id);
      named.textContent = now.name;
    },
  });
}

export function takeOff(session, entry, done) {
  let now = session;
  const why = reasonField('Lý do (không bắt buộc)', false);
  sessionDialog({
    title: 'Rút hồ sơ khỏi chương trình',
    rows: [el('p', {}, el('strong', {}, entry.code), ` ${entry.title}`), el('p', {class: 'quiet'}, session.name), why.row],
    submit: 'Rút hồ sơ',
    send: () => server.takeOff(session.id, {version: now.version, task: entry.code, reason: why.read()}),
    done,
    lookAgain: async () => { now = await server.show(session.id); },
  });
}

export function putOn(session, done) {
  let now = session;
  let asked = 0;
  let timer;
  const search = el('input', {type: 'search', maxlength: 200, autocomplete: 'off', placeholder: 'mã hoặc một phần tên nhiệm vụ', input: () => {
    clearTimeout(timer);
    timer = setTimeout(find, 250);
  }});
  const found = el('fieldset', {class: 'found'});
  const chosen = () => found.querySelector('input:checked')?.value || '';
  const {tell} = sessionDialog({
    title: 'Đưa hồ sơ vào chương trình',
    rows: [el('p', {class: 'quiet'}, session.name), field('task', 'Tìm nhiệm vụ', search), found],
    submit: 'Đưa vào chương trình',
    send: () => server.putOn(session.id, {version: now.version, task: chosen()}),
    done,
    lookAgain: async () => { now = await server.show(session.id); },
  });
  find();

  async function find() {
    asked += 1;
    const mine = asked;
    try {
      const offers = await server.waiting(session.id, search.value);
      if (mine !== asked) {
        return;
      }
      const before = chosen();
      found.replaceChildren(el('legend', {}, offers.length > 0
        ? `Nhiệm vụ thuộc thẩm quyền, chưa có lịch họp${offers.length === 50 ? ' (50 kết quả đầu, hãy tìm hẹp hơn)' : ''}`
        : 'Không có nhiệm vụ nào phù hợp'),
      ...offers.map(offer => el('label', {class: 'offer'},
        el('input', {type: 'radio', name: 'task', value: offer.code, checked: offer.code === before}),
        el('span', {}, el('strong', {}, offer.code), ` ${offer.name}`))));
    } catch (failure) {
      tell(failure);
    }
  }
}
