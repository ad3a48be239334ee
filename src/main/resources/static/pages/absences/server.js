// What this page asks of /api.

import {ask} from '../shared/api.js';

export const list = (page, size) => ask('GET', `/api/absences?page=${page}&size=${size}`);
export const colleagues = () => ask('GET', '/api/absences/colleagues');
export const candidates = account => ask('GET', `/api/absences/candidates?account=${encodeURIComponent(account)}`);
export const preview = absence => ask('POST', '/api/absences?preview=true', absence);
export const enter = absence => ask('POST', '/api/absences', absence);
export const end = id => ask('POST', `/api/absences/${id}/end`);
export const previewReassignment = wanted => ask('POST', '/api/reassignments?preview=true', wanted);
export const reassign = wanted => ask('POST', '/api/reassignments', wanted);
