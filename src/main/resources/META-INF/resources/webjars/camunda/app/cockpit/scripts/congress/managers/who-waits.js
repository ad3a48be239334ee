// «Ai chờ ai»: the waits as a drawing, circles red and long rows heavy; a point leads to the list of its waits.

import * as charts from './charts.js';
import {go, link, parameters} from './hash.js';
import {day, el, frame, moment, newest, pager, part, story, table} from './parts.js';
import {get} from './server.js';

const PATH = '/who-waits';
const SIZE = 20;

/** With more points the whole is a ball of wool; the circles come first. */
const EASY_TO_READ = 60;

const kinds = [
  {code: 'TASK', name: 'Nhiệm vụ', symbol: 'circle', size: 30, colour: '#e8eef7', line: '#1565c0'},
  {code: 'AGENCY', name: 'Cơ quan', symbol: 'rect', size: [44, 26], colour: '#eaf4ea', line: '#2e7d32'},
  {code: 'EVENT', name: 'Sự kiện', symbol: 'diamond', size: 36, colour: '#fff6d6', line: '#8a6d00'},
];

const kindOf = point => kinds.findIndex(it => it.code === point.kind.code);
const RED = '#c62828';

const named = point => (point.code && point.code !== point.name ? `${point.code} ${point.name}` : point.name);

function circles(loops, count) {
  if (count === 0) {
    return el('p', {class: 'empty good'}, 'Không có cơ quan, nhiệm vụ nào chờ nhau thành vòng.');
  }
  return [
    el('ol', {class: 'congress-loops'}, loops.map(loop => el('li', {},
      el('strong', {class: 'late'}, loop.text),
      el('span', {}, ` · Cấp giải quyết: ${loop.level.label}`),
      el('span', {class: 'quiet'}, ` · chờ lâu nhất: ${loop.oldest.code}, ${loop.oldest.waited}`),
      el('span', {class: 'quiet'}, loop.since ? ` · đã báo cáo ${moment(loop.since)}` : ' · sẽ báo cáo trong lần rà soát hằng ngày')))),
    count > loops.length && el('p', {class: 'quiet'}, `và ${count - loops.length} vòng nữa.`),
  ];
}

/** What of /api/waits a point asks for. */
const about = point => ({TASK: {task: point.code}, AGENCY: {agency: point.code}, EVENT: {event: point.name}})[point.kind.code];

function option({points, lines}, chosen, width) {
  const aside = points.length <= 8 ? Math.max(90, (width - 480) / 2) : 90;
  const nodes = points.map(point => {
    const kind = kinds[kindOf(point)];
    const looping = point.loop > 0;
    return {
      id: point.id,
      name: point.id,
      category: kindOf(point),
      symbol: kind.symbol,
      symbolSize: kind.size,
      itemStyle: {
        color: looping ? '#fdecec' : kind.colour,
        borderColor: looping ? RED : kind.line,
        borderWidth: point.id === chosen ? 5 : looping || point.inLongChain ? 3 : 1.5,
      },
      label: {
        show: true,
        position: 'bottom',
        distance: 3,
        textBorderColor: '#fff',
        textBorderWidth: 3,
        formatter: charts.short(point.kind.code === 'TASK' ? point.code : point.code || point.name, 26),
        color: looping ? '#8f0f16' : '#222',
        fontWeight: looping ? 'bold' : 'normal',
        fontSize: 12,
      },
    };
  });
  const inLong = new Set(points.filter(it => it.inLongChain).map(it => it.id));
  return {
    legend: {top: 0, left: 0, data: kinds.map(it => ({name: it.name, icon: it.symbol})), selectedMode: false, itemWidth: 16},
    tooltip: {confine: true, formatter: ({dataType, dataIndex}) => dataType === 'edge'
      ? charts.lines(lineInWords(lines[dataIndex], points))
      : charts.lines(pointInWords(points[dataIndex]))},
    series: [{
      type: 'graph',
      layout: 'force',
      // Where a wheel would zoom, nobody can scroll past the drawing.
      roam: points.length > 40 ? true : 'move',
      scaleLimit: {min: .4, max: 4},
      top: 76,
      bottom: 44,
      left: aside,
      right: aside,
      categories: kinds.map(it => ({name: it.name, symbol: it.symbol, itemStyle: {color: it.colour, borderColor: it.line, borderWidth: 1.5}})),
      force: {repulsion: 260, edgeLength: [70, 130], gravity: .08, layoutAnimation: false, initLayout: 'circular'},
      edgeSymbol: ['none', 'arrow'],
      edgeSymbolSize: 9,
      emphasis: {focus: 'adjacency'},
      data: nodes,
      links: lines.map(it => ({
        source: it.from,
        target: it.to,
        lineStyle: {
          color: it.loop > 0 ? RED : it.overdue ? '#b45f06' : '#666',
          width: it.loop > 0 ? 3.5 : inLong.has(it.from) && inLong.has(it.to) ? 2.5 : 1.2,
          type: it.kind.code === 'WAIT' ? 'solid' : 'dashed',
          opacity: 1,
          curveness: it.loop > 0 ? .18 : .05,
        },
      })),
    }],
  };
}

