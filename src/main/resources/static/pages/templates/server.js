// The templates' part of /api, over the way to talk that the page of sessions has; files travel as forms send them.

import {Failure, ask} from '../sessions/server.js';

export const page = number => ask('GET', `/api/document-templates?page=${number}`);
export const preview = (type, file) => upload(new URLSearchParams({preview: 'true', type}), file);
export const put = (said, file) => upload(new URLSearchParams({preview: 'false', ...said}), file);

async function upload(query, file) {
  const body = new FormData();
  body.append('file', file);
  const token = decodeURIComponent((/(?:^|;\s*)CONGRESS-XSRF=([^;]*)/.exec(document.cookie) || [])[1] || '');
  let answer;
  try {
    answer = await fetch(`/api/document-templates?${query}`, {method: 'POST', credentials: 'same-origin', headers: {Accept: 'application/json', 'X-CONGRESS-XSRF': token}, body});
  } catch (offline) {
    throw new Failure(0);
  }
  const json = await answer.json().catch(() => null);
  if (!answer.ok || json === null) {
    throw new Failure(answer.ok ? 500 : answer.status, json);
  }
  return json;
}
