// The page "Điều chỉnh thời hạn": due dates that were changed, and the shift of many at once, shown before it is made.

import {ask} from '../shared/api.js';
import {day, moment, isoDay} from '../shared/dates.js';
import {clearProblems, field, showProblems} from '../shared/dialog.js';
import {el} from '../shared/elements.js';
import {sayingIn, showPages} from '../shared/page.js';
import {cell, scrolled, table} from '../shared/table.js';

const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const notice = document.querySelector('#notice');
const shift = document.querySelector('#shift');
const opener = document.querySelector('#open-shift');

const say = sayingIn(notice);

async function load(page) {
  try {
    const answer = await ask('GET', `/api/deadline-changes?page=${page}&size=20`);
    opener.hidden = !answer.mayShift;
    list.replaceChildren(answer.tasks.length > 0 ? changed(answer.tasks) : el('p', {class: 'quiet'}, 'Chưa có nhiệm vụ nào điều chỉnh thời hạn.'));
    showPages(pages, answer, load);
  } catch (failure) {
    list.replaceChildren();
    say(failure.message, true);
  }
}

function changed(tasks) {
  return table(['Nhiệm vụ', 'Hạn gốc', 'Hạn hiện nay', 'Số lần', 'Cấp ấn định'], tasks.map(task => [
    [el('strong', {}, task.code), ` ${task.title}`, el('p', {class: 'quiet'}, task.lead), task.changes.length > 0 && el('details', {},
      el('summary', {}, 'Các lần điều chỉnh'), el('ul', {}, task.changes.map(it => el('li', {},
        `${day(it.from)} → ${day(it.to)}, ${it.level.label} (${it.decidedBy}) quyết định ${moment(it.at)}`,
        it.askedBy !== it.decidedBy && `, ${it.askedBy} đề nghị`, `. Lý do: ${it.reason}`))))],
    cell('day', day(task.originalDue)), cell('day', day(task.due)), cell('day', String(task.times)), task.setBy.label,
  ]));
}

function form() {
  let seen = null;
  const tasks = el('textarea', {rows: 2, placeholder: 'NV-001, NV-002 …', input: forget});
  const lead = el('input', {type: 'text', maxlength: 16, placeholder: 'VPTW', input: forget});
  const group = el('input', {type: 'text', maxlength: 200, input: forget});
  const phase = el('select', {change: forget}, [['', 'Mọi giai đoạn'], ['BEFORE', 'Trước'], ['DURING', 'Trong'], ['AFTER', 'Sau']]
    .map(([code, label]) => el('option', {value: code}, label)));
  const days = el('input', {type: 'number', min: -250, max: 250, step: 1, placeholder: '5, hoặc -3 để rút ngắn', input: forget});
  const due = el('input', {type: 'text', maxlength: 10, placeholder: 'ngày/tháng/năm', input: forget});
  const reason = el('textarea', {rows: 2, maxlength: 2000});
  const shown = el('div', {'aria-live': 'polite'});
  const wrong = el('p', {class: 'notice refused', role: 'alert', hidden: true});
  const apply = el('button', {type: 'button', disabled: true, click: () => send(false)}, 'Áp dụng');
  const body = () => ({
    tasks: tasks.value.split(/[\s,;]+/).filter(Boolean),
    lead: lead.value.trim().toUpperCase(), workGroup: group.value.trim(), phase: phase.value || null,
    byWorkingDays: days.value === '' ? null : Number(days.value),
    newDue: due.value.trim() === '' ? null : isoDay(due.value) || due.value.trim(),
    reason: reason.value, fingerprint: seen,
  });

  /** Nobody applies what they have not been shown. */
  function forget() {
    seen = null;
    apply.disabled = true;
    apply.textContent = 'Áp dụng';
    shown.replaceChildren();
  }

  async function send(preview) {
    clearProblems(shift, wrong);
    apply.disabled = true;
    try {
      const answer = await ask('POST', `/api/deadline-shifts?preview=${preview}`, body());
      if (preview) {
        seen = answer.fingerprint;
        shown.replaceChildren(...result(answer));
        apply.textContent = `Áp dụng cho ${answer.total} nhiệm vụ`;
        apply.disabled = false;
      } else {
        shift.hidden = true;
        opener.hidden = false;
        say(`Đã điều chỉnh thời hạn ${answer.total} nhiệm vụ.`);
        await load(0);
      }
    } catch (failure) {
      if (failure.status === 409) {
        forget();
      }
      apply.disabled = seen === null;
      showProblems(shift, wrong, {...failure, message: failure.message, problems: shortened(failure.problems)});
    }
  }

  return [
    el('h2', {}, 'Điều chỉnh nhiều nhiệm vụ'),
    el('p', {class: 'quiet'}, 'Ghi mã các nhiệm vụ, hoặc để trống và chọn theo cơ quan, mảng việc, giai đoạn. Tất cả cùng chuyển, hoặc không nhiệm vụ nào.'),
    wrong,
    field('tasks', 'Mã nhiệm vụ', tasks),
    el('div', {class: 'cols'}, field('lead', 'Cơ quan chủ trì (mã)', lead), field('workGroup', 'Mảng việc', group), field('phase', 'Giai đoạn', phase)),
    el('div', {class: 'cols'}, field('byWorkingDays', 'Chuyển bao nhiêu ngày làm việc', days), field('newDue', 'hoặc cùng một hạn mới', due)),
    field('reason', 'Lý do', reason),
    shown,
    el('div', {class: 'buttons'},
      el('button', {type: 'button', click: () => send(true)}, 'Xem trước'), apply,
      el('button', {type: 'button', class: 'plain', click: () => { shift.hidden = true; opener.hidden = false; }}, 'Thôi')),
  ];
}

/** Of many problems without a field of their own here, the first twelve. */
function shortened(problems) {
  const here = problems.filter(it => shift.querySelector(`[data-field="${CSS.escape(it.field)}"]`));
  const elsewhere = problems.filter(it => !here.includes(it));
  const more = elsewhere.length - 12;
  return [...here, ...elsewhere.slice(0, 12), ...(more > 0 ? [{field: '', message: `… và ${more} lỗi khác.`}] : [])];
}

function result(answer) {
  return [
    el('p', {class: answer.effectCount > 0 ? 'notice refused' : 'notice'}, `${answer.total} nhiệm vụ sẽ chuyển hạn; ${answer.effectCount} ảnh hưởng cần xem xét.`),
    scrolled('Các nhiệm vụ sẽ chuyển hạn', table(['Nhiệm vụ', 'Hạn gốc', 'Hạn cũ', 'Hạn mới', 'Ảnh hưởng'], answer.tasks.map(task => [
      [el('strong', {}, task.code), ` ${task.title}`],
      cell('day', day(task.originalDue)), cell('day', day(task.before)), cell('day', day(task.after)),
      task.effects.length > 0 ? el('ul', {}, task.effects.map(it => el('li', {}, `${it.kind.label}: ${it.text}`))) : '–',
    ]))),
    answer.total > answer.tasks.length && el('p', {class: 'quiet'}, `Chỉ hiện ${answer.tasks.length} nhiệm vụ đầu.`),
  ].filter(Boolean);
}

opener.addEventListener('click', () => {
  shift.replaceChildren(...form());
  shift.hidden = false;
  opener.hidden = true;
  shift.querySelector('textarea').focus();
});

load(0);