const pointInWords = point => [
  named(point),
  point.kind.label + (point.lead ? ` · chủ trì: ${point.lead}` : ''),
  point.loop > 0 && `Trong vòng chờ nhau số ${point.loop}`,
  point.inLongChain && 'Trong chuỗi chờ dài',
  'Bấm để xem các việc chờ',
];

function lineInWords(line, points) {
  const byId = id => named(points.find(it => it.id === id));
  return [
    `${byId(line.from)} chờ ${byId(line.to)}`,
    line.kind.label,
    line.until && `chờ đến hết ngày ${day(line.until)}${line.overdue ? ' (đã quá hạn chờ)' : ''}`,
    line.loop > 0 && `Thuộc vòng chờ nhau số ${line.loop}`,
  ];
}

const waitRow = wait => [
  el('span', {}, story(wait.task.code), ` ${wait.task.title}`),
  wait.task.lead.name,
  wait.on.kind.code === 'TASK' ? `${wait.on.code} ${wait.on.name}` : wait.on.name,
  wait.reason,
  el('span', {}, moment(wait.since), el('br'), el('span', {class: 'quiet'}, wait.waited)),
  day(wait.until),
  el('span', {},
    el('span', {class: wait.state.code === 'OVERDUE' ? 'congress-mark bad' : 'congress-mark'}, wait.state.label),
    wait.inLoop && el('span', {class: 'congress-mark bad'}, 'Trong vòng chờ nhau')),
];

