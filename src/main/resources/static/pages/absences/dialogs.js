// Dialogs of the page: a form with its problems beside the fields. Escape closes, focus stays inside: <dialog> does that.

import {el, day as inWords, isoDay, weekday} from '../sessions/elements.js';
import * as server from './server.js';

let fields = 0;

/** A labelled control with room for what is wrong with it. */
function field(name, label, control, hint, ...beside) {
  fields += 1;
  const id = `field-${fields}`;
  control.id = id;
  control.setAttribute('aria-describedby', `${id}-problem`);
  return el('div', {class: 'field', 'data-field': name},
    el('label', {for: id}, label),
    beside.length ? el('div', {class: 'line'}, control, beside) : control,
    hint && el('p', {class: 'quiet'}, hint),
    el('p', {id: `${id}-problem`, class: 'problem', role: 'alert'}));
}

/** A day typed as dd/MM/yyyy whatever the browser's language. */
function dayField(name, label, changed) {
  const said = el('span', {class: 'quiet', 'aria-live': 'polite'});
  const typed = el('input', {type: 'text', placeholder: 'ngày/tháng/năm', autocomplete: 'off', inputmode: 'numeric', maxlength: 10, input: () => {
    const found = isoDay(typed.value);
    said.textContent = found ? weekday(found) : typed.value.trim().length > 9 ? 'không có ngày này' : '';
    changed();
  }});
  return {row: field(name, label, typed, null, said), read: () => isoDay(typed.value)};
}

function reasonField(hint, changed = () => {}) {
  const text = el('input', {type: 'text', class: 'wide', maxlength: 200, autocomplete: 'off', 'aria-required': 'true', input: changed});
  return {row: field('reason', 'Lý do (một dòng)', text, hint), read: () => text.value};
}

const person = it => el('option', {value: it.account}, it.name ? `${it.account} – ${it.name}` : it.account);

