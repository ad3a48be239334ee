// Talks to /api: the session of the sign-on, its CSRF header, and one way to say what went wrong.

const words = {
  0: 'Mất kết nối với máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  401: 'Phiên làm việc đã hết hạn. Hãy đăng nhập lại ở một thẻ khác rồi gửi lại; nội dung đã nhập vẫn được giữ.',
  403: 'Tài khoản đang dùng không có quyền thực hiện việc này.',
  500: 'Máy chủ gặp lỗi, chưa ghi nhận gì. Hãy thử lại sau ít phút.',
};

/** An answer other than hoped for; `problems` name fields, the message is for the person. */
export class Failure extends Error {
  constructor(status, body) {
    super((body && typeof body.message === 'string' && status < 500 && body.message) || words[status] || words[500]);
    this.status = status;
    this.problems = body && Array.isArray(body.problems) ? body.problems : [];
  }
}

/** What the sign-on wants to be sent back with everything that writes. */
export function token() {
  const found = /(?:^|;\s*)CONGRESS-XSRF=([^;]*)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : '';
}

const typeOf = body => body instanceof Blob ? 'application/xml' : 'application/json';

/** The JSON that answers. A form's data goes as forms send it, a blob as XML, anything else as JSON. */
export async function ask(method, address, body) {
  const asIs = body === undefined || body instanceof Blob || body instanceof FormData;
  let answer;
  try {
    answer = await fetch(address, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(method === 'GET' ? {} : {'X-CONGRESS-XSRF': token()}),
        ...(body === undefined || body instanceof FormData ? {} : {'Content-Type': typeOf(body)}),
      },
      body: asIs ? body : JSON.stringify(body),
    });
  } catch (offline) {
    throw new Failure(0);
  }
  const json = await answer.json().catch(() => null);
  if (!answer.ok || json === null) {
    throw new Failure(answer.ok ? 500 : answer.status, json);
  }
  return json;
}
