// «Dòng thời gian»: tasks from their beginning to their due date, with what they slipped, today and the milestones.

import * as charts from './charts.js';
import * as filters from './filters.js';
import {go, link, parameters} from './hash.js';
import {code, day, el, frame, instance, moment, newest, numbered, numbersInWords, pager, table} from './parts.js';
import {get} from './server.js';
import {badge, look} from './statuses.js';

const PATH = '/timeline';
const ROWS = 40;
const ROW_HEIGHT = 22;
const DAY = 24 * 60 * 60 * 1000;
const FIELDS = ['status', 'agency', 'group'];

/** Noon of an ISO day at the office, so that a day stands in its middle wherever the reader's clock is. */
const noon = iso => Date.parse(`${iso}T12:00:00+07:00`);
const isoOf = time => new Intl.DateTimeFormat('en-CA', {timeZone: 'Asia/Ho_Chi_Minh'}).format(new Date(time));
const instant = value => (/T/.test(value) ? Date.parse(value) : noon(value));

/** From when to when a task is drawn: one that has not begun has a point only, what is overdue goes on until today. */
function span(it, today) {
  const due = noon(it.due);
  const end = it.concludedAt ? instant(it.concludedAt) : it.status === 'OVERDUE' ? Math.max(due, noon(today)) : due;
  return {
    began: it.began ? instant(it.began) : null,
    original: noon(it.originalDue),
    due,
    end,
    concluded: it.concludedAt ? end : null,
  };
}

function bar(api, spans, rows) {
  const at = api.value(0);
  const it = spans[at];
  const {colour, decal} = look(rows[at].status);
  const [, y] = api.coord([it.due, at]);
  const x = time => api.coord([time, at])[0];
  const height = 12;
  const shapes = [];
  const box = (from, to, style, extra = {}) => shapes.push({
    type: 'rect', shape: {x: Math.min(from, to), y: y - height / 2, width: Math.max(2, Math.abs(to - from)), height}, style, ...extra});
  if (it.began !== null) {
    const planned = Math.min(it.due, it.original);
    box(x(it.began), x(Math.max(it.began, Math.min(it.end, planned))), {fill: colour, decal, stroke: '#555', lineWidth: .5});
    if (it.end > planned) {
      box(x(Math.max(planned, it.began)), x(it.end), {fill: colour, opacity: .55, stroke: '#555', lineWidth: .5});
    }
  }
  if (it.due !== it.original) {
    const [from, to] = [x(it.original), x(it.due)];
    shapes.push(
      {type: 'line', shape: {x1: from, y1: y, x2: to, y2: y}, style: {stroke: '#333', lineWidth: 2, lineDash: [3, 3]}},
      {type: 'line', shape: {x1: from, y1: y - 8, x2: from, y2: y + 8}, style: {stroke: '#333', lineWidth: 1.5}});
  }
  const due = x(it.due);
  shapes.push({type: 'polygon', shape: {points: [[due, y - 6], [due + 5, y], [due, y + 6], [due - 5, y]]}, style: {fill: '#fff', stroke: it.due < it.end ? '#c62828' : '#333', lineWidth: 1.5}});
  if (it.concluded !== null) {
    shapes.push({type: 'circle', shape: {cx: x(it.concluded), cy: y, r: 5}, style: {fill: '#1565c0', stroke: '#fff', lineWidth: 1.5}});
  }
  return {type: 'group', children: shapes};
}

const legend = () => el('ul', {class: 'managers-legend', 'aria-label': 'Chú giải'},
  ['bar|Từ khi bắt đầu đến hạn, màu theo tình trạng', 'pale|Phần sau hạn gốc, kể cả quá hạn', 'slip|Lùi hạn: từ hạn gốc đến hạn', 'due|Hạn', 'done|Hoàn thành',
    'today|Hôm nay', 'milestone|Mốc'].map(it => it.split('|')).map(([name, text]) => el('li', {}, el('span', {class: `key ${name}`, 'aria-hidden': 'true'}), ` ${text}`)));

