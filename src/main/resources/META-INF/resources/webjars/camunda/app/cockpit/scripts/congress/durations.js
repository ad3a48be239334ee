// How long each step of a process takes, against what it is given: a table, and the same as a heat map over the drawing.
import {day, el} from '../../../tasklist/scripts/congress/page.js';
import {get} from '../../../tasklist/scripts/congress/server.js';
import {dayInput, field, iso} from './finished.js';
import {badge} from './way.js';

/** How much of the time given is used; the bands are for the eye only. */
const BANDS = [
  {upTo: 50, heat: 'congress-heat-1', words: 'dùng đến 50% thời hạn'},
  {upTo: 80, heat: 'congress-heat-2', words: 'trên 50% đến 80%'},
  {upTo: 100, heat: 'congress-heat-3', words: 'trên 80% đến 100%'},
  {upTo: Infinity, heat: 'congress-heat-4', words: 'quá thời hạn'},
];
const UNKNOWN = {heat: 'congress-heat-0', words: 'không đặt hạn'};

const bandOf = ({usedPercent}) => usedPercent === null ? UNKNOWN : BANDS.find(band => usedPercent <= band.upTo);

const number = new Intl.NumberFormat('vi', {minimumFractionDigits: 1, maximumFractionDigits: 1});

/** Cockpit's own drawing above the tabs, and the figures to show on it. */
let drawing = null;
let shown = [];

export function drawingIs(viewer) {
  drawing = viewer;
  paint();
}

/** The heat belongs to the tab and goes with it. */
export function clear() {
  shown = [];
  paint();
}

function paint() {
  if (!drawing) {
    return;
  }
  const canvas = drawing.get('canvas');
  const overlays = drawing.get('overlays');
  const elements = drawing.get('elementRegistry');
  overlays.remove({type: 'congress-heat'});
  const heats = [UNKNOWN, ...BANDS].map(band => band.heat);
  elements.forEach(element => heats.filter(heat => canvas.hasMarker(element.id, heat)).forEach(heat => canvas.removeMarker(element.id, heat)));
  shown.filter(step => elements.get(step.step)).forEach(step => {
    canvas.addMarker(step.step, bandOf(step).heat);
    overlays.add(step.step, 'congress-heat', {position: {top: -12, left: 4}, show: {minZoom: 0.3},
      html: badge(`${number.format(step.medianDays)} ngày${step.usedPercent === null ? '' : ` · ${step.usedPercent}%`}`, `congress-badge-heat ${bandOf(step).heat}`)});
  });
}

export function drawDurations(node, key) {
  const from = dayInput();
  const to = dayInput();
  const found = el('div', {'aria-live': 'polite'});
  node.replaceChildren(
    el('form', {class: 'congress-search', submit: event => {
      event.preventDefault();
      show();
    }}, field('Bước xong từ', from), field('đến', to), el('button', {type: 'submit', class: 'congress-button'}, 'Tính')),
    found);

  async function show() {
    try {
      const answer = await get(`definitions/${encodeURIComponent(key)}/durations?${new URLSearchParams({from: iso(from), to: iso(to)})}`);
      from.value = day(answer.from);
      to.value = day(answer.to);
      shown = answer.steps;
      found.replaceChildren(...figures(answer));
    } catch (failure) {
      shown = [];
      found.replaceChildren(el('p', {class: 'congress-alert', role: 'alert'}, failure.message));
    }
    paint();
  }

  show();
}

function figures({measured, most, leftOut, steps, from, to}) {
  if (measured === 0) {
    return [el('p', {class: 'congress-quiet'}, `Không có bước nào xong từ ${day(from)} đến ${day(to)}.`)];
  }
  const slowestFirst = [...steps].sort((one, other) => (other.usedPercent ?? -1) - (one.usedPercent ?? -1));
  return [
    el('ul', {class: 'congress-legend', 'aria-label': 'Chú giải màu trên sơ đồ'},
      [...BANDS, UNKNOWN].map(({heat, words}) => el('li', {}, el('i', {class: `congress-swatch ${heat}`}), words))),
    el('div', {class: 'congress-scroll'}, el('table', {class: 'congress-table congress-durations'},
      el('thead', {}, el('tr', {}, ['Bước', 'Số lần', 'Trung vị', '90% không quá', 'Thời hạn', 'Dùng (trung vị)', 'Chậm'].map(title => el('th', {scope: 'col'}, title)))),
      el('tbody', {}, slowestFirst.map(step => el('tr', {},
        el('th', {scope: 'row'}, step.name),
        el('td', {}, step.done),
        el('td', {}, `${number.format(step.medianDays)} ngày`),
        el('td', {}, `${number.format(step.ninetiethDays)} ngày`),
        el('td', {}, allowed(step)),
        el('td', {}, el('span', {class: `congress-heat ${bandOf(step).heat}`}, step.usedPercent === null ? 'không đặt hạn' : `${step.usedPercent}%`)),
        el('td', {}, step.late ? `${step.late} lần, ${step.latePercent}%` : '0')))))),
    el('p', {class: 'congress-quiet'}, `${measured} bước xong từ ${day(from)} đến ${day(to)}, mọi phiên bản. ${leftOut ? `Kỳ này có nhiều hơn: chỉ tính ${most.toLocaleString('vi')} bước mới nhất. ` : ''}`
      + 'Thời gian tính bằng ngày làm việc, theo giờ làm việc; thời hạn không tính ngày nhận. Phần trăm: thời gian đã dùng so với thời gian được giao, một nửa số lần không quá.'),
  ];
}

function allowed({allowedLeast: least, allowedMost: most}) {
  return least === null ? '–' : least === most ? `${least} ngày` : `${least}–${most} ngày`;
}
