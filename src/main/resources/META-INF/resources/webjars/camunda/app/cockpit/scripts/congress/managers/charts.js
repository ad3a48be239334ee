// Draws with ECharts, as SVG: it can be printed, enlarged and asked by tests. The library is fetched when first needed.

import {el} from '../../../../tasklist/scripts/congress/page.js';
import {beside} from './server.js';

const LIBRARY = 'webjars/echarts/5.3.1/dist/echarts.esm.min.js';

let fetched = null;

export function library() {
  fetched = fetched || import(beside(LIBRARY)).catch(failure => {
    fetched = null;
    throw failure;
  });
  return fetched;
}

const textStyle = {fontFamily: 'IBMPlexSans, "Segoe UI", "Noto Sans", Roboto, Arial, sans-serif', color: '#333'};

/**
 * A drawing of one chart. `describe` says in a sentence what is seen; the same numbers stand in a table next to it.
 * `draw(option, height, onClick)` draws, `dispose()` ends it.
 */
export function chart(describe, height) {
  const node = el('div', {class: 'congress-chart', role: 'img', 'aria-label': describe});
  let drawn = null;
  let over = false;
  node.style.height = `${height}px`;
  const resize = new ResizeObserver(() => drawn && node.clientWidth > 0 && drawn.resize());

  async function draw(option, {tall = height, onClick = null, spread = false} = {}) {
    node.style.height = `${tall}px`;
    const echarts = await library();
    if (over) {
      return null;
    }
    if (!drawn) {
      drawn = echarts.init(node, null, {renderer: 'svg', width: node.clientWidth || 600, height: tall});
      resize.observe(node);
    }
    drawn.resize();
    drawn.setOption({animation: false, textStyle, aria: {enabled: true, label: {description: describe}, decal: {show: false}}, ...option}, {notMerge: true});
    if (spread) {
      spreadGraph(drawn);
    }
    node.setAttribute('aria-label', describe);
    drawn.off('click');
    if (onClick) {
      drawn.on('click', onClick);
    }
    return drawn;
  }

  return {
    node,
    draw,
    dispose() {
      over = true;
      resize.disconnect();
      drawn?.dispose();
    },
  };
}

/** Fills the drawing with a graph that forces have laid out: they make it round, and drawings are wide. */
function spreadGraph(drawn) {
  const points = drawn.getModel().getSeriesByIndex(0).getData();
  const places = points.mapArray(at => points.getItemLayout(at));
  if (places.length < 2 || !places.every(it => it && it.every(Number.isFinite))) {
    return;
  }
  const [xs, ys] = [places.map(it => it[0]), places.map(it => it[1])];
  const extent = of => Math.max(...of) - Math.min(...of);
  if (Math.min(extent(xs), extent(ys)) < .1 * Math.max(extent(xs), extent(ys))) {
    return; // points in a row, as two always are, cannot be made wider
  }
  const {data, left, right, top, bottom} = drawn.getOption().series[0];
  const stretch = (drawn.getWidth() - left - right) / (drawn.getHeight() - top - bottom) * extent(ys) / extent(xs);
  drawn.setOption({series: [{layout: 'none', data: data.map((it, at) => ({...it, x: xs[at] * stretch, y: ys[at]}))}]});
}

/** Room above a chart for a legend of small type that goes over several rows. */
export function legendHeight(labels, width) {
  let rows = 1;
  let used = 0;
  for (const label of labels) {
    const wide = 36 + label.length * 6;
    rows += used > 0 && used + wide > (width || 500) ? 1 : 0;
    used = used > 0 && used + wide <= (width || 500) ? used + wide : wide;
  }
  return rows * 24 + 14;
}

/** What a label in a chart shows of a long name. */
export const short = (text, most = 34) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Text of a tooltip, each line an element of its own: data never becomes HTML. */
export const lines = texts => el('div', {}, texts.filter(Boolean).map(text => el('div', {}, text)));
