// The page "Thẩm quyền quyết định": the table in force, a dry run of another one, and putting it in force.

import {el, moment} from '../sessions/elements.js';
import * as server from './server.js';

const at = id => document.getElementById(id);
const words = {priority: 'Mức độ', workGroup: 'Nhóm nhiệm vụ', phase: 'Giai đoạn', budgetMillions: 'Kinh phí (triệu đồng)', people: 'Số người', agencies: 'Số cơ quan'};
const values = {URGENT: 'Cấp thiết', KEY: 'Trọng tâm', ROUTINE: 'Thường xuyên', BEFORE: 'Trước', DURING: 'Trong', AFTER: 'Sau'};
const levels = ['AGENCY_HEAD', 'STANDING_BOARD', 'STANDING_SECRETARY', 'SECRETARIAT', 'POLITBURO'];
let may = {};
let version = 0;
let tried; // the file last tried out

function say(text, problems = []) {
  at('notice').replaceChildren(text, problems.length > 0 && el('ul', {}, problems.map(it => el('li', {}, it.message))) || '');
  at('notice').classList.toggle('refused', problems.length > 0);
  at('notice').hidden = text === '';
  if (text !== '') {
    at('notice').scrollIntoView({block: 'nearest'});
  }
}

function fail(failure) {
  say(failure.message, failure.problems.length > 0 ? failure.problems : [{message: 'Chưa có gì thay đổi.'}]);
}

async function load() {
  try {
    const shown = await server.table();
    may = shown;
    version = shown.table.version;
    at('table').replaceChildren(...drawTable(shown.table));
    at('change').hidden = !shown.mayPreview;
    await loadOutdated(0);
  } catch (failure) {
    at('table').replaceChildren();
    fail(failure);
  }
}

function drawTable(table) {
  const columns = table.columns;
  return [
    el('p', {class: 'quiet'}, `Phiên bản ${table.version}, từ ${moment(table.since)}`,
      table.appliedBy ? `, do ${table.appliedBy} áp dụng theo ${table.basis}. ` : ', đi kèm phần mềm. ',
      el('a', {href: '/api/authority/table.dmn', download: 'competent-level.dmn'}, 'Tải tệp DMN')),
    el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Bảng thẩm quyền'}, el('table', {},
      el('thead', {}, el('tr', {}, ['#', 'Cấp thấp nhất quyết định', 'Quy tắc', ...columns.map(it => words[it] || it)].map(it => el('th', {scope: 'col'}, it)))),
      el('tbody', {}, table.rows.map((row, index) => el('tr', {},
        el('td', {}, String(index + 1)),
        el('td', {class: 'level'}, row.level.label),
        el('td', {}, row.text.replace(/\s*\[P\]$/, ''), row.text.endsWith('[P]') && [' ', el('span', {class: 'proposed'}, 'ngưỡng đề xuất')]),
        row.cells.map(it => el('td', {class: it === '' ? 'any' : null}, readable(it)))))))),
  ];
}

/** A cell as people say it: `>= 1000` is "từ 1.000", `"URGENT"` is "Cấp thiết". */
function readable(cell) {
  const threshold = /^(>=?)\s*(\d+)$/.exec(cell);
  if (threshold) {
    return `${threshold[1] === '>=' ? 'từ' : 'trên'} ${Number(threshold[2]).toLocaleString('vi-VN')}`;
  }
  return cell === '' ? '–'
    : cell.replace(/^not\((.*)\)$/, 'trừ $1').replace(/"([^"]*)"/g, (whole, value) => values[value] || value);
}

function list(found, ask) {
  const turn = (label, page) => el('button', {type: 'button', class: 'plain', disabled: page < 0 || page >= found.pages, click: () => ask(page)}, label);
  return [
    el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Các việc sẽ đổi cấp quyết định'}, el('table', {},
      el('thead', {}, el('tr', {}, ['Nhiệm vụ', 'Đang ở bước', 'Cấp hiện nay', 'Cấp theo bảng mới'].map(it => el('th', {scope: 'col'}, it)))),
      el('tbody', {}, found.tasks.map(task => el('tr', {},
        el('td', {}, el('strong', {}, task.code), ` ${task.title}`),
        el('td', {}, task.stepName),
        el('td', {}, task.levelNow.label, el('span', {class: 'rule'}, task.ruleNow.text)),
        el('td', {class: levels.indexOf(task.levelThen.code) > levels.indexOf(task.levelNow.code) ? 'up' : null},
          el('strong', {}, task.levelThen.label), el('span', {class: 'rule'}, task.ruleThen.text))))))),
    found.pages > 1 && el('div', {class: 'pages'}, turn('← Trước', found.page - 1), `Trang ${found.page + 1}/${found.pages}`, turn('Sau →', found.page + 1)),
  ].filter(Boolean);
}

