// The form that replaces an answer or gives a late one. What is typed stays until it is taken or given up.

import {moment} from '../shared/dates.js';
import {clearProblems, problemPlace, showProblems} from '../shared/dialog.js';
import {el} from '../shared/elements.js';
import * as server from './server.js';

const answers = [['AGREE', 'Thống nhất'], ['AGREE_WITH_COMMENTS', 'Thống nhất, có ý kiến bổ sung'], ['DISAGREE', 'Không thống nhất']];

let forms = 0;

/**
 * @param slip with its whole answer
 * @param done called with the slip as it stands once the answer is taken, or with nothing when it is given up
 */
export function answerForm(slip, done) {
  forms += 1;
  const id = `answer-${forms}`;
  let now = slip;
  let changed = false;
  const notice = el('p', {class: 'notice refused', role: 'alert', hidden: true});
  const follows = el('div', {});
  const late = isLate(slip);
  const radios = answers.map(([code, label]) => el('label', {},
    el('input', {type: 'radio', name: id, value: code, checked: slip.answer?.answer.code === code, 'aria-describedby': `${id}-answer`}),
    ` ${label}`));
  const content = el('textarea', {id: `${id}-content`, rows: 8, 'aria-describedby': `${id}-problem`});
  content.value = slip.answer?.content || '';
  const send = el('button', {type: 'submit'}, slip.answer ? 'Gửi ý kiến thay thế' : 'Gửi ý kiến muộn');

  const form = el('form', {class: 'answer', novalidate: true, 'aria-label': send.textContent, input: () => { changed = true; }, submit: async event => {
    event.preventDefault();
    clearProblems(form, notice);
    send.disabled = true;
    try {
      const kept = await server.answer(now, {
        answer: form.querySelector('input:checked')?.value ?? null,
        content: content.value,
        version: now.answer?.version || 0,
      });
      changed = false;
      close(kept);
    } catch (failure) {
      tell(failure);
      if (failure.status === 409) {
        await server.show(now).then(fresh => { now = fresh; showWhatItFollows(true); }, tell);
      }
    } finally {
      send.disabled = false;
    }
  }},
  late && el('p', {class: 'notice refused'},
    `Vòng đã đóng ${moment(slip.end)}: ý kiến được lưu và ghi là gửi muộn, không tính vào kết quả.`),
  follows, notice,
  el('fieldset', {class: 'choice', 'data-field': 'answer'}, el('legend', {}, 'Ý kiến'), radios,
    problemPlace(`${id}-answer`)),
  el('div', {class: 'field', 'data-field': 'content'},
    el('label', {for: `${id}-content`}, 'Nội dung ý kiến (không bắt buộc khi thống nhất)'), content,
    problemPlace(`${id}-problem`)),
  el('div', {class: 'buttons'}, send, el('button', {type: 'button', class: 'plain', click: () => close()}, 'Thôi')));

  function showWhatItFollows(overtaken) {
    const {answer} = now;
    follows.replaceChildren(...(answer ? [el('p', {class: 'quiet'},
      `Phiên bản ${answer.version + 1}, thay bản gửi lúc ${moment(answer.at)} của ${answer.account}.`)] : []),
    ...(overtaken && answer ? [el('p', {class: 'quiet'}, `Bản đó là: ${answer.answer.label}.`), el('p', {class: 'text'}, answer.content)] : []));
  }

  const tell = failure => showProblems(form, notice, failure);

  const stay = event => {
    if (changed) {
      event.preventDefault();
    }
  };
  window.addEventListener('beforeunload', stay);

  function close(kept) {
    window.removeEventListener('beforeunload', stay);
    form.remove();
    done(kept);
  }

  showWhatItFollows(false);
  return form;
}

export const isLate = slip => slip.state.code === 'CLOSED_UNANSWERED' || slip.state.code === 'CLOSED_LATE';