export function build() {
  const view = frame('Ai chờ ai', 'Mũi tên đi từ bên đang chờ đến bên được chờ. Bấm vào một điểm để xem các việc chờ của nó.', () => load());
  const summary = part('Vòng chờ nhau', 'congress-loops');
  const picture = part('Sơ đồ', 'congress-map');
  const choice = el('div', {class: 'congress-switch', role: 'group', 'aria-label': 'Phạm vi'});
  const drawing = charts.chart('Sơ đồ ai chờ ai; danh sách các bên ở dưới sơ đồ', 480);
  const note = el('p', {class: 'quiet'});
  const names = el('details', {class: 'congress-numbers'}, el('summary', {}, 'Danh sách các bên trong sơ đồ'));
  const list = part('Các việc chờ', 'congress-waits');
  const legend = el('ul', {class: 'managers-legend', 'aria-label': 'Chú giải'},
    [['loop', 'Vòng chờ nhau (đỏ, nét đậm)'], ['long', 'Chuỗi chờ dài (viền, nét đậm)'], ['declared', 'Đã khai báo chờ'], ['implied', 'Tiên quyết, hoặc cơ quan chủ trì nhiệm vụ đang chờ'], ['late', 'Chờ quá hạn']]
      .map(([name, text]) => el('li', {}, el('span', {class: `key ${name}`, 'aria-hidden': 'true'}), ` ${text}`)));
  picture.content.append(choice, legend, drawing.node, note, names);
  list.node.hidden = true;
  list.node.classList.add('congress-list');
  view.body.append(summary.node, picture.node, list.node);
  view.body.hidden = true;
  const fresh = newest();
  let counts = null;
  let map = null;
  let mapOf = '';
  let shown = '';

  const wanted = asked => asked.show || (counts.loops > 0 && map && map.counts.points > EASY_TO_READ ? 'loops' : 'all');

  function showChoice(what) {
    const item = (label, changes, current) => el('a', {class: 'btn btn-default', href: link(PATH, changes), 'aria-current': current ? 'true' : null}, label);
    choice.replaceChildren(
      item('Toàn bộ', {show: 'all'}, what === 'all'),
      item('Chỉ vòng chờ nhau', {show: 'loops'}, what === 'loops'));
  }

  async function showMap(asked) {
    let what = wanted(asked);
    if (mapOf !== what) {
      map = await get('waits/map', {loopsOnly: what === 'loops'});
      mapOf = what;
      if (what !== wanted(asked)) {
        what = wanted(asked);
        map = await get('waits/map', {loopsOnly: what === 'loops'});
        mapOf = what;
      }
    }
    showChoice(what);
    const some = map.points.length > 0;
    drawing.node.hidden = !some;
    names.hidden = !some;
    note.textContent = some
      ? what === 'loops' || map.points.length === map.counts.points ? '' : `Chỉ vẽ ${map.points.length} trong ${map.counts.points} bên: vòng chờ nhau và chuỗi chờ dài trước.`
      : what === 'loops' ? 'Không có vòng chờ nhau nào để vẽ.' : 'Không có việc chờ nào.';
    if (some) {
      names.replaceChildren(names.firstChild, table('Các bên trong sơ đồ', ['Bên', 'Loại', 'Chờ', 'Ghi chú'], map.points.map(point => [
        el('a', {href: link(PATH, {...asked, node: point.id, page: null})}, named(point)),
        point.kind.label,
        map.lines.filter(it => it.from === point.id).map(it => map.points.find(other => other.id === it.to)).map(it => it.code || it.name).join(', ') || '–',
        [point.loop > 0 && `vòng chờ nhau ${point.loop}`, point.inLongChain && 'chuỗi chờ dài'].filter(Boolean).join(', ') || '–',
      ])));
      await drawing.draw(option(map, asked.node, drawing.node.clientWidth), {
        tall: map.points.length > 30 || drawing.node.clientWidth < 600 ? 640 : 480,
        spread: true,
        onClick: ({dataType, dataIndex}) => dataType === 'node' && go(PATH, {...asked, node: map.points[dataIndex].id, page: null}),
      });
    }
    view.ready(map.at);
  }

  async function showWaits(asked) {
    const point = map.points.find(it => it.id === asked.node);
    list.node.hidden = !point;
    if (!point) {
      shown = '';
      return;
    }
    list.heading.textContent = `Các việc chờ của: ${named(point)}`;
    await list.load(async () => {
      const page = Math.max(0, (Number.parseInt(asked.page, 10) || 1) - 1);
      const answer = await get('waits', {...about(point), page, size: SIZE});
      list.content.replaceChildren(
        answer.waits.length > 0
          ? table(`Các việc chờ: ${named(point)}`, ['Nhiệm vụ đang chờ', 'Chủ trì', 'Chờ', 'Vì sao', 'Từ', 'Chờ đến', 'Tình trạng'], answer.waits.map(waitRow))
          : el('p', {class: 'empty'}, 'Không có việc chờ nào được khai báo; bên này có trong sơ đồ vì là nhiệm vụ tiên quyết.'),
        pager(answer, 'việc chờ', number => link(PATH, {...asked, page: number + 1})));
    });
    if (shown !== asked.node) {
      list.heading.focus({preventScroll: true});
      list.node.scrollIntoView({block: 'nearest'});
      shown = asked.node;
    }
  }

  async function follow() {
    if (!counts) {
      return;
    }
    const asked = parameters();
    try {
      await showMap(asked);
      await showWaits(asked);
    } catch (failure) {
      view.failed(failure);
    }
  }

  async function load() {
    const isNewest = fresh();
    view.loading();
    try {
      const answer = await get('waits/graph');
      if (!isNewest()) {
        return;
      }
      counts = answer.counts;
      mapOf = '';
      view.body.hidden = false;
      summary.content.replaceChildren(
        el('p', {class: 'congress-sentence'}, `${counts.loops} vòng chờ nhau · ${counts.waiting} việc đang chờ · ${counts.overdue} việc chờ quá hạn`
          + ` · ${counts.chains} chuỗi chờ từ ${counts.longChain} mắt xích.`),
        ...[circles(answer.loops, counts.loops)].flat().filter(Boolean),
        ...(answer.blockers.length > 0 ? [el('p', {}, 'Bị chờ nhiều nhất: ', answer.blockers.slice(0, 3).map(({node, tasks}, at) =>
          [at > 0 && '; ', el('strong', {}, node.kind === 'TASK' ? node.code : node.name), ` (${tasks} nhiệm vụ chờ)`]), '.')] : []));
      await follow();
    } catch (failure) {
      view.failed(failure);
    }
  }

  load();
  return {node: view.node, follow, dispose: drawing.dispose};
}
