// «Tiến độ»: where everything stands. Every figure is a link to the list it counts.

import * as charts from './charts.js';
import * as filters from './filters.js';
import {go, link, parameters} from './hash.js';
import {day, el, frame, newest, numbered, numbersInWords, part, percent, table} from './parts.js';
import {get} from './server.js';
import {badge, inOrder, look, looks, official} from './statuses.js';
import * as tasks from './tasks.js';

const PATH = '/progress';

const dimensions = [
  {id: 'agency', label: 'Cơ quan chủ trì'},
  {id: 'group', label: 'Mảng việc'},
  {id: 'phase', label: 'Giai đoạn'},
  {id: 'level', label: 'Cấp quyết định'},
  {id: 'priority', label: 'Mức độ'},
];

/** How a figure is said and where it leads; a zero leads nowhere. */
const figure = (number, asked, says) => number > 0
  ? el('a', {class: 'figure', href: link(PATH, asked), 'aria-label': `${number} ${says}`}, String(number))
  : el('span', {class: 'figure none'}, '0');

/** The eight statuses as cards: the official four first, then what managers ask for besides. */
export function cards(board, to = asked => link(PATH, asked)) {
  const counted = board.total - ofStatus(board, 'WITHDRAWN');
  const card = ({id, label, tasks: number}) => el('a',
    {class: `managers-card status-${id.toLowerCase().replaceAll('_', '-')}`, href: to({status: id}), 'data-status': id},
    el('strong', {}, String(number)),
    el('span', {class: 'what'}, el('span', {class: 'sign', 'aria-hidden': 'true'}, look(id).sign), ` ${label}`),
    el('span', {class: 'share'}, id === 'WITHDRAWN' ? 'ngoài tỷ lệ' : percent(number, counted)));
  const all = inOrder(board.statuses);
  return el('div', {class: 'congress-cards'},
    el('div', {class: 'official'}, official.map(id => all.find(it => it.id === id)).filter(Boolean).map(card)),
    el('div', {class: 'besides'}, all.filter(it => !official.includes(it.id)).map(card)));
}

export function marks(board, to = asked => link(PATH, asked)) {
  return el('ul', {class: 'congress-marks'}, board.marks.map(({id, label, tasks: number}) => el('li', {},
    number > 0
      ? el('a', {class: `mark-${id.toLowerCase()}`, href: to({mark: id}), 'data-mark': id}, el('strong', {}, String(number)), ` ${label}`)
      : el('span', {class: 'none'}, el('strong', {}, '0'), ` ${label}`))));
}

export const ofStatus = (board, id) => (board.statuses.find(it => it.id === id) || {tasks: 0}).tasks;

/** The sentence official reports begin with; what is planned, not accepted or due soon is not done and within its time. */
export function sentence(board, to = asked => link(PATH, asked)) {
  const of = id => ofStatus(board, id);
  const counted = board.total - of('WITHDRAWN');
  const onTime = of('COMPLETED_ON_TIME');
  const late = of('COMPLETED_LATE');
  const overdue = of('OVERDUE');
  const within = counted - onTime - late - overdue;
  const share = (number, status) => [
    status && number > 0 ? el('a', {href: to({status})}, String(number)) : String(number),
    ` (${percent(number, counted)})`];
  return el('p', {class: 'congress-sentence'},
    `Tổng số ${counted} nhiệm vụ. Đã hoàn thành `, share(onTime + late, 'COMPLETED'),
    ': đúng hạn ', share(onTime, 'COMPLETED_ON_TIME'), ', quá hạn ', share(late, 'COMPLETED_LATE'),
    '. Chưa hoàn thành ', share(within + overdue, 'OPEN'), ': trong hạn ', share(within), ', quá hạn ', share(overdue, 'OVERDUE'), '.',
    of('WITHDRAWN') > 0 && [' Ngoài ra ', el('a', {href: to({status: 'WITHDRAWN'})}, String(of('WITHDRAWN'))), ' nhiệm vụ thôi giao.']);
}