/** Shows a form in a dialog until it is sent or given up; what is refused comes to its fields. */
function dialog({title, rows, submit, send, done}) {
  const notice = el('p', {class: 'notice refused', role: 'alert', hidden: true});
  const button = el('button', {type: 'submit'}, submit);
  const form = el('form', {novalidate: true, submit: async event => {
    event.preventDefault();
    clear();
    button.disabled = true;
    try {
      const answer = await send();
      box.close();
      await done(answer);
    } catch (failure) {
      tell(failure);
    } finally {
      button.disabled = false;
    }
  }},
  el('h2', {id: 'dialog-title'}, title), notice, rows,
  el('div', {class: 'buttons'}, button, el('button', {type: 'button', class: 'plain', click: () => box.close()}, 'Thôi')));
  const box = el('dialog', {'aria-labelledby': 'dialog-title', close: () => box.remove()}, form);

  function clear() {
    form.querySelectorAll('.problem').forEach(problem => { problem.textContent = ''; });
    form.querySelectorAll('[aria-invalid]').forEach(control => control.removeAttribute('aria-invalid'));
    notice.hidden = true;
  }

  function tell(failure) {
    const elsewhere = [];
    (failure.problems || []).forEach(({field: name, message}) => {
      const row = [...form.querySelectorAll('[data-field]')].find(it => it.dataset.field === name && !it.hidden);
      if (row) {
        const problem = row.querySelector('.problem');
        problem.textContent = problem.textContent ? `${problem.textContent} ${message}` : message;
        row.querySelector('input, select').setAttribute('aria-invalid', 'true');
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
  return {button, tell, clear};
}

const refusal = failure => el('p', {class: 'notice refused'}, failure.problems.map(it => it.message).join(' ') || failure.message);

function steps(found, count) {
  return count > 0 && [el('p', {}, el('strong', {}, `${count} việc đã nhận sẽ chuyển sang:`)),
    el('ul', {}, found.map(step => el('li', {}, `${step.name} (${step.desk})`)),
      count > found.length && el('li', {class: 'quiet'}, `… và ${count - found.length} việc khác`))];
}

function effect(preview) {
  return [
    el('div', {class: 'notice'},
      el('p', {}, el('strong', {}, 'Chuyển cho người thay thế: '), preview.going.join('; '), '.'),
      steps(preview.steps, preview.stepCount) || el('p', {}, 'Hiện chưa có việc nào đã nhận; việc mới đến người thay thế sẽ thấy.')),
    preview.left.length > 0 && el('div', {class: 'notice refused'},
      el('p', {}, el('strong', {}, 'Không chuyển, việc sẽ chờ:')),
      el('ul', {}, preview.left.map(it => el('li', {}, `${it.desk}. ${it.why}`)))),
  ].filter(Boolean);
}

/** Entering an absence: for oneself, or for somebody one manages. */
export function enter(colleagues, done) {
  let asked = 0;
  const who = el('select', {change: choose}, colleagues.map(person));
  const whoRow = field('account', 'Người vắng mặt', who);
  whoRow.hidden = colleagues.length < 2;
  const substitute = el('select', {change: look});
  const from = dayField('from', 'Từ ngày', look);
  const to = dayField('to', 'Đến hết ngày', look);
  const desks = el('fieldset', {class: 'desks'});
  const authority = el('input', {type: 'checkbox', change: look});
  const authorityRow = el('label', {class: 'choice'}, authority,
    el('span', {}, 'Kể cả thẩm quyền ký, quyết định (chỉ ở nơi quy tắc cho phép)'));
  const why = reasonField('Chỉ ghi lý do hành chính, ví dụ: nghỉ phép, đi công tác. Không ghi tình trạng sức khỏe.');
  const shown = el('div', {'aria-live': 'polite', class: 'effect'});
  const wanted = () => {
    const chosen = [...desks.querySelectorAll('input')];
    const named = chosen.filter(box => box.checked).map(box => box.value);
    return {account: who.value, substitute: substitute.value, from: from.read(), to: to.read(),
      desks: named.length === chosen.length ? [] : named, withAuthority: authority.checked, reason: why.read()};
  };
  const {tell} = dialog({
    title: 'Đăng ký vắng mặt',
    rows: [whoRow, field('substitute', 'Người thay thế', substitute), el('div', {class: 'two'}, from.row, to.row),
      desks, authorityRow, why.row, shown],
    submit: 'Đăng ký',
    send: () => {
      if (desks.querySelectorAll('input').length > 0 && !desks.querySelector('input:checked')) {
        const failure = new Error('Phải chọn ít nhất một bàn việc.');
        failure.problems = [];
        throw failure;
      }
      return server.enter(wanted());
    },
    done,
  });
  choose();

  async function choose() {
    const chosen = colleagues.find(it => it.account === who.value);
    desks.replaceChildren(el('legend', {}, 'Bàn việc chuyển'),
      ...chosen.desks.map(desk => el('label', {class: 'choice'},
        el('input', {type: 'checkbox', value: desk.id, checked: true, change: look}), el('span', {}, desk.name))));
    desks.hidden = chosen.desks.length < 2;
    authorityRow.hidden = !chosen.desks.some(desk => desk.authority);
    authority.checked = false;
    try {
      const offers = await server.candidates(who.value);
      substitute.replaceChildren(el('option', {value: ''}, offers.length > 0 ? '– chọn –' : 'Không ai được thay theo quy tắc hiện hành'),
        ...offers.map(person));
      await look();
    } catch (failure) {
      tell(failure);
    }
  }

  /** What would move, as soon as enough is known. */
  async function look() {
    asked += 1;
    const mine = asked;
    const absence = wanted();
    if (!absence.substitute || !absence.from || !absence.to) {
      shown.replaceChildren(el('p', {class: 'quiet'}, 'Chọn người thay thế và ngày để xem trước việc nào sẽ chuyển.'));
      return;
    }
    try {
      const preview = await server.preview(absence);
      if (mine === asked) {
        shown.replaceChildren(...effect(preview));
      }
    } catch (failure) {
      if (mine === asked) {
        shown.replaceChildren(refusal(failure));
      }
    }
  }
}

export function end(absence, done) {
  dialog({
    title: 'Kết thúc ngay',
    rows: [el('p', {}, `${absence.substitute.account} thay ${absence.absentee.account}, ${inWords(absence.from)} – ${inWords(absence.to)}.`),
      el('p', {class: 'quiet'}, 'Quyền của người thay thế hết ngay; việc còn mở được chuyển lại. Không rút lại được.')],
    submit: 'Kết thúc ngay',
    send: () => server.end(absence.id),
    done,
  });
}

/** Gives what one of the people has taken to another; shows it first. */
export function reassign(colleagues, done) {
  let asked = 0;
  const from = el('select', {change: look}, el('option', {value: ''}, '– chọn –'), colleagues.map(person));
  const to = el('select', {change: look}, el('option', {value: ''}, '– chọn –'), colleagues.map(person));
  const why = reasonField('Ghi vào nhật ký của từng nhiệm vụ.');
  const shown = el('div', {'aria-live': 'polite', class: 'effect', 'data-field': 'steps'},
    el('p', {class: 'quiet'}, 'Chọn người đang giữ việc để xem danh sách.'));
  let listed = [];
  const chosen = () => listed.length > 0 ? [...shown.querySelectorAll('input:checked')].map(box => box.value) : null;
  dialog({
    title: 'Giao lại việc',
    rows: [field('from', 'Người đang giữ việc', from), field('to', 'Người nhận việc', to), shown, why.row],
    submit: 'Giao lại',
    send: () => server.reassign({from: from.value, to: to.value, steps: chosen(), reason: why.read()}),
    done,
  });

  async function look() {
    asked += 1;
    const mine = asked;
    listed = [];
    if (!from.value) {
      return;
    }
    try {
      const found = await server.previewReassignment({from: from.value});
      if (mine !== asked) {
        return;
      }
      const complete = found.count === found.steps.length;
      listed = complete ? found.steps : [];
      shown.replaceChildren(el('fieldset', {class: 'found'},
        el('legend', {}, complete ? `${found.count} việc đang giữ` : `${found.count} việc đang giữ, chuyển tất cả; dưới đây là ${found.steps.length} việc đầu`),
        found.steps.map(step => el('label', {class: 'offer'},
          complete && el('input', {type: 'checkbox', value: step.id, checked: true}),
          el('span', {}, `${step.name} (${step.desk})`)))), el('p', {class: 'problem', role: 'alert'}));
    } catch (failure) {
      if (mine === asked) {
        shown.replaceChildren(refusal(failure), el('p', {class: 'problem', role: 'alert'}));
      }
    }
  }
}
