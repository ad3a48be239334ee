// The page "Phiếu ý kiến của tôi": every comment form of my desks, where it stands, and the form to answer again or late.

import {moment} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {sayingIn, showList, showPages} from '../shared/page.js';
import {answerForm, isLate} from './answer-form.js';
import * as server from './server.js';

const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const notice = document.querySelector('#notice');
const size = 20;

const say = sayingIn(notice);

async function load(page) {
  try {
    const answer = await server.list(page, size);
    showList(list, answer.slips, card, 'Chưa có phiếu xin ý kiến nào.');
    showPages(pages, answer, turnTo);
  } catch (failure) {
    list.replaceChildren();
    say(failure.message, true);
  }
}

function card(slip) {
  const open = slip.state.code.startsWith('OPEN_');
  const article = el('article', {class: open ? null : 'closed'},
    el('h2', {tabindex: -1}, `${slip.task} ${slip.title}`,
      el('span', {class: `badge${isLate(slip) ? ' bad' : ''}`}, slip.state.label)),
    el('p', {class: 'quiet'}, `${slip.kind.label}, vòng ${slip.number} · ${slip.respondentName}`),
    el('p', {class: 'quiet'}, `Mở ${moment(slip.openedAt)} · ${slip.closedAt ? 'đã đóng' : 'đóng'} ${moment(slip.end)}`),
    slip.answer && said(slip.answer, slip),
    slip.earlier.length > 0 && history(slip),
    slip.state.code === 'OPEN_UNANSWERED' && el('p', {class: 'quiet'},
      el('a', {href: '/camunda/app/tasklist/'}, 'Trả lời tại việc «Cho ý kiến»')),
    slip.mayAnswer && el('div', {class: 'actions'}, opener(slip)));
  return article;
}

/** One version of an answer; a long one is fetched whole when asked for. */
function said(version, slip) {
  const text = el('p', {class: 'text'}, version.content, !version.whole && '…');
  return el('div', {class: 'said'},
    el('strong', {}, version.answer.label),
    el('span', {class: 'quiet'}, ` · phiên bản ${version.version}, gửi lúc ${moment(version.at)}, ${version.account}`,
      version.onBehalfOf && ` ghi thay ${version.onBehalfOf}`, ` · thời gian nghiên cứu ${version.studied}`),
    version.late && el('span', {class: 'badge bad'}, 'Gửi muộn'),
    (version.content || !version.whole) && text,
    !version.whole && el('button', {type: 'button', class: 'plain small', click: async event => {
      const button = event.currentTarget;
      try {
        const whole = await server.show(slip);
        const found = [whole.answer, ...whole.earlier].find(it => it?.version === version.version);
        text.textContent = found ? `${found.content}${found.whole ? '' : '…'}` : text.textContent;
        button.remove();
      } catch (failure) {
        say(failure.message, true);
      }
    }}, 'Xem đầy đủ'));
}

function history(slip) {
  const before = slip.answer.version - 1;
  return el('details', {},
    el('summary', {}, slip.earlier.length < before
      ? `${slip.earlier.length} bản gần nhất trong ${before} bản trước`
      : `${before} bản trước`),
    [...slip.earlier].reverse().map(version => said(version, slip)));
}

function opener(slip) {
  const button = el('button', {type: 'button', class: 'plain', click: async () => {
    say('');
    button.disabled = true;
    try {
      const fresh = await server.show(slip);
      if (!fresh.mayAnswer) {
        swap(button, fresh);
        say(`Phiếu này không nhận ý kiến nữa: ${fresh.state.label.toLowerCase()}.`, true);
        return;
      }
      const form = answerForm(fresh, kept => {
        if (kept) {
          swap(button, kept);
          say(isLate(kept) ? `Đã ghi ý kiến gửi muộn về ${kept.task}.` : `Đã thay ý kiến về ${kept.task}; bản trước vẫn được lưu.`);
        } else {
          button.parentElement.hidden = false;
          button.disabled = false;
          button.focus();
        }
      });
      button.parentElement.hidden = true;
      button.closest('article').append(form);
      form.querySelector('input:checked, input').focus();
    } catch (failure) {
      button.disabled = false;
      say(failure.message, true);
    }
  }}, slip.answer ? 'Thay ý kiến' : 'Gửi ý kiến muộn');
  button.setAttribute('aria-label', `${button.textContent}: ${slip.task}, vòng ${slip.number}`);
  return button;
}

function swap(part, slip) {
  const fresh = card(slip);
  part.closest('article').replaceWith(fresh);
  fresh.querySelector('h2').focus();
}

/** What is being typed is not thrown away by turning the page. */
function turnTo(page) {
  const typing = document.querySelector('form.answer');
  if (typing) {
    say('Hãy gửi ý kiến đang nhập, hoặc chọn «Thôi», trước khi sang trang khác.', true);
    typing.querySelector('textarea').focus();
  } else {
    load(page);
  }
}

load(0);
