// The page "Thẩm quyền quyết định": the table in force, a dry run of another one, and putting it in force.

import {moment} from '../shared/dates.js';
import {dialog, field} from '../shared/dialog.js';
import {el} from '../shared/elements.js';
import {showPages} from '../shared/page.js';
import {cell, head, scrolled, table} from '../shared/table.js';
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
    scrolled('Bảng thẩm quyền', el('table', {},
      head(['#', 'Cấp thấp nhất quyết định', 'Quy tắc', ...columns.map(it => words[it] || it)]),
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
  const pages = el('nav', {class: 'pages', 'aria-label': 'Các trang'});
  showPages(pages, found, ask);
  return [
    scrolled('Các việc sẽ đổi cấp quyết định', table(['Nhiệm vụ', 'Đang ở bước', 'Cấp hiện nay', 'Cấp theo bảng mới'], found.tasks.map(task => [
      [el('strong', {}, task.code), ` ${task.title}`],
      task.stepName,
      [task.levelNow.label, el('span', {class: 'rule'}, task.ruleNow.text)],
      cell(levels.indexOf(task.levelThen.code) > levels.indexOf(task.levelNow.code) ? 'up' : null,
        el('strong', {}, task.levelThen.label), el('span', {class: 'rule'}, task.ruleThen.text)),
    ]))),
    pages,
  ];
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

function confirmPut() {
  const basis = el('input', {type: 'text', class: 'wide', maxlength: 500});
  dialog({
    title: 'Đưa bảng này vào áp dụng',
    rows: [el('p', {}, `Từ nay các việc được tra theo bảng này thay cho phiên bản ${version}. Việc đang chờ quyết định chỉ chuyển khi áp dụng tiếp.`),
      field('basis', 'Căn cứ (số, ngày của văn bản)', basis)],
    submit: 'Áp dụng',
    send: () => server.put(tried, version, basis.value),
    done: async put => {
      at('result').replaceChildren();
      at('file').value = '';
      at('preview').disabled = true;
      await load();
      say(`Bảng phiên bản ${put.version} đang được áp dụng.`);
    },
  });
}

function confirmApply() {
  dialog({
    title: 'Áp dụng cho các việc đang mở',
    rows: [el('p', {}, 'Việc đang chờ quyết định được chuyển sang cấp mới cùng toàn bộ hồ sơ; mọi thay đổi ghi vào nhật ký. Cấp quyết định không thấp hơn kế hoạch và cấp đã được báo cáo lên.')],
    submit: 'Áp dụng',
    send: () => server.apply(),
    done: async report => {
      await load();
      say(report.tasks.length === 0 ? 'Không còn việc nào phải đổi.' : `Đã xử lý ${report.tasks.length} việc${report.left > 0 ? `, còn ${report.left} việc: hãy áp dụng tiếp` : ''}.`);
      at('notice').append(el('ul', {}, report.tasks.map(it => el('li', {}, `${it.code}: ${it.levelNow.label} → ${it.levelThen.label}. ${it.doneLabel}.`))));
    },
  });
}

at('file').addEventListener('change', () => {
  at('preview').disabled = at('file').files.length === 0;
  at('result').replaceChildren();
});
at('preview').addEventListener('click', () => preview(at('file').files[0], 0));
load();
