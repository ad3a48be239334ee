// Tables whose rows become cards on a phone: each cell bears the name of its column.

import {el} from './elements.js';

/** The row of names. */
export const head = names => el('thead', {}, el('tr', {}, names.map(name => el('th', {scope: 'col'}, name))));

/** A row of cells, each as its column's name, what stands in it, and a class if any. */
export const row = cells => el('tr', {}, cells.map(([label, text, kind]) => el('td', {'data-label': label, class: kind}, text)));

/** A table from its columns' names and its rows of cells. */
export const table = (names, rows) => el('table', {}, head(names), el('tbody', {}, rows.map(row)));

/** Room in which a wide table is scrolled, by keyboard too. */
export const scrolled = (label, ...children) => el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label}, children);
