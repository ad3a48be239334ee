// The part "Thư báo" of the page of notices: which mails I get. The address is the account's; administrators set it.

import {ask} from '../shared/api.js';
import {sayingIn} from '../shared/page.js';

const address = '/api/notices/settings';
const section = document.querySelector('#thu');
const form = document.querySelector('#mail');
const digest = document.querySelector('#digest');
const atOnce = document.querySelector('#at-once');
const atOnceHelp = document.querySelector('#at-once-help');
const state = document.querySelector('#mail-state');
const say = sayingIn(document.querySelector('#mail-notice'));
const save = form.querySelector('button');

function stateOf(settings) {
  if (!settings.sending) {
    return 'Chương trình hiện không gửi thư; thông báo chỉ hiện trên trang này. Lựa chọn dưới đây có hiệu lực khi việc gửi thư được bật.';
  }
  if (!settings.address) {
    return 'Tài khoản chưa có địa chỉ thư hợp lệ nên chưa nhận được thư; hãy báo quản trị viên.';
  }
  return settings.refused
    ? `Máy chủ thư báo địa chỉ ${settings.address} không tồn tại nên thư không gửi được; hãy báo quản trị viên.`
    : `Gửi tới ${settings.address}. Cần đổi địa chỉ, hãy báo quản trị viên.`;
}

function show(settings) {
  state.textContent = stateOf(settings);
  state.classList.toggle('wrong', settings.sending && (!settings.address || settings.refused));
  digest.checked = settings.digest;
  atOnce.checked = settings.atOnce;
  atOnceHelp.textContent = settings.decides
    ? 'Báo cáo vượt cấp, tình huống phát sinh; việc chờ chính đồng chí quyết định luôn được báo ngay'
    : 'Báo cáo vượt cấp, tình huống phát sinh';
  section.hidden = false;
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  save.disabled = true;
  try {
    show(await ask('PUT', address, {digest: digest.checked, atOnce: atOnce.checked}));
    say('Đã lưu lựa chọn.');
  } catch (failure) {
    say(failure.message, true);
  } finally {
    save.disabled = false;
  }
});

try {
  show(await ask('GET', address));
  if (location.hash === '#thu') {
    section.scrollIntoView();
    section.focus();
  }
} catch (failure) {
  section.hidden = false;
  form.hidden = true;
  state.textContent = failure.message;
}