export function build() {
  const view = frame('Dòng thời gian', 'Nhiệm vụ trên trục thời gian; bấm vào một thanh để mở quy trình của nhiệm vụ.', () => follow());
  const bars = el('div', {});
  const drawing = charts.chart('Dòng thời gian của các nhiệm vụ; số liệu ở bảng bên dưới', 300);
  const numbers = el('details', {class: 'congress-numbers'}, el('summary', {}, 'Bảng số: dòng thời gian'));
  const below = el('div', {});
  const empty = el('p', {class: 'empty'}, 'Không có nhiệm vụ nào khớp với bộ lọc.');
  const fixedDays = el('p', {class: 'congress-fixed-days'});
  const drawn = el('div', {}, legend(), fixedDays, drawing.node, below, numbers);
  view.body.append(bars, empty, drawn);
  empty.hidden = true;
  drawn.hidden = true;
  const fresh = newest();

  async function follow() {
    const isNewest = fresh();
    const asked = parameters();
    const filter = filters.chosen(asked);
    view.loading();
    try {
      const page = Math.max(0, (Number.parseInt(asked.page, 10) || 1) - 1);
      const [board, answer] = await Promise.all([get('board'), get('board/timeline', {...filter, page, size: ROWS})]);
      if (!isNewest()) {
        return;
      }
      if (!bars.contains(document.activeElement) || !bars.firstChild) {
        bars.replaceChildren(filters.form(FIELDS, filters.choices(board), filter, changed => go(PATH, changed)));
      }
      empty.hidden = answer.lines.length > 0;
      drawn.hidden = answer.lines.length === 0;
      if (answer.lines.length > 0) {
        await draw(answer);
      }
      numbers.replaceChildren(numbers.firstChild, rows(answer));
      below.replaceChildren(pager(answer, 'nhiệm vụ', number => link(PATH, {...filter, page: number + 1})));
      view.ready(board.at);
    } catch (failure) {
      if (isNewest()) {
        view.failed(failure);
      }
    }
  }

  async function draw({lines, milestones, today}) {
    const spans = lines.map(it => span(it, today));
    const times = spans.flatMap(it => [it.began ?? it.due, it.original, it.due, it.end, it.began === null ? it.due : it.began]);
    const [first, last] = [Math.min(...times, noon(today)), Math.max(...times, noon(today))];
    const near = numbered(milestones.filter(it => noon(it.day) >= first - 14 * DAY && noon(it.day) <= last + 30 * DAY));
    const from = Math.min(first, ...near.map(it => noon(it.day))) - 3 * DAY;
    const to = Math.max(last, ...near.map(it => noon(it.day))) + 3 * DAY;
    fixedDays.textContent = numbersInWords(near);
    const wide = drawing.node.clientWidth > 700;
    await drawing.draw({
      grid: {left: wide ? 290 : 72, right: 24, top: 56, bottom: 12},
      tooltip: {confine: true, formatter: ({dataIndex, seriesType}) => seriesType === 'custom' ? charts.lines(inWords(lines[dataIndex])) : ''},
      xAxis: {
        type: 'time', min: from, max: to, position: 'top',
        axisLabel: {formatter: time => day(isoOf(time)).slice(0, 5), hideOverlap: true, fontSize: 11},
        splitLine: {show: true, lineStyle: {color: '#eee'}},
      },
      yAxis: {
        type: 'category', inverse: true, data: lines.map(it => it.code), axisTick: {show: false},
        axisLabel: {fontSize: 11, interval: 0, formatter: (name, at) => (wide ? `${name}  ${charts.short(lines[at].title, 36)}` : name)},
      },
      series: [{
        type: 'custom',
        renderItem: (params, api) => bar(api, spans, lines),
        encode: {x: [1, 2], y: 0},
        data: spans.map((it, at) => [at, it.began ?? it.due, it.due]),
        clip: true,
        markLine: {
          symbol: 'none',
          animation: false,
          silent: true,
          data: [
            {name: `Hôm nay ${day(today).slice(0, 5)}`, xAxis: noon(today), lineStyle: {color: '#0b57d0', type: 'solid', width: 2}, label: {color: '#0b57d0', fontWeight: 'bold'}},
            ...near.map(it => ({name: it.number, xAxis: noon(it.day), lineStyle: {color: '#7a1414', type: 'dotted', width: 2}, label: {color: '#7a1414'}})),
          ],
          label: {formatter: ({name}) => name, position: 'start', distance: 24, fontSize: 12, fontWeight: 'bold'},
        },
      }],
    }, {
      tall: 78 + lines.length * ROW_HEIGHT,
      onClick: ({dataIndex, seriesType}) => {
        const target = seriesType === 'custom' && lines[dataIndex].processInstance;
        if (target) {
          window.location.hash = instance(target).slice(1);
        }
      },
    });
  }

  function inWords(it) {
    return [
      `${it.code} ${it.title}`,
      it.agencyName,
      it.statusLabel,
      it.began ? `Bắt đầu ${day(it.began)}` : 'Chưa bắt đầu',
      it.originalDue !== it.due ? `Hạn ${day(it.due)}, hạn gốc ${day(it.originalDue)}` : `Hạn ${day(it.due)}`,
      it.concludedAt && `Hoàn thành ${moment(it.concludedAt)}`,
    ];
  }

  const rows = ({lines, today}) => table(`Dòng thời gian, tính đến ${day(today)}`,
    ['Mã', 'Nhiệm vụ', 'Chủ trì', 'Tình trạng', 'Bắt đầu', 'Hạn gốc', 'Hạn', 'Hoàn thành'],
    lines.map(it => [code(it), it.title, it.agencyName, badge(it.status, it.statusLabel), it.began ? day(it.began) : '–', day(it.originalDue), day(it.due), it.concludedAt ? day(it.concludedAt) : '–']));

  follow();
  return {node: view.node, follow, dispose: drawing.dispose};
}
