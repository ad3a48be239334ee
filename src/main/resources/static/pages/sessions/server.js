// What this page asks of /api.

import {ask} from '../shared/api.js';

export const list = (page, size) => ask('GET', `/api/sessions?page=${page}&size=${size}`);
export const show = id => ask('GET', `/api/sessions/${id}`);
export const waiting = (id, text) => ask('GET', `/api/sessions/${id}/waiting?text=${encodeURIComponent(text)}`);
export const plan = session => ask('POST', '/api/sessions', session);
export const preview = (id, move) => ask('POST', `/api/sessions/${id}/move?preview=true`, move);
export const move = (id, to) => ask('POST', `/api/sessions/${id}/move`, to);
export const cancel = (id, why) => ask('POST', `/api/sessions/${id}/cancel`, why);
export const putOn = (id, entry) => ask('PUT', `/api/sessions/${id}/agenda`, entry);
export const takeOff = (id, {version, task, reason}) =>
  ask('DELETE', `/api/sessions/${id}/agenda?${new URLSearchParams({version, task, reason})}`);
