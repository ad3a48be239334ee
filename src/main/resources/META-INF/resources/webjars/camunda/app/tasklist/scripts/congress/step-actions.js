// What can be said about a step without finishing it, one click away: progress, what it waits on, what exceeds one's authority, another day.
import {fieldsIn} from './fields.js';
import {el} from './page.js';
import {send} from './server.js';

/** Steps at which the lead agency has the work in hand, and so may ask for another due date. */
const OF_THE_LEAD = ['UserTask_AcceptTask', 'UserTask_DraftReport', 'UserTask_ReportCompletion', 'UserTask_ConsolidateOpinions', 'UserTask_SignOff',
  'UserTask_ReviseAfterComments', 'UserTask_ExplainChanges'];

/** Steps of the cycle of one task; others answer what is asked of them here and nothing else. */
const OF_THE_CYCLE = [...OF_THE_LEAD, 'UserTask_GiveOpinion', 'UserTask_ApproveUrgency', 'UserTask_Appraise', 'UserTask_Decide', 'UserTask_IssueConclusion',
  'UserTask_CirculateDossier', 'UserTask_ConsolidateComments', 'UserTask_SettleTie', 'UserTask_RecordConclusion'];

const textField = (name, title, {max, rows = 3, hint, required = true}) =>
  el('label', {}, title, el('textarea', {'data-field': name, 'data-max': max, rows, 'data-hint': hint, required}));

const dateField = (name, title, attributes = {}) =>
  el('label', {}, title, el('input', {type: 'text', 'data-field': name, 'data-type': 'date', required: true, ...attributes}));

const radio = (value, title, about) => el('label', {}, el('input', {type: 'radio', value}), ` ${title} `, about ? el('small', {}, about) : null);

const ACTIONS = [
  {
    path: 'progress',
    name: 'Cập nhật tiến độ',
    steps: OF_THE_CYCLE,
    about: 'Để cấp theo dõi biết việc vẫn đang tiến triển; việc chưa gửi đi và hạn không đổi.',
    fields: ({trackOnly}) => [
      textField('text', 'Đã làm được gì', {max: trackOnly ? 200 : 1000, rows: trackOnly ? 1 : 3}),
      el('label', {}, 'Ước tỷ lệ hoàn thành, %', el('input', {type: 'text', 'data-type': 'number', 'data-field': 'percent'})),
    ],
    body: values => values,
    done: () => 'Đã ghi tiến độ vào diễn biến của nhiệm vụ.',
  },
  {
    path: 'waits',
    name: 'Đang chờ…',
    steps: OF_THE_CYCLE,
    about: 'Nói rõ chờ ai, chờ đến bao giờ; nơi được chờ sẽ nhận thông báo. Hạn của nhiệm vụ vẫn chạy, trừ khi cấp có thẩm quyền cho tạm dừng.',
    fields: ({trackOnly}) => [
      el('fieldset', {'data-field': 'on', 'data-required': true}, el('legend', {}, 'Chờ'),
        radio('AGENCY', 'Một cơ quan'), radio('TASK', 'Một nhiệm vụ khác'), radio('EVENT', 'Một việc khác', 'Ví dụ: văn bản, phiên họp.')),
      el('label', {}, 'Cơ quan', el('select', {'data-field': 'onAgency', 'data-catalogue': 'agencies', 'data-show-when': 'on=AGENCY', 'data-required-when': 'on=AGENCY'})),
      el('label', {}, 'Mã nhiệm vụ', el('input', {type: 'text', 'data-field': 'onTask', 'data-show-when': 'on=TASK', 'data-required-when': 'on=TASK', 'data-hint': 'Ví dụ: NV-012.'})),
      el('label', {}, 'Việc đang chờ', el('input', {type: 'text', 'data-field': 'onEvent', 'data-max': 200, 'data-show-when': 'on=EVENT', 'data-required-when': 'on=EVENT'})),
      dateField('until', 'Chờ đến ngày'),
      textField('reason', 'Chờ việc gì, vì sao', {max: trackOnly ? 200 : 1000, rows: trackOnly ? 1 : 2}),
    ],
    body: ({onAgency, onTask, onEvent, until, reason}) => ({onAgency, onTask, onEvent, until, reason}),
    done: answer => (answer && answer.loop
      ? 'Đã ghi. Việc chờ này khép thành vòng chờ nhau; hệ thống đã báo cáo lên cấp có thẩm quyền.'
      : 'Đã ghi việc chờ; nơi được chờ đã nhận thông báo.'),
  },
  {
    path: 'exceeds-authority',
    name: 'Vượt thẩm quyền',
    steps: OF_THE_CYCLE,
    about: 'Báo cáo ngay lên cấp trên một cấp. Bước này vẫn mở: nếu tự giải quyết được trước thì cứ hoàn thành, báo cáo sẽ tự khép lại.',
    fields: ({trackOnly}) => [
      textField('reason', 'Vì sao vượt thẩm quyền', {max: trackOnly ? 300 : 4000, rows: trackOnly ? 1 : 3}),
      textField('proposal', 'Đề xuất của cơ quan, bộ phận', {max: trackOnly ? 300 : 4000, rows: trackOnly ? 1 : 3, hint: 'Cấp trên quyết định nhanh nhất khi có đề xuất cụ thể.'}),
      el('label', {}, 'Việc khẩn, cần trả lời trong giờ', el('input', {type: 'checkbox', 'data-field': 'urgent'})),
    ],
    body: values => values,
    done: () => 'Đã báo cáo lên cấp trên; theo dõi ở mục «Báo cáo vượt cấp» của hồ sơ.',
  },
  {
    path: 'deadline-request',
    name: 'Đề nghị lùi hạn',
    steps: OF_THE_LEAD,
    about: 'Cấp đã đặt thời hạn quyết định. Hạn ban đầu luôn được giữ trong hồ sơ.',
    fields: ({trackOnly}) => [
      dateField('newDue', 'Thời hạn mới'),
      textField('reason', 'Lý do', {max: trackOnly ? 300 : 2000, rows: trackOnly ? 1 : 3}),
    ],
    body: values => values,
    preview: true,
    done: () => 'Đã gửi đề nghị đến cấp đã đặt thời hạn.',
  },
];