export function inDays(milestone) {
  if (milestone.daysLeft < 0) {
    return `đã qua ${-milestone.daysLeft} ngày`;
  }
  return milestone.daysLeft === 0 ? 'hôm nay' : `còn ${milestone.daysLeft} ngày (${milestone.workingDaysLeft} ngày làm việc)`;
}

function milestones(board) {
  return board.milestones.length > 0
    ? table('Đếm ngược đến các mốc', ['Mốc', 'Ngày', 'Còn lại', 'Nhiệm vụ chưa xong đến hạn trước mốc'], board.milestones.map(it => [
      it.name,
      day(it.day),
      el('span', {class: 'whole'}, inDays(it)),
      figure(it.openDueBefore, {status: 'OPEN', dueTo: it.day}, `nhiệm vụ chưa hoàn thành, đến hạn trước ${it.name}`),
    ]))
    : el('p', {class: 'empty'}, 'Chưa đặt mốc nào.');
}

/** Status by one dimension: stacked bars and beside them the same numbers. */
function breakdown() {
  const bars = charts.chart('Tình trạng nhiệm vụ, chia theo nhóm; số liệu ở bảng bên cạnh', 200);
  const numbers = el('div', {class: 'numbers'});
  const choice = el('div', {class: 'congress-switch', role: 'group', 'aria-label': 'Chia theo'});
  const node = part('Tình trạng chia theo', 'congress-breakdown');
  node.content.append(choice, el('div', {class: 'congress-sides'}, bars.node, numbers));

  async function show(board, asked) {
    const by = dimensions.find(it => it.id === asked.by) || dimensions[0];
    const groups = board.by[by.id] || [];
    choice.replaceChildren(...dimensions.map(it => el('a',
      {class: 'btn btn-default', href: link(PATH, {...asked, by: it.id, page: null}), 'aria-current': it === by ? 'true' : null}, it.label)));
    const statuses = inOrder(board.statuses);
    numbers.replaceChildren(table(`Tình trạng theo ${by.label.toLowerCase()}`,
      [by.label, ...statuses.map(it => el('span', {title: it.label}, el('span', {class: 'sign', 'aria-hidden': 'true'}, look(it.id).sign), ` ${it.label}`)), 'Tổng'],
      [
        ...groups.map(it => [
          it.label,
          ...statuses.map(({id, label}) => figure(it.statuses[id] || 0, {by: asked.by, [by.id]: it.id, status: id}, `nhiệm vụ: ${it.label}, ${label}`)),
          figure(it.tasks, {by: asked.by, [by.id]: it.id}, `nhiệm vụ của ${it.label}`),
        ]),
        ['Cộng', ...statuses.map(it => figure(it.tasks, {by: asked.by, status: it.id}, it.label)), figure(board.total, {by: asked.by, all: 1}, 'nhiệm vụ tất cả')],
      ],
      {className: 'breakdown'}));
    const drawn = [...groups].reverse();
    const top = charts.legendHeight(statuses.map(it => it.label), bars.node.clientWidth);
    await bars.draw({
      grid: {left: 8, right: 16, top, bottom: 8, containLabel: true},
      legend: {top: 0, left: 0, itemWidth: 18, textStyle: {fontSize: 11}, data: statuses.map(it => it.label)},
      tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, confine: true, formatter: series => charts.lines([
        drawn[series[0].dataIndex].label, ...series.filter(it => it.value > 0).map(it => `${it.seriesName}: ${it.value}`)])},
      xAxis: {type: 'value', minInterval: 1},
      yAxis: {type: 'category', data: drawn.map(it => charts.short(it.label, 26)), axisTick: {show: false}, axisLabel: {fontSize: 11}},
      series: statuses.map(({id, label}) => ({
        name: label,
        type: 'bar',
        stack: 'all',
        barMaxWidth: 20,
        itemStyle: {color: look(id).colour, decal: look(id).decal, borderColor: '#fff', borderWidth: 1},
        data: drawn.map(it => it.statuses[id] || 0),
      })),
    }, {
      tall: Math.max(160, top + 28 + groups.length * 26),
      onClick: ({seriesIndex, dataIndex}) => go(PATH, {by: asked.by, [by.id]: drawn[dataIndex].id, status: statuses[seriesIndex].id}),
    });
  }

  return {node: node.node, show, dispose: bars.dispose};
}

