// Tables whose rows become cards on a phone: there each cell bears the name of its column.

import {el} from './elements.js';

/** The row of names. */
export const head = names => el('thead', {}, el('tr', {}, names.map(name => el('th', {scope: 'col'}, name))));

/** A cell with a class; any other cell is just what stands in it. */
export const cell = (kind, ...content) => ({kind, content});

/** A table from its columns' names and its rows of cells, as many cells as names. */
export const table = (names, rows) => el('table', {class: 'cards'}, head(names), el('tbody', {}, rows.map(cells => el('tr', {}, cells.map((it, column) =>
  el('td', {'data-label': names[column], class: it.kind}, it.content || it))))));

/** Room in which a wide table is scrolled, by keyboard too. */
export const scrolled = (label, ...children) => el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label}, children);