/** The actions a step offers to who sits at its desk, as a row of buttons; null when it offers none. */
export function stepActions(taskId, {step, task}, changed) {
  const offered = step && step.mine && task ? ACTIONS.filter(action => action.steps.includes(step.key)) : [];
  return offered.length === 0 ? null : el('div', {class: 'congress-actions', role: 'group', 'aria-label': 'Chưa gửi, nhưng cần báo'},
    offered.map(action => el('button', {type: 'button', class: 'congress-button', click: () => ask(action, taskId, task, changed)}, action.name)));
}

/** One dialog: Escape closes it, what is refused is said at its field, and a click outside loses nothing. */
function ask(action, taskId, task, changed) {
  const problems = el('div', {class: 'congress-alert', role: 'alert', tabindex: -1, hidden: true});
  const form = el('form', {class: 'congress-form', novalidate: true, autocomplete: 'off'}, action.fields(task));
  const effects = el('div', {class: 'congress-effects', 'aria-live': 'polite'});
  const submit = el('button', {type: 'submit', class: 'congress-button congress-send'}, action.preview ? 'Xem ảnh hưởng' : 'Gửi');
  const dialog = el('dialog', {class: 'congress congress-dialog', 'aria-label': action.name, close: () => dialog.remove()},
    el('h4', {}, `${action.name} · ${task.code}`), el('p', {class: 'congress-hint'}, action.about), problems, form);
  const page = {taskId, told: () => undefined, dossier: () => Promise.reject(new Error('no dossier here')), touched: () => refresh()};
  const fields = fieldsIn(form, page);
  let seen = !action.preview;
  form.append(effects, el('div', {class: 'congress-dialog-buttons'}, submit, el('button', {type: 'button', class: 'congress-button', click: () => dialog.close()}, 'Thôi')));

  form.addEventListener('input', event => calm(event.target));
  form.addEventListener('change', event => calm(event.target));
  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    const wrong = fields.filter(it => it.shown()).map(it => ({on: it, message: it.courtesy()})).filter(it => it.message);
    if (wrong.length) {
      show(wrong);
      return;
    }
    hand(!seen);
  });
  document.body.append(dialog);
  refresh();
  dialog.showModal();

  function refresh() {
    fields.forEach(it => it.refresh());
  }

  /** What was previewed must be what is sent: a change asks for another look. */
  function calm(control) {
    const field = fields.find(it => it.box.contains(control));
    if (field) {
      field.calm();
    }
    if (action.preview) {
      seen = false;
      submit.textContent = 'Xem ảnh hưởng';
      effects.replaceChildren();
    }
    refresh();
  }

  function hand(preview) {
    show([]);
    submit.disabled = true;
    const values = Object.fromEntries(fields.filter(it => it.shown()).map(it => [it.name, it.read()]));
    send('POST', `steps/${encodeURIComponent(taskId)}/${action.path}${preview ? '?preview=true' : ''}`, action.body(values)).answer
      .then(answer => {
        if (preview) {
          seen = true;
          submit.textContent = 'Gửi đề nghị';
          effects.replaceChildren(...effectsOf(answer));
        } else {
          dialog.close();
          changed(action.done(answer));
        }
      })
      .catch(failure => show(failure.problems.length ? failure.problems : [{message: failure.message}]))
      .finally(() => (submit.disabled = false));
  }

  function show(found) {
    fields.forEach(it => it.calm());
    const placed = found.map(it => ({...it, on: it.on || fields.find(field => field.shown() && field.name === it.field)}));
    placed.filter(it => it.on).forEach(it => it.on.complain(it.message));
    const rest = placed.filter(it => !it.on);
    problems.hidden = rest.length === 0;
    problems.replaceChildren(...rest.map(it => el('p', {}, it.message)));
    if (placed.length) {
      const first = placed.find(it => it.on);
      (first ? first.on.first() : problems).focus();
    }
  }
}

/** What another due date would touch, and who will decide on it. */
function effectsOf({decides, effects}) {
  return [
    el('p', {class: 'congress-hint'}, `Cấp quyết định: ${decides.label}.`),
    effects.length
      ? el('ul', {}, effects.map(it => el('li', {}, `${it.kind.label}: ${it.text}`)))
      : el('p', {}, 'Không ảnh hưởng đến việc khác.'),
  ];
}