const shortDay = iso => day(iso).slice(0, 5);

/** A chart over days with its numbers to unfold; `series` say name, field, colour and kind of line. */
function overDays(title, id, describe, path, series) {
  const shell = part(title, id);
  const drawing = charts.chart(describe, 260);
  const fixedDays = el('p', {class: 'congress-fixed-days'});
  const numbers = el('details', {class: 'congress-numbers'}, el('summary', {}, `Bảng số: ${title.toLowerCase()}`));
  shell.content.append(drawing.node, fixedDays, numbers);
  const load = () => shell.load(async () => {
    const {days, milestones: fixed = []} = await get(path);
    if (days.length === 0) {
      drawing.node.hidden = true;
      fixedDays.textContent = 'Chưa có số liệu của ngày nào.';
      return;
    }
    drawing.node.hidden = false;
    numbers.replaceChildren(numbers.firstChild,
      table(title, ['Ngày', ...series.map(it => it.name)], [...days].reverse().map(it => [day(it.day), ...series.map(({field}) => it[field] ?? '–')])));
    const within = numbered(fixed.filter(it => days.some(({day: one}) => one === it.day)));
    fixedDays.textContent = numbersInWords(within);
    await drawing.draw({
      grid: {left: 8, right: 24, top: 52, bottom: 8, containLabel: true},
      legend: {top: 0, left: 0, itemWidth: 26, textStyle: {fontSize: 11}},
      tooltip: {trigger: 'axis', confine: true, formatter: points => charts.lines([
        day(days[points[0].dataIndex].day), ...points.filter(it => it.value !== null && it.value !== undefined).map(it => `${it.seriesName}: ${it.value}`)])},
      xAxis: {type: 'category', data: days.map(it => it.day), axisLabel: {formatter: shortDay, fontSize: 11}},
      yAxis: {type: 'value', minInterval: 1},
      series: series.map((it, at) => ({
        name: it.name,
        type: it.bar ? 'bar' : 'line',
        barMaxWidth: 24,
        symbol: it.symbol || 'circle',
        symbolSize: 6,
        showSymbol: days.length < 40,
        step: it.step,
        connectNulls: false,
        lineStyle: {type: it.dash || 'solid', width: 2, color: it.colour},
        itemStyle: {color: it.colour, decal: it.decal},
        data: days.map(one => one[it.field] ?? null),
        markLine: at === 0 && within.length > 0 ? {
          symbol: 'none',
          silent: true,
          lineStyle: {color: '#7a1414', type: 'dotted', width: 2},
          label: {formatter: ({name}) => name, fontSize: 11, fontWeight: 'bold', color: '#7a1414', distance: 2},
          data: within.map(it => ({name: it.number, xAxis: it.day})),
        } : undefined,
      })),
    });
  });
  return {node: shell.node, load, dispose: drawing.dispose};
}

const burnDown = () => overDays('Còn phải làm so với kế hoạch', 'congress-burn-down',
  'Số nhiệm vụ chưa hoàn thành từng ngày so với kế hoạch, có các mốc; số liệu ở bảng bên dưới', 'board/burn-down', [
    {name: 'Chưa hoàn thành', field: 'open', colour: '#9b1c1c'},
    {name: 'Theo kế hoạch', field: 'planned', colour: '#1565c0', dash: 'dashed', symbol: 'triangle'},
  ]);

