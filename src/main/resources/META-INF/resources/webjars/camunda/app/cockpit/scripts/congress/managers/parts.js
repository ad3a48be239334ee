// What all of the managers' views are made of: heading with moment and refresh, states, tables, paging.

import {beside} from './server.js';
import {day, el as element, moment, newId} from '../../../../tasklist/scripts/congress/page.js';

export {day, moment, newId};

/** An element; children that are false are left out too. */
export const el = (tag, attributes, ...children) => element(tag, attributes, ...children.flat(Infinity).filter(child => child !== false));

export const views = [
  {path: '/progress', label: 'Tiến độ'},
  {path: '/timeline', label: 'Dòng thời gian'},
  {path: '/who-waits', label: 'Ai chờ ai'},
  {path: '/missing', label: 'Nguy cơ sót việc'},
];

const hour = new Intl.DateTimeFormat('en-GB', {timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit'});

/** A view's frame: its title, «số liệu lúc hh:mm», «Làm mới», and where it says what happens. */
export function frame(title, intro, onRefresh) {
  const asOf = el('span', {class: 'as-of'});
  const state = el('div', {class: 'managers-state', role: 'status'});
  const refresh = el('button', {type: 'button', class: 'btn btn-default', click: onRefresh}, 'Làm mới');
  const body = el('div', {class: 'congress-body'});
  const node = el('div', {class: 'congress-managers'},
    el('div', {class: 'head'},
      el('div', {}, title && el('h1', {}, title), el('p', {class: 'quiet'}, intro)),
      el('div', {class: 'tools'}, asOf, refresh,
        el('button', {type: 'button', class: 'btn btn-default', click: () => window.print()}, 'In'))),
    state,
    body);
  return {
    node,
    body,
    loading() {
      state.className = 'managers-state loading';
      state.replaceChildren('Đang tải số liệu…');
      refresh.disabled = true;
    },
    ready(at) {
      state.className = 'managers-state';
      state.replaceChildren();
      refresh.disabled = false;
      asOf.replaceChildren(...(at ? [`Số liệu lúc ${hour.format(new Date(at))}`, el('span', {class: 'quiet'}, ` ${day(at)}`)] : []));
    },
    failed(failure) {
      state.className = 'managers-state refused';
      state.replaceChildren(failure.message);
      refresh.disabled = false;
    },
  };
}

/** A part of a view that loads by itself and says so. */
export function part(title, id) {
  const heading = el('h2', {id, tabindex: -1}, title);
  const state = el('div', {class: 'managers-state', role: 'status'});
  const content = el('div', {});
  const node = el('section', {'aria-labelledby': id}, heading, state, content);
  return {
    node,
    heading,
    content,
    say(text, kind = '') {
      state.className = `managers-state ${kind}`;
      state.replaceChildren(text);
    },
    async load(what) {
      this.say('Đang tải…', 'loading');
      try {
        await what();
        this.say('');
      } catch (failure) {
        this.say(failure.message, 'refused');
      }
    },
  };
}

/** A table that can be scrolled sideways by keyboard; `columns` are texts or nodes, `rows` lists of cells. */
export function table(caption, columns, rows, {rowHeads = true, className = ''} = {}) {
  const id = newId();
  return el('div', {class: 'managers-scroll', tabindex: 0, role: 'group', 'aria-labelledby': id},
    el('table', {class: `managers-table ${className}`},
      el('caption', {id}, caption),
      el('thead', {}, el('tr', {}, columns.map(it => el('th', {scope: 'col'}, it)))),
      el('tbody', {}, rows.map(cells => el('tr', {}, cells.map((cell, at) =>
        at === 0 && rowHeads ? el('th', {scope: 'row'}, cell) : el('td', {class: typeof cell === 'number' ? 'number' : null}, typeof cell === 'number' ? String(cell) : cell)))))));
}

/** «Trang n / m» with links; `to(page)` is the address of a page. */
export function pager({page, pages, total}, what, to) {
  if (total === 0) {
    return '';
  }
  const turn = (label, number) => number >= 0 && number < pages
    ? el('a', {class: 'btn btn-default', href: to(number)}, label)
    : el('span', {class: 'btn btn-default disabled', 'aria-hidden': 'true'}, label);
  return el('nav', {class: 'managers-pages', 'aria-label': 'Trang'},
    el('span', {}, `${total} ${what}`),
    pages > 1 && [turn('← Trang trước', page - 1), el('span', {}, `Trang ${page + 1} / ${pages}`), turn('Trang sau →', page + 1)]);
}

/** Milestones by their days, numbered in the order of the days, as drawings name them. */
export function numbered(milestones) {
  const byDay = new Map();
  milestones.forEach(it => byDay.set(it.day, [...(byDay.get(it.day) || []), it.name]));
  return [...byDay].sort(([one], [other]) => one.localeCompare(other)).map(([on, names], at) => ({number: String(at + 1), day: on, names: names.join(', ')}));
}

/** What the numbers in a drawing stand for. */
export const numbersInWords = fixed => (fixed.length > 0 ? `Mốc: ${fixed.map(it => `${it.number}. ${it.names} (${day(it.day)})`).join(' · ')}` : '');

/** Where the story of a task is told, of its process running or over; by the instance's id or the task's code. */
export const instance = id => `#/dossier-of/${encodeURIComponent(id)}`;

/** A task's code, as a link to its process where there is one. */
export const code = ({code: name, processInstance}) => processInstance
  ? el('a', {href: instance(processInstance), title: `Mở hồ sơ của ${name}`}, name)
  : name;

/** The same, where only the code is known; situations have a page of their own. */
export const story = name => el('a', {href: name.startsWith('PS-') ? beside('situations.html') : instance(name), title: `Mở hồ sơ của ${name}`}, name);

export const percent = (part_, whole) => (whole > 0 ? `${(part_ * 100 / whole).toFixed(1).replace('.', ',')}%` : '–');

/** Only the newest of several answers on their way is shown. */
export function newest() {
  let asked = 0;
  return () => {
    asked += 1;
    const mine = asked;
    return () => mine === asked;
  };
}
