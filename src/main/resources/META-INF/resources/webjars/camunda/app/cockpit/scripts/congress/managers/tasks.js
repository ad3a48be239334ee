// The list behind a figure: which tasks they are, each with the way to its process.

import * as filters from './filters.js';
import {link} from './hash.js';
import {code, day, el, pager, table} from './parts.js';
import {address, get} from './server.js';
import {badge, mark} from './statuses.js';

const SIZE = 20;

const columns = ['Mã', 'Nhiệm vụ', 'Chủ trì', 'Tình trạng', 'Dấu hiệu', 'Hạn gốc', 'Hạn', el('span', {title: 'Tính theo ngày làm việc'}, 'Quá hạn')];

const row = it => [
  code(it),
  el('span', {class: 'title'}, it.title),
  el('span', {title: it.agencyName}, it.agencyName || it.agency),
  badge(it.status, it.statusLabel),
  el('span', {class: 'marks'}, (it.marks || []).map(mark)),
  it.originalDue === it.due ? el('span', {class: 'quiet'}, day(it.originalDue)) : el('s', {}, day(it.originalDue)),
  day(it.due),
  it.daysLate > 0 ? el('strong', {class: 'late'}, `${it.daysLate} ngày`) : '–',
];

/** Shows in `into` the page of tasks that the address asks for. Returns how many tasks there are. */
export async function show(into, path, parameters, options) {
  const filter = filters.chosen(parameters);
  const page = Math.max(0, (Number.parseInt(parameters.page, 10) || 1) - 1);
  const answer = await get('board/tasks', {...filter, page, size: SIZE});
  const words = filters.inWords(filter, options) || 'tất cả';
  into.replaceChildren(
    answer.lines.length > 0
      ? table(`Danh sách nhiệm vụ: ${words}`, columns, answer.lines.map(row), {className: 'tasks'})
      : el('p', {class: 'empty'}, 'Không có nhiệm vụ nào khớp với bộ lọc.'),
    el('div', {class: 'congress-below'},
      pager(answer, 'nhiệm vụ', number => link(path, {...parameters, page: number + 1})),
      answer.total > 0 && el('a', {class: 'btn btn-default', href: address('board/tasks.xlsx', filter), download: ''}, 'Tải Excel')));
  return answer.total;
}
