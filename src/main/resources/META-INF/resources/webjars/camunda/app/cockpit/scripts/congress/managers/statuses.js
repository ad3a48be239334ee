// Statuses and marks: one colour, one sign and one pattern each, so that none is told by its colour alone.

import {el} from '../../../../tasklist/scripts/congress/page.js';

const stripes = {symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4, color: 'rgba(255, 255, 255, .55)'};
const dots = {symbol: 'circle', symbolSize: .8, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0], color: 'rgba(255, 255, 255, .7)'};
const dark = {...dots, color: 'rgba(0, 0, 0, .35)'};
const crossed = {...stripes, rotation: Math.PI / 4};
const flat = {symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: 0, color: 'rgba(0, 0, 0, .25)'};

/** In the order they are drawn; names come with the figures. */
export const looks = {
  COMPLETED_ON_TIME: {colour: '#1565c0', sign: '✓', decal: {symbol: 'none'}},
  COMPLETED_LATE: {colour: '#1565c0', sign: '✓!', decal: stripes},
  ON_SCHEDULE: {colour: '#2e7d32', sign: '●', decal: {symbol: 'none'}},
  DUE_SOON: {colour: '#f2b600', sign: '▲', decal: dark},
  OVERDUE: {colour: '#c62828', sign: '■', decal: crossed},
  NOT_ACCEPTED: {colour: '#757575', sign: '○', decal: dots},
  PLANNED: {colour: '#c3c3c3', sign: '◇', decal: {symbol: 'none'}},
  WITHDRAWN: {colour: '#e4e4e4', sign: '✕', decal: flat},
};

const unknown = {colour: '#757575', sign: '?', decal: {symbol: 'none'}};

export const look = status => looks[status] || unknown;

/** The official four, as reports to the Party have counted for years; the others stand beside them. */
export const official = ['COMPLETED_ON_TIME', 'COMPLETED_LATE', 'ON_SCHEDULE', 'OVERDUE'];

/** A list of `{id}` in the order statuses are drawn; what is not known comes last. */
export function inOrder(statuses) {
  const order = Object.keys(looks);
  const place = ({id}) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...statuses].sort((one, other) => place(one) - place(other));
}

export const badge = (status, label) => el('span', {class: `congress-status status-${status.toLowerCase().replaceAll('_', '-')}`},
  el('span', {class: 'sign', 'aria-hidden': 'true'}, look(status).sign), ` ${label}`);

export const mark = ({id, label}) => el('span', {class: `congress-mark mark-${id.toLowerCase()}`}, label);
