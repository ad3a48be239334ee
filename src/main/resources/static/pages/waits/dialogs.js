// The two things one does about a wait, each in a dialog.

import {dialog, field} from '../shared/dialog.js';
import {el} from '../shared/elements.js';
import * as server from './server.js';

/** Shows one text to fill in until it is sent or given up. */
function textDialog({title, about, label, name, required, submit, send, done}) {
  const text = el('textarea', {rows: 3, maxlength: 2000, 'aria-required': required ? 'true' : null});
  dialog({title, rows: [about, field(name, label, text)], submit, send: () => send(text.value), done});
}

export function end(wait, named, done) {
  textDialog({
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
  textDialog({
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
