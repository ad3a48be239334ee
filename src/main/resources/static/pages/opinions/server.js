// Talks to /api/slips.

import {ask} from '../shared/api.js';

const at = slip => `/api/slips/${slip.round}/${encodeURIComponent(slip.respondent)}`;

export const list = (page, size) => ask('GET', `/api/slips?page=${page}&size=${size}`);
export const show = slip => ask('GET', at(slip));
export const answer = (slip, handedIn) => ask('PUT', at(slip), handedIn);