async function loadOutdated(page) {
  const found = await server.outdated(page);
  at('outdated').hidden = found.total === 0;
  at('outdated-list').replaceChildren(
    el('p', {}, `${found.total} việc đã tra theo bảng cũ và theo bảng hiện hành sẽ do cấp khác quyết định.`),
    ...list(found, next => loadOutdated(next).catch(fail)),
    ...(may.mayApply ? [el('button', {type: 'button', click: confirmApply}, 'Áp dụng cho các việc đang mở')] : []));
}

async function preview(file, page) {
  say('');
  at('preview').disabled = true;
  try {
    const found = await server.preview(file, page);
    tried = file;
    version = found.version;
    at('result').replaceChildren(
      el('p', {}, found.total === 0
        ? 'Bảng hợp lệ. Không việc nào đang mở đổi cấp quyết định.'
        : `Bảng hợp lệ. ${found.total} việc đang mở sẽ do cấp khác quyết định:`),
      ...(found.total > 0 ? list(found, next => preview(file, next)) : []),
      ...(may.mayApply
        ? [el('button', {type: 'button', click: confirmPut}, 'Đưa bảng này vào áp dụng')]
        : [el('p', {class: 'quiet'}, 'Thường trực Ban Bí thư quyết định đưa bảng vào áp dụng.')]));
  } catch (failure) {
    at('result').replaceChildren();
    fail(failure);
  } finally {
    at('preview').disabled = false;
  }
}

function dialog(title, text, fields, label, act) {
  const box = at('confirm');
  const problem = el('p', {class: 'problem', role: 'alert'});
  const go = el('button', {type: 'button', click: async () => {
    go.disabled = true;
    try {
      await act();
      box.close();
    } catch (failure) {
      problem.textContent = failure.problems && failure.problems.length > 0 ? failure.problems.map(it => it.message).join(' ') : failure.message;
    } finally {
      go.disabled = false;
    }
  }}, label);
  box.replaceChildren(el('h2', {id: 'confirm-title'}, title), el('p', {}, text), ...fields, problem, go,
    el('button', {type: 'button', class: 'plain', click: () => box.close()}, 'Thôi'));
  box.showModal();
}

function confirmPut() {
  const basis = el('input', {type: 'text', id: 'basis', maxlength: 500});
  dialog('Đưa bảng này vào áp dụng', `Từ nay các việc được tra theo bảng này thay cho phiên bản ${version}. Việc đang chờ quyết định chỉ chuyển khi áp dụng tiếp.`,
    [el('label', {for: 'basis'}, 'Căn cứ (số, ngày của văn bản)'), basis], 'Áp dụng', async () => {
      const done = await server.put(tried, version, basis.value);
      at('result').replaceChildren();
      at('file').value = '';
      at('preview').disabled = true;
      await load();
      say(`Bảng phiên bản ${done.version} đang được áp dụng.`);
    });
}

function confirmApply() {
  dialog('Áp dụng cho các việc đang mở', 'Việc đang chờ quyết định được chuyển sang cấp mới cùng toàn bộ hồ sơ; mọi thay đổi ghi vào nhật ký. Cấp quyết định không thấp hơn kế hoạch và cấp đã được báo cáo lên.',
    [], 'Áp dụng', async () => {
      const report = await server.apply();
      await load();
      say(report.tasks.length === 0 ? 'Không còn việc nào phải đổi.' : `Đã xử lý ${report.tasks.length} việc${report.left > 0 ? `, còn ${report.left} việc: hãy áp dụng tiếp` : ''}.`);
      at('notice').append(el('ul', {}, report.tasks.map(it => el('li', {}, `${it.code}: ${it.levelNow.label} → ${it.levelThen.label}. ${it.doneLabel}.`))));
    });
}

at('file').addEventListener('change', () => {
  at('preview').disabled = at('file').files.length === 0;
  at('result').replaceChildren();
});
at('preview').addEventListener('click', () => preview(at('file').files[0], 0));
load();
