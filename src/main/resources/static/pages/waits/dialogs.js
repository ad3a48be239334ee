// The two things one does about a wait, each in a dialog with its problems beside the field.

import {el} from '../sessions/elements.js';
import * as server from './server.js';

/** Shows one text to fill in until it is sent or given up. What is refused is said beside it, and nothing typed is lost. */
function dialog({title, about, label, name, required, submit, send, done}) {
  const text = el('textarea', {id: 'wait-text', rows: 3, maxlength: 2000, 'aria-required': required ? 'true' : null, 'aria-describedby': 'wait-problem'});
  const problem = el('p', {id: 'wait-problem', class: 'problem', role: 'alert'});
  const notice = el('p', {class: 'notice refused', role: 'alert', hidden: true});
  const button = el('button', {type: 'submit'}, submit);
  const form = el('form', {novalidate: true, submit: async event => {
    event.preventDefault();
    problem.textContent = '';
    notice.hidden = true;
    text.removeAttribute('aria-invalid');
    button.disabled = true;
    try {
      const changed = await send(text.value);
      box.close();
      done(changed);
    } catch (failure) {
      button.disabled = false;
      const own = failure.problems.filter(it => it.field === name).map(it => it.message).join(' ');
      const others = failure.problems.filter(it => it.field !== name).map(it => it.message).join(' ');
      problem.textContent = own;
      notice.textContent = others || (own ? '' : failure.message);
      notice.hidden = notice.textContent === '';
      if (own) {
        text.setAttribute('aria-invalid', 'true');
        text.focus();
      }
    }
  }},
  el('h2', {id: 'dialog-title'}, title), notice, about,
  el('div', {class: 'field'}, el('label', {for: 'wait-text'}, label), text, problem),
  el('div', {class: 'buttons'}, button, el('button', {type: 'button', class: 'plain', click: () => box.close()}, 'Thôi')));
  const box = el('dialog', {'aria-labelledby': 'dialog-title', close: () => box.remove()}, form);
  document.body.append(box);
  box.showModal();
}

export function end(wait, named, done) {
  dialog({
    title: 'Kết thúc việc chờ',
    about: [el('p', {}, named), wait.standstill && el('p', {class: 'quiet'},
      'Thời hạn đang dừng; khi kết thúc, hạn lùi đúng số ngày làm việc đã dừng.')].filter(Boolean),
    label: 'Đã trả lời thế nào, hoặc vì sao không còn chờ (không bắt buộc)',
    name: 'note',
    required: false,
    submit: 'Kết thúc việc chờ',
    send: note => server.end(wait.id, note),
    done,
  });
}

export function stopDeadline(wait, named, done) {
  dialog({
    title: 'Cho dừng thời hạn trong khi chờ',
    about: [el('p', {}, named), el('p', {class: 'quiet'},
      'Từ lúc này đến khi hết chờ, các ngày làm việc không tính vào thời hạn; ngày đã chờ trước đó vẫn tính.')],
    label: 'Lý do cho dừng',
    name: 'reason',
    required: true,
    submit: 'Cho dừng thời hạn',
    send: reason => server.stopDeadline(wait.id, reason),
    done,
  });
}
