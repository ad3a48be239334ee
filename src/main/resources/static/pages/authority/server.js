// The authority's part of /api, over the way to talk that the page of sessions has.

import {ask} from '../shared/api.js';

export const table = () => ask('GET', '/api/authority/table');
export const outdated = page => ask('GET', `/api/authority/outdated?page=${page}`);
export const preview = (file, page) => ask('POST', `/api/authority/table?preview=true&page=${page}`, file);
export const put = (file, version, basis) => ask('POST', `/api/authority/table?${new URLSearchParams({preview: 'false', version, basis})}`, file);
export const apply = () => ask('POST', '/api/authority/apply', {});