const trend = () => overDays('Diễn biến theo ngày', 'congress-trend',
  'Số nhiệm vụ mở, hoàn thành, quá hạn, báo cáo vượt cấp từng ngày; số liệu ở bảng bên dưới', 'board/trend', [
    {name: 'Mở trong ngày', field: 'opened', colour: '#757575', bar: true, decal: looks.NOT_ACCEPTED.decal},
    {name: 'Hoàn thành trong ngày', field: 'concluded', colour: '#1565c0', bar: true},
    {name: 'Đang quá hạn', field: 'overdue', colour: '#c62828', symbol: 'rect'},
    {name: 'Đang báo cáo vượt cấp', field: 'escalated', colour: '#6a1b9a', dash: 'dashed', symbol: 'diamond'},
  ]);

/** Builds the view; what comes back follows the address and ends it. */
export function build() {
  const view = frame('Tiến độ', 'Mọi nhiệm vụ đang ở đâu. Bấm vào một số bất kỳ để xem danh sách của số đó.', () => load());
  const list = part('Danh sách nhiệm vụ', 'congress-list');
  const bar = el('div', {});
  const found = el('div', {});
  const close = el('a', {class: 'btn btn-default'}, 'Đóng danh sách');
  list.node.classList.add('congress-list');
  list.node.hidden = true;
  list.content.append(bar, found, el('p', {class: 'close-list'}, close));
  const top = el('div', {});
  const parts = [breakdown(), burnDown(), trend()];
  const [by, ...curves] = parts;
  view.body.append(top, list.node, by.node, el('div', {class: 'congress-sides even'}, curves.map(it => it.node)));
  view.body.hidden = true;
  const fresh = newest();
  let board = null;
  let shown = '';

  async function showList(asked) {
    const filter = filters.chosen(asked);
    const wanted = Object.keys(filter).length > 0 || asked.all;
    list.node.hidden = !wanted;
    close.setAttribute('href', link(PATH, {by: asked.by}));
    for (const it of top.querySelectorAll('[data-status], [data-mark]')) {
      const here = it.dataset.status ? it.dataset.status === asked.status : it.dataset.mark === asked.mark;
      if (here) {
        it.setAttribute('aria-current', 'true');
      } else {
        it.removeAttribute('aria-current');
      }
    }
    if (!wanted) {
      shown = '';
      return;
    }
    const options = filters.choices(board);
    const words = filters.inWords(filter, options) || 'tất cả';
    list.heading.textContent = `Danh sách nhiệm vụ: ${words}`;
    if (!bar.contains(document.activeElement) || !bar.firstChild) {
      bar.replaceChildren(filters.form(filters.names, options, filter, changed => go(PATH, {by: asked.by, ...(Object.keys(changed).length > 0 ? changed : {all: 1})})));
    }
    const key = JSON.stringify(filter);
    await list.load(() => tasks.show(found, PATH, asked, options));
    if (key !== shown && !bar.contains(document.activeElement)) {
      list.heading.focus({preventScroll: true});
      list.node.scrollIntoView({block: 'start'});
    }
    shown = key;
  }

  async function follow() {
    if (board) {
      const asked = parameters();
      await Promise.all([showList(asked), by.show(board, asked).catch(view.failed)]);
    }
  }

  async function load() {
    const isNewest = fresh();
    view.loading();
    try {
      const answer = await get('board');
      if (!isNewest()) {
        return;
      }
      board = answer;
      view.ready(board.at);
      view.body.hidden = false;
      top.replaceChildren(
        board.total > 0 ? sentence(board) : el('p', {class: 'empty'}, 'Chưa có nhiệm vụ nào trong sổ. Văn phòng nhập kế hoạch phân công trong «Việc cần xử lý».'),
        cards(board),
        el('div', {class: 'congress-sides milestones'},
          el('section', {'aria-labelledby': 'congress-marks-title'}, el('h2', {id: 'congress-marks-title'}, 'Dấu hiệu cần chú ý'), marks(board)),
          el('section', {'aria-labelledby': 'congress-milestones-title'}, el('h2', {id: 'congress-milestones-title'}, 'Các mốc'), milestones(board))));
      await Promise.all([follow(), ...curves.map(it => it.load())]);
    } catch (failure) {
      view.failed(failure);
    }
  }

  load();
  return {node: view.node, follow, dispose: () => parts.forEach(it => it.dispose())};
}
