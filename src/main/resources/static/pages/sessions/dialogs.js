// Dialogs of the page: a form with its problems beside the fields. Escape closes, focus stays inside: <dialog> does that.

import {el, day as inWords, isoDay, isoHour, moment, weekday} from './elements.js';
import * as server from './server.js';

let fields = 0;

/** A labelled control with room for what is wrong with it. */
function field(name, label, control, ...beside) {
  fields += 1;
  const id = `field-${fields}`;
  control.id = id;
  control.setAttribute('aria-describedby', `${id}-problem`);
  return el('div', {class: 'field', 'data-field': name},
    el('label', {for: id}, label),
    beside.length ? el('div', {class: 'line'}, control, beside) : control,
    el('p', {id: `${id}-problem`, class: 'problem', role: 'alert'}));
}

/** A day typed as dd/MM/yyyy whatever the browser's language, with a calendar beside it. */
function dayField(iso, changed) {
  const typed = el('input', {type: 'text', placeholder: 'ngày/tháng/năm', autocomplete: 'off', inputmode: 'numeric', maxlength: 10,
    value: iso ? inWords(iso) : ''});
  const said = el('span', {class: 'quiet', 'aria-live': 'polite'});
  const calendar = el('input', {type: 'date', class: 'calendar', tabindex: -1, 'aria-hidden': 'true', change: () => {
    typed.value = calendar.value ? inWords(calendar.value) : typed.value;
    say();
  }});
  const say = () => {
    const found = isoDay(typed.value);
    said.textContent = found ? weekday(found) : typed.value.trim().length > 9 ? 'không có ngày này' : '';
    changed();
  };
  typed.addEventListener('input', say);
  said.textContent = iso ? weekday(iso) : '';
  const pick = el('button', {type: 'button', class: 'plain', 'aria-label': 'Mở lịch', click: () => {
    calendar.value = isoDay(typed.value);
    calendar.showPicker();
  }}, 'Lịch');
  return {row: field('day', 'Ngày họp', typed, pick, calendar, said), read: () => isoDay(typed.value)};
}

function hourField(start, changed) {
  const typed = el('input', {type: 'text', class: 'hour', placeholder: 'giờ:phút', autocomplete: 'off', maxlength: 5, value: start,
    input: changed});
  return {row: field('start', 'Giờ họp', typed), read: () => isoHour(typed.value)};
}

function reasonField(label, required) {
  const text = el('textarea', {rows: 3, maxlength: 2000, 'aria-required': required ? 'true' : null});
  return {row: field('reason', label, text), read: () => text.value};
}

const seenAgain = 'Phiên họp vừa được người khác thay đổi; dưới đây là hiện trạng mới. Hãy xem lại rồi gửi lại.';

/**
 * Shows a form in a dialog until it is sent or given up. `send` may be refused: its problems come to their fields, and
 * what changed meanwhile is fetched by `lookAgain` so that the person can see it and send again.
 */
function dialog({title, rows, submit, send, done, lookAgain = async () => {}}) {
  let stale = false;
  const notice = el('p', {class: 'notice refused', role: 'alert', hidden: true});
  const button = el('button', {type: 'submit'}, submit);
  const form = el('form', {novalidate: true, submit: async event => {
    event.preventDefault();
    form.querySelectorAll('.problem').forEach(problem => { problem.textContent = ''; });
    form.querySelectorAll('[aria-invalid]').forEach(control => control.removeAttribute('aria-invalid'));
    notice.hidden = true;
    const wasDisabled = button.disabled;
    button.disabled = true;
    try {
      const answer = await send();
      stale = false;
      box.close();
      await done(answer);
    } catch (failure) {
      button.disabled = wasDisabled;
      tell(failure);
      if (failure.status === 409) {
        stale = true;
        await lookAgain().then(() => { notice.textContent = seenAgain; }, tell);
      }
    }
  }},
  el('h2', {id: 'dialog-title'}, title), notice, rows,
  el('div', {class: 'buttons'}, button, el('button', {type: 'button', class: 'plain', click: () => box.close()}, 'Thôi')));
  const box = el('dialog', {'aria-labelledby': 'dialog-title', close: () => {
    box.remove();
    if (stale) {
      document.dispatchEvent(new Event('sessions-changed'));
    }
  }}, form);

  function tell(failure) {
    const elsewhere = [];
    (failure.problems || []).forEach(({field: name, message}) => {
      const row = [...form.querySelectorAll('[data-field]')].find(it => it.dataset.field === name);
      if (row) {
        row.querySelector('.problem').textContent = message;
        row.querySelector('input, select, textarea').setAttribute('aria-invalid', 'true');
      } else {
        elsewhere.push(message);
      }
    });
    const first = form.querySelector('[aria-invalid]');
    notice.textContent = elsewhere.join(' ') || (first ? '' : failure.message);
    notice.hidden = notice.textContent === '';
    if (first) {
      first.focus();
    }
  }

  document.body.append(box);
  box.showModal();
  return {button, tell};
}

const kinds = [['POLITBURO', 'Bộ Chính trị'], ['SECRETARIAT', 'Ban Bí thư'], ['STANDING_BOARD', 'Thường trực Tiểu ban']];

export function plan(done) {
  const kind = el('select', {}, kinds.map(([code, label]) => el('option', {value: code}, label)));
  const on = dayField('', () => {});
  const at = hourField('08:00', () => {});
  const title = el('input', {type: 'text', maxlength: 200});
  const place = el('input', {type: 'text', maxlength: 200});
  dialog({
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
      ? `(gửi ${moment(entry.circulatedAt)}; họp sớm nhất ${inWords(entry.earliest)})`
      : `(chưa gửi; nếu gửi ngay, họp sớm nhất ${inWords(entry.earliest)})`));
}

function effect({fitting, notFitting}) {
  const latest = notFitting.map(it => it.earliest).sort().pop();
  return [
    notFitting.length > 0 && el('div', {class: 'notice refused'},
      el('p', {}, el('strong', {}, `Không còn đủ thời gian nghiên cứu: ${notFitting.length} hồ sơ.`),
        ` Phiên họp sớm nhất để mọi hồ sơ đều đủ thời gian: ${inWords(latest)}.`),
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
  const on = dayField(session.day, look);
  const at = hourField(session.start, look);
  const why = reasonField('Lý do dời', true);
  const to = () => ({version: now.version, day: on.read(), start: at.read()});
  const {button} = dialog({
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
        shown.replaceChildren(el('p', {class: 'notice refused'}, failure.problems.map(it => it.message).join(' ') || failure.message));
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
  dialog({
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
  dialog({
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
  const {tell} = dialog({
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
