// Reads from /api. These views change nothing, so nothing is ever sent.

const context = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const words = {
  0: 'Mất kết nối với máy chủ. Hãy kiểm tra mạng rồi bấm «Làm mới».',
  401: 'Phiên làm việc đã hết hạn. Hãy đăng nhập lại rồi mở lại trang này.',
  403: 'Tài khoản đang dùng không được xem phần này. Được xem: Văn phòng tổng hợp, Thường trực Tiểu ban, Trưởng Tiểu ban,'
    + ' Thường trực Ban Bí thư, Chủ trì Bộ Chính trị và Kiểm tra, giám sát (chỉ đọc).',
  404: 'Không có số liệu này trên máy chủ. Hãy báo quản trị hệ thống.',
  500: 'Máy chủ gặp lỗi, chưa lấy được số liệu. Hãy bấm «Làm mới» sau ít phút; nếu vẫn lỗi, hãy báo quản trị hệ thống.',
};

/** An answer other than hoped for; the message is for the person. */
export class Failure extends Error {
  constructor(status, body) {
    const problems = body && Array.isArray(body.problems) ? body.problems.map(it => it.message).join(' ') : '';
    super((status === 400 && (problems || (body && body.message))) || words[status] || words[500]);
    this.status = status;
  }
}

/** `?a=b` of what has a value, spaces as %20. */
export function query(parameters) {
  const pairs = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

export const address = (path, parameters = {}) => `${context}/api/${path}${query(parameters)}`;

/** What lies beside /api on the same server, e.g. `webjars/…`. */
export const beside = path => `${context}/${path}`;

export async function get(path, parameters = {}) {
  let answer;
  try {
    answer = await fetch(address(path, parameters), {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  } catch (offline) {
    throw new Failure(0);
  }
  const json = await answer.json().catch(() => null);
  if (!answer.ok || json === null) {
    throw new Failure(answer.ok ? 500 : answer.status, json);
  }
  return json;
}
