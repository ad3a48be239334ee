// Dialogs of the page: entering an absence, ending it, giving steps to somebody else.

import {day} from '../shared/dates.js';
import {dayField, dialog, field, problemPlace, refusal} from '../shared/dialog.js';
import {el} from '../shared/elements.js';
import * as server from './server.js';

function reasonField(hint, changed = () => {}) {
  const text = el('input', {type: 'text', class: 'wide', maxlength: 200, autocomplete: 'off', 'aria-required': 'true', input: changed});
  return {row: field('reason', 'Lý do (một dòng)', text, {hint}), read: () => text.value};
}

const person = it => el('option', {value: it.account}, it.name ? `${it.account} – ${it.name}` : it.account);

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
  const from = dayField('from', 'Từ ngày', {changed: look});
  const to = dayField('to', 'Đến hết ngày', {changed: look});
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
    rows: [el('p', {}, `${absence.substitute.account} thay ${absence.absentee.account}, ${day(absence.from)} – ${day(absence.to)}.`),
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
          el('span', {}, `${step.name} (${step.desk})`)))), problemPlace());
    } catch (failure) {
      if (mine === asked) {
        shown.replaceChildren(refusal(failure), problemPlace());
      }
    }
  }
}
