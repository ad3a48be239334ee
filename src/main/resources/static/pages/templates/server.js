// The templates' part of /api.

import {ask} from '../shared/api.js';

export const page = number => ask('GET', `/api/document-templates?page=${number}`);
export const preview = (type, file) => upload(new URLSearchParams({preview: 'true', type}), file);
export const put = (said, file) => upload(new URLSearchParams({preview: 'false', ...said}), file);

function upload(query, file) {
  const form = new FormData();
  form.append('file', file);
  return ask('POST', `/api/document-templates?${query}`, form);
}
