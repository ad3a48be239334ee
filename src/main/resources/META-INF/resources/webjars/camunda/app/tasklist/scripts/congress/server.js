// Talks to /api: one session, one CSRF header, one way to say what went wrong.

const context = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const words = {
  0: 'Mất kết nối với máy chủ. Hãy kiểm tra mạng rồi thử lại; nội dung đã nhập vẫn được giữ.',
  401: 'Phiên làm việc đã hết hạn. Hãy đăng nhập lại ở một thẻ khác rồi gửi lại; nội dung đã nhập vẫn được giữ.',
  403: 'Việc này không thuộc phần việc của tài khoản đang dùng nên không gửi được. Hãy tải lại danh sách việc.',
  404: 'Việc này không còn trong danh sách: đã được người khác hoàn thành hoặc đã thu hồi. Hãy tải lại danh sách việc.',
  409: 'Việc này vừa được người khác xử lý. Hãy tải lại trang để xem hiện trạng trước khi gửi.',
  413: 'Nội dung quá lớn: mỗi ô tối đa 1 MB, mỗi tệp tối đa 50 MB. Hãy đưa phần dài vào tệp đính kèm.',
  500: 'Máy chủ gặp lỗi, chưa ghi nhận gì. Hãy thử lại sau ít phút; nếu vẫn lỗi, hãy báo quản trị hệ thống.',
};

/** What our own server says is in Vietnamese and knows more; the engine's words are for programmers. */
const ours = ['Refused', 'TooLarge', 'NotFound', 'Conflict'];

/** A request that was not answered as hoped; `problems` name fields, `message` is for the person. */
export class Failure extends Error {
  constructor(status, body) {
    const problems = body && Array.isArray(body.problems) ? body.problems : [];
    super(wordsFor(status, body, problems));
    this.status = status;
    this.problems = problems;
  }
}

function wordsFor(status, body, problems) {
  if (problems.length > 0) {
    return problems.map(problem => problem.message).join(' ');
  }
  if (body && ours.includes(body.type) && body.message) {
    return body.message;
  }
  if (/task is null|No matching task/.test((body && body.message) || '')) {
    return words[404];
  }
  return words[status] || words[500];
}

export function url(path) {
  return `${context}/api/${path}`;
}

export async function get(path) {
  let response;
  try {
    response = await fetch(url(path), {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  } catch (offline) {
    throw new Failure(0);
  }
  if (!response.ok) {
    throw new Failure(response.status, await response.json().catch(() => null));
  }
  return response.json();
}

/** What the sign-on wants to be sent back with everything that writes. */
export function csrfToken() {
  const found = /(?:^|;\s*)CONGRESS-XSRF=([^;]*)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : '';
}

/** Sends by XMLHttpRequest, because only that tells how far an upload has come. */
export function send(method, path, body, onProgress = () => {}) {
  const request = new XMLHttpRequest();
  const answer = new Promise((resolve, reject) => {
    request.open(method, url(path));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CONGRESS-XSRF', csrfToken());
    request.upload.addEventListener('progress', event => onProgress(event.loaded, event.total));
    request.addEventListener('load', () => {
      const json = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(json);
      } else {
        reject(new Failure(request.status, json));
      }
    });
    request.addEventListener('error', () => reject(new Failure(0)));
    request.addEventListener('abort', () => reject(new Failure(0)));
    if (body && !(body instanceof FormData)) {
      request.setRequestHeader('Content-Type', 'application/json');
    }
    request.send(body && !(body instanceof FormData) ? JSON.stringify(body) : body);
  });
  return {answer, cancel: () => request.abort()};
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (notJson) {
    return null;
  }
}

const catalogues = new Map();

/** Lists that stand elsewhere than their name says. */
const addresses = {sessions: 'sessions/choices'};

/** A list of choices such as `agencies`, asked for once per page: `[{code, name}]`. */
export function catalogue(name) {
  if (!catalogues.has(name)) {
    const list = get(addresses[name] || name);
    list.catch(() => catalogues.delete(name));
    catalogues.set(name, list);
  }
  return catalogues.get(name);
}
