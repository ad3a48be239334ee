// A plan file is checked when it is chosen; only one without a mistake gets an id that can be handed in.
import {el, moment, newId} from './page.js';
import {get} from './server.js';
import {transfer} from './uploads.js';

/** `<fieldset data-field="planFile" data-plan-file>` */
export function planFile(fieldset, {changed}) {
  const input = el('input', {type: 'file', id: newId(), class: 'congress-file', accept: '.xlsx', change: () => {
    if (input.files.length) {
      check(input.files[0]);
      input.value = '';
    }
  }});
  const outcome = el('div', {class: 'congress-outcome', 'aria-live': 'polite'});
  fieldset.append(el('div', {class: 'congress-drop'}, input, el('label', {for: input.id, class: 'congress-button'}, 'Chọn tệp .xlsx…')), outcome);

  let checked;
  let underWay = false;

  function check(file) {
    checked = undefined;
    underWay = true;
    const row = el('p', {class: 'congress-transfer'}, el('span', {class: 'congress-file-name'}, file.name));
    outcome.replaceChildren(row);
    transfer('plan-files', file, row, 'Đã tải lên, đang kiểm tra từng dòng…')
      .then(plan => {
        checked = plan.id;
        outcome.replaceChildren(...accepted(file.name, plan));
      })
      .catch(failure => outcome.replaceChildren(...refused(file.name, failure)))
      .finally(() => {
        underWay = false;
        changed();
      });
  }

  return {
    first: () => input,
    read: () => checked,
    wait: () => (underWay ? 'Tệp đang được kiểm tra. Hãy chờ xong rồi gửi.' : ''),
    keep: () => undefined,
    restore: () => {},
    accepted: () => opening(checked),
  };
}

function accepted(name, plan) {
  const counts = [['Việc mới', plan.new], ['Việc thay đổi', plan.changed], ['Giữ nguyên', plan.unchanged], ['Chỉ có trong sổ', plan.missing]];
  const rows = (plan.difference || []).map(it => [it.row, it.code, it.title, it.changes && it.changes.length
    ? el('ul', {}, it.changes.map(change => el('li', {}, `${change.column}: ${change.from || '(trống)'} → ${change.to || '(trống)'}`)))
    : it.kind === 'MISSING' ? 'Không có trong tệp, giữ nguyên trong sổ' : 'Việc mới']);
  return [
    el('p', {class: 'congress-good'}, `${name}: không có lỗi.`, plan.new || plan.changed ? ' Xem khác biệt rồi bấm bắt đầu để áp dụng.' : ' Tệp không làm thay đổi gì.'),
    el('dl', {class: 'congress-counts'}, counts.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, String(value))))),
    rows.length ? table(['Dòng', 'Mã', 'Nội dung', 'Khác biệt'], rows) : null,
    rows.length < plan.new + plan.changed + plan.missing ? el('p', {class: 'congress-hint'}, `Chỉ hiện ${rows.length} dòng đầu.`) : null,
  ].filter(Boolean);
}

const cell = /^R(\d+):(.*)$/;

function refused(name, failure) {
  const cells = failure.problems.filter(problem => cell.test(problem.field));
  const others = failure.problems.filter(problem => !cell.test(problem.field)).map(problem => problem.message);
  return [
    el('div', {class: 'congress-alert', role: 'alert'},
      el('strong', {}, cells.length ? `${name}: có ${cells.length} chỗ phải sửa, chưa nhập việc nào.` : `${name}: không nhận được tệp này.`),
      others.map(message => el('p', {}, message)),
      failure.problems.length ? null : el('p', {}, failure.message),
      el('p', {}, cells.length ? 'Sửa trong Excel, lưu lại rồi chọn tệp lần nữa.' : '')),
    cells.length ? problemTable(cells) : null,
  ].filter(Boolean);
}

/** How many of the plan's tasks were given out so far; asks until all were, or the plan was not applied. */
function opening(planFileId) {
  const bar = el('progress', {max: 1, 'aria-label': 'Tiến độ mở nhiệm vụ'});
  const said = el('span', {}, 'Đang ghi kế hoạch vào sổ nhiệm vụ…');
  const node = el('div', {class: 'congress-opening'}, said, bar);
  const done = ask();

  async function ask() {
    for (;;) {
      await new Promise(resolve => setTimeout(resolve, 1000));
      const plan = await get(`plan-files/${encodeURIComponent(planFileId)}`);
      if (plan.state === 'REFUSED') {
        said.textContent = 'Kế hoạch không ghi được vào sổ; xem việc «Xem lại kế hoạch bị từ chối».';
        return;
      }
      if (plan.appliedAt) {
        bar.max = Math.max(plan.toOpen, 1);
        bar.value = plan.toOpen ? plan.opened : 1;
        said.textContent = `Đã giao ${plan.opened}/${plan.toOpen} nhiệm vụ.`;
        if (plan.opened >= plan.toOpen) {
          return;
        }
      }
    }
  }

  return {node, done};
}

/** `<div data-plan-problems>`: why a plan that was handed in could not be applied. */
export function drawPlanProblems(node, planFileId) {
  get(`plan-files/${encodeURIComponent(planFileId)}`)
    .then(plan => node.replaceChildren(
      el('p', {}, el('strong', {}, plan.fileName), ` nộp lúc ${moment(plan.uploadedAt)}, ${plan.problems.length} chỗ phải sửa:`),
      problemTable(plan.problems)))
    .catch(failure => node.replaceChildren(el('p', {class: 'congress-alert'}, failure.message)));
}

/** Problems named `R12:Cột` as rows of a table. */
function problemTable(problems) {
  return table(['Dòng', 'Cột', 'Phải sửa'], problems.map(({field, message}) => {
    const [, row, column] = cell.exec(field) || [null, '', ''];
    return [row, column, message.replace(/^Dòng \d+, cột «[^»]*»:\s*/, '')];
  }));
}

function table(headers, rows) {
  return el('div', {class: 'congress-scroll', tabindex: 0}, el('table', {class: 'congress-table'},
    el('thead', {}, el('tr', {}, headers.map(header => el('th', {scope: 'col'}, header)))),
    el('tbody', {}, rows.map(row => el('tr', {}, row.map(value => el('td', {}, value instanceof Node ? value : String(value ?? ''))))))));
}
