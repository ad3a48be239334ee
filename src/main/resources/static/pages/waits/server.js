// What the page asks of /api; how to ask and what went wrong is the sessions page's.

import {ask} from '../shared/api.js';

export const list = (page, size, {state, agency}) => ask('GET', `/api/waits?${new URLSearchParams({page, size, state, agency})}`);
export const graph = () => ask('GET', '/api/waits/graph');
export const agencies = () => ask('GET', '/api/agencies');
export const end = (id, note) => ask('POST', `/api/waits/${id}/end`, {note});
export const stopDeadline = (id, reason) => ask('POST', `/api/waits/${id}/stop-deadline`, {reason});
