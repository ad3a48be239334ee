// Draws a model with the way an instance took through it: the same marks in our own drawing and in Cockpit's.
import {el} from '../../../tasklist/scripts/congress/page.js';
import {enlarge} from './readable-diagram.js';

/** The one place that names the version of the drawing library; it is a WebJar of the server's. */
const BPMN_JS = '/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js';

const context = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

let library;

/** The viewer's class; its script is asked for once. */
function bpmnJs() {
  library = library || new Promise((resolve, reject) => {
    const script = el('script', {
      src: `${context}${BPMN_JS}`,
      load: () => resolve(window.BpmnJS),
      error: () => {
        library = undefined;
        reject(new Error('Không tải được phần vẽ sơ đồ. Hãy tải lại trang.'));
      },
    });
    document.head.append(el('link', {rel: 'stylesheet', href: `${context}${BPMN_JS.replace(/[^/]+$/, 'assets/diagram-js.css')}`}), script);
  });
  return library;
}

/** A drawing in the node, moved by mouse and by the buttons above it. Answers with the viewer. */
export async function draw(node, xml) {
  const Viewer = await bpmnJs();
  const canvas = el('div', {class: 'congress-canvas', role: 'group', 'aria-label': 'Sơ đồ quy trình; nội dung có trong danh sách các bước bên dưới'});
  const viewer = new Viewer({container: canvas});
  const zoom = factor => {
    const view = viewer.get('canvas');
    view.zoom(view.zoom() * factor);
  };
  node.replaceChildren(
    el('div', {class: 'congress-drawing-tools', role: 'group', 'aria-label': 'Xem sơ đồ'},
      tool('Phóng to', '+', () => zoom(1.25)),
      tool('Thu nhỏ', '−', () => zoom(0.8)),
      tool('Xem cả sơ đồ', 'Cả sơ đồ', () => viewer.get('canvas').zoom('fit-viewport', 'auto'))),
    canvas);
  await viewer.importXML(xml);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  return viewer;
}

function tool(title, text, click) {
  return el('button', {type: 'button', class: 'congress-tool', title, 'aria-label': title, click}, text);
}

/** Marks done and untouched elements, the flows taken, repeats, and, where nothing else says it, where it is now. */
export function mark(viewer, {places, flows, now}, sayWhere = true) {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  const been = new Map(places.map(place => [place.element, place]));
  const taken = new Set(flows);
  const here = new Set(now);
  elements.forEach(element => {
    const {id} = element;
    if (!element.parent || element.labelTarget || ['bpmn:Participant', 'bpmn:Lane', 'bpmn:TextAnnotation', 'bpmn:Association'].includes(element.type)) {
      return;
    }
    const place = been.get(id);
    const reached = element.waypoints ? taken.has(id) : place || here.has(id);
    canvas.addMarker(id, !reached ? 'congress-untouched' : element.waypoints ? 'congress-taken' : here.has(id) ? 'congress-now' : place.done ? 'congress-done' : 'congress-dropped');
    if (element.label && !reached) {
      canvas.addMarker(element.label.id, 'congress-untouched');
    }
    if (sayWhere && here.has(id)) {
      overlays.add(id, 'congress-here', {position: {bottom: 10, left: 6}, show: {minZoom: 0.4}, html: badge('đang ở đây', 'congress-badge-now')});
    }
    if (place && !element.waypoints && (place.times > 1 || place.parts > 0) && !/Gateway$/.test(element.type)) {
      overlays.add(id, 'congress-times', {position: {top: -10, right: 18}, show: {minZoom: 0.3}, html: badge(times(place), '')});
    }
  });
}

function times({times: count, parts}) {
  return [count > 1 && `×${count}`, parts > 0 && `${parts} phiếu`].filter(Boolean).join(' · ');
}

export function badge(text, kind) {
  return el('span', {class: `congress-badge ${kind}`}, text);
}

/** Large enough to read where the work stands; of what has ended, the whole way. */
export function showWhereItStands(viewer, {now}) {
  if (now.length > 0) {
    enlarge(viewer, viewer.get('elementRegistry').get(now[0]));
  }
}

export function legend() {
  return el('ul', {class: 'congress-legend', 'aria-label': 'Chú giải'},
    el('li', {}, el('i', {class: 'congress-swatch congress-swatch-done'}), 'đã qua (nét đậm, nền xanh)'),
    el('li', {}, el('i', {class: 'congress-swatch congress-swatch-now'}), 'đang ở đây'),
    el('li', {}, el('i', {class: 'congress-swatch congress-swatch-dropped'}), 'bỏ dở, không phải làm nữa (nét đứt)'),
    el('li', {}, el('i', {class: 'congress-swatch'}), 'chưa qua (mờ)'),
    el('li', {}, badge('×2', ''), ' làm lại: số lần'));
}
