// The page "Báo cáo": daily reports, one of them, a report on any period, agencies, and the task a line is about.

import {day, isoDay, moment} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {ask} from '../shared/api.js';
import {sayingIn, showPages} from '../shared/page.js';
import {drawHead, drawReport, table} from './report.js';

const title = document.querySelector('#title');
const purpose = document.querySelector('#purpose');
const say = sayingIn(document.querySelector('#notice'));
const content = document.querySelector('#content');
const pages = document.querySelector('#pages');
const back = document.querySelector('#back');
const wanted = new URLSearchParams(location.search);

function name(heading, about) {
  title.textContent = heading;
  purpose.textContent = about;
  document.title = `${heading} · Phê duyệt nhiệm vụ Đại hội`;
}

function toReports() {
  back.href = '/reports.html';
  back.textContent = '← Các báo cáo';
}

const tools = (...links) => el('div', {class: 'tools'}, links, el('button', {type: 'button', class: 'plain', click: () => window.print()}, 'In'));
const link = (text, href) => el('a', {class: 'link', href}, text);

/** The day it is in the office, which the server knows better. */
let officeDay = new Intl.DateTimeFormat('en-CA', {timeZone: 'Asia/Ho_Chi_Minh'}).format(new Date());
const today = () => officeDay;

function daysBefore(iso, days) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

function monday(iso) {
  return daysBefore(iso, (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7);
}

/** The periods that are asked for most; ends in the future are brought back to today by the server's figures. */
function periods() {
  const now = today();
  const lastWeek = daysBefore(monday(now), 7);
  const month = `${now.slice(0, 7)}-01`;
  const lastMonth = `${daysBefore(month, 1).slice(0, 7)}-01`;
  return [
    ['Tuần này', monday(now), now],
    ['Tuần trước', lastWeek, daysBefore(monday(now), 1)],
    ['Tháng này', month, now],
    ['Tháng trước', lastMonth, daysBefore(month, 1)],
  ];
}

function periodForm(target, from = monday(today()), to = today()) {
  const wrong = el('p', {class: 'problem', role: 'alert'});
  const field = (text, value) => {
    const input = el('input', {type: 'text', value: day(value), inputmode: 'numeric', placeholder: 'ngày/tháng/năm', maxlength: 10});
    return [el('label', {}, text, input), input];
  };
  const [first, firstInput] = field('Từ ngày', from);
  const [last, lastInput] = field('Đến ngày', to);
  return el('form', {class: 'period', submit: event => {
    event.preventDefault();
    const [one, other] = [isoDay(firstInput.value), isoDay(lastInput.value)];
    if (!one || !other) {
      wrong.textContent = 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 15/01/2026.';
      (one ? lastInput : firstInput).focus();
    } else {
      location.href = `/reports.html?${new URLSearchParams({...target, from: one, to: other})}`;
    }
  }}, first, last, el('button', {type: 'submit'}, 'Xem'), wrong);
}

const periodLinks = target => periods().map(([text, from, to]) => link(text, `/reports.html?${new URLSearchParams({...target, from, to})}`));

async function list(page) {
  const {seesEverything} = await ask('GET', '/api/me');
  if (!seesEverything) {
    await ownAgency();
    return;
  }
  const answer = await ask('GET', `/api/reports/daily?page=${page}&size=20`);
  name('Báo cáo', 'Mỗi ngày một trang: số liệu đúng giờ chốt, Văn phòng duyệt, Thường trực Ban Bí thư cho ý kiến.');
  const chosen = await ask('GET', '/api/reports/periods');
  officeDay = chosen.today;
  const stages = chosen.milestones;
  content.replaceChildren(...[
    el('h2', {}, 'Báo cáo hằng ngày'),
    el('div', {class: 'tools'}, link('Tính đến lúc này', `/reports.html?day=${today()}&anew=true`)),
    answer.lines.length > 0
      ? answer.lines.map(summary)
      : [el('p', {class: 'quiet'}, 'Chưa có báo cáo nào. Báo cáo đầu tiên được lập sau giờ chốt số liệu của hôm nay, nếu hôm nay phải báo cáo.')],
  ].flat());
  showPages(pages, answer, to => list(to).catch(failed));
  const more = el('section', {},
    el('h2', {}, 'Báo cáo theo kỳ'),
    el('div', {class: 'tools'}, periodLinks({})),
    periodForm({}),
    stages.length > 0 && [el('h2', {}, 'Báo cáo theo mốc'), el('div', {class: 'tools'}, stages.map(it =>
      link(`${it.name}, ${day(it.day)}`, `/reports.html?${new URLSearchParams({from: it.from, to: it.to, milestone: it.day})}`)))],
    el('h2', {}, 'Trách nhiệm của các cơ quan'),
    el('div', {class: 'tools'}, periodLinks({view: 'agencies'})),
    periodForm({view: 'agencies'}));
  const old = document.querySelector('#more');
  more.id = 'more';
  if (old) {
    old.replaceWith(more);
  } else {
    pages.after(more);
  }
}

function badges(it) {
  return [
    el('span', {class: 'badge'}, it.state.label),
    it.late && el('span', {class: 'badge bad'}, it.approved ? 'Duyệt chậm' : 'Chậm, chưa duyệt'),
    it.unread && el('span', {class: 'badge bad'}, it.acknowledged ? 'Xem chậm' : 'Quá hạn xem, chưa xem'),
    !it.complete && el('span', {class: 'badge bad'}, 'Chưa đủ số liệu'),
    it.caughtUp && el('span', {class: 'badge'}, 'Lập bù'),
  ].filter(Boolean);
}

function summary(it) {
  return el('article', {},
    el('h3', {}, el('a', {class: 'day', href: `/reports.html?day=${it.day}`}, `Ngày ${day(it.day)}`), badges(it)),
    el('p', {class: 'quiet'}, [
      `chốt ${moment(it.cutOff)}`,
      it.approved && `duyệt ${moment(it.approved.at)} (${it.approved.account})`,
      it.sentAt ? `gửi ${moment(it.sentAt)}` : `gửi lúc ${moment(it.sendAt)}`,
      it.acknowledged && `cho ý kiến ${moment(it.acknowledged.at)}`,
      it.directives > 0 && `${it.directives} chỉ đạo`,
    ].filter(Boolean).join(' · ')));
}

async function one(isoDate, anew) {
  toReports();
  name(`Báo cáo ngày ${day(isoDate)}`, anew ? 'Tính lại từ nguồn số liệu, theo giờ chốt của ngày đó.' : '');
  const shown = await ask('GET', `/api/reports/daily/${encodeURIComponent(isoDate)}${anew ? '?anew=true' : ''}`);
  content.replaceChildren(...[
    shown.summary && el('p', {}, badges(shown.summary)),
    tools(link('Tải bảng Excel', `/api/reports/daily/${isoDate}.xlsx`),
      link('Ngày trước', `/reports.html?day=${daysBefore(isoDate, 1)}`),
      isoDate < today() && link('Ngày sau', `/reports.html?day=${daysBefore(isoDate, -1)}`),
      shown.summary && shown.report && link('Tính lại để đối chiếu', `/reports.html?day=${isoDate}&anew=true`),
      anew && link('Bản đã lưu', `/reports.html?day=${isoDate}`)),
    drawHead(shown),
    shown.directives.length > 0 && directives(shown.directives),
    shown.report ? drawReport(shown.report) : el('p', {class: 'notice'}, `Báo cáo được lập sau giờ chốt ${moment(shown.summary.cutOff)}.`),
    shown.steps.length > 0 && way(shown.steps),
  ].filter(Boolean));
}

function directives(tasks) {
  return el('section', {class: 'report'}, el('h2', {}, `Chỉ đạo (${tasks.length})`), el('ul', {class: 'report-lines'}, tasks.map(it => el('li', {},
    el('p', {}, el('a', {class: 'report-code', href: `/reports.html?task=${encodeURIComponent(it.code)}`}, it.code), ` ${it.title}`),
    el('p', {class: 'report-quiet'}, `${it.leadName} · hạn ${day(it.due)} · ${it.state.label}`)))));
}

function way(steps) {
  return el('details', {class: 'no-print'}, el('summary', {}, 'Báo cáo này đã qua các bước'), el('ol', {class: 'steps'}, steps.map(it => el('li', {},
    `${moment(it.at)}: ${it.stepName}`, it.outcomeLabel ? `, ${it.outcomeLabel.toLowerCase()}` : '', ` (${it.account})`, it.reason ? `. ${it.reason}` : ''))));
}

function known(since) {
  return since && el('p', {class: 'report-alert'}, `Số liệu chỉ có từ ngày ${day(since)}; phần trước đó của kỳ không có gì để so.`);
}

const accountHeaders = ['Cơ quan', 'Tổng số việc', 'Xong trước kỳ', 'Xong đúng hạn trong kỳ', 'Xong quá hạn trong kỳ', 'Chưa xong', 'Đang quá hạn', 'Lần bị trả lại', 'Lần lùi hạn', 'Số ngày chậm bình quân'];

function accounts(agencies) {
  return agencies.length === 0 ? el('p', {class: 'report-quiet'}, 'Không có nhiệm vụ nào trong kỳ.')
    : table(accountHeaders, agencies.map(it => [it.name, it.tasks, it.earlier, it.onTime, it.late, it.open, it.openOverdue, it.returned, it.postponed, it.averageDaysLate]), 'report-accounts');
}

async function period(from, to, milestone) {
  toReports();
  name(`Báo cáo từ ${day(from)} đến ${day(to)}`, 'Từ giờ chốt của ngày trước kỳ đến giờ chốt của ngày cuối kỳ, hoặc đến lúc này.');
  const query = new URLSearchParams({from, to, ...(milestone ? {milestone} : {})});
  content.replaceChildren(periodForm({}, from, to), el('p', {}, 'Đang tính…'));
  const answer = await ask('GET', `/api/reports/period?${query}`);
  content.replaceChildren(...[
    periodForm({}, from, to),
    tools(link('Tải bảng Excel', `/api/reports/period.xlsx?${query}`)),
    el('p', {class: 'report-quiet'}, `Số liệu đến ${moment(answer.report.cutOff)}, so với ${moment(answer.report.since)}.`),
    known(answer.knownSince),
    drawReport(answer.report),
    el('div', {class: 'report'}, el('h2', {}, 'Trách nhiệm của các cơ quan trong kỳ'), accounts(answer.agencies)),
  ].filter(Boolean));
}

async function agencies(from, to, own = false) {
  if (!own) {
    toReports();
  }
  const query = new URLSearchParams(from && to ? {from, to} : {});
  const answer = await ask('GET', `/api/reports/agencies?${query}`);
  name(own ? 'Báo cáo của cơ quan' : 'Trách nhiệm của các cơ quan', `Từ ${day(answer.from)} đến ${day(answer.to)}: đúng hạn, quá hạn, bị trả lại, lùi hạn.`);
  content.replaceChildren(...[
    el('div', {class: 'tools'}, periodLinks({view: 'agencies'})),
    periodForm({view: 'agencies'}, answer.from, answer.to),
    tools(link('Tải bảng Excel', `/api/reports/agencies.xlsx?${query}`)),
    el('p', {class: 'report-quiet'}, `Số liệu đến ${moment(answer.until)}, so với ${moment(answer.since)}.`),
    known(answer.knownSince),
    el('div', {class: 'report'}, accounts(answer.agencies)),
  ].filter(Boolean));
}

function ownAgency() {
  return agencies(wanted.get('from'), wanted.get('to'), true);
}

/** Where Cockpit shows the whole story of a task, running or over. */
const dossier = code => `/camunda/app/cockpit/default/#/dossier-of/${encodeURIComponent(code)}`;

async function task(code) {
  toReports();
  name(`Nhiệm vụ ${code}`, '');
  const it = await ask('GET', `/api/reports/tasks/${code.split('/').map(encodeURIComponent).join('/')}`);
  const facts = [
    ['Nội dung', it.title], ['Chủ trì', it.leadName], ['Tình trạng', it.state.label],
    ['Thời hạn', day(it.due) + (it.due === it.originalDue ? '' : ` (ban đầu ${day(it.originalDue)})`)],
    ['Hoàn thành', it.concludedAt && moment(it.concludedAt)], ['Cấp quyết định', it.level.label], ['Căn cứ', it.basis],
  ].filter(([, value]) => value);
  content.replaceChildren(el('section', {class: 'task'},
    el('dl', {}, facts.map(([term, value]) => [el('dt', {}, term), el('dd', {}, value)])),
    el('div', {class: 'tools'},
      it.processInstance && link('Xem toàn bộ hồ sơ trong Cockpit', dossier(it.code)),
      it.code.startsWith('PS-') && link('Tình huống phát sinh', '/situations.html')),
    !it.processInstance && !it.code.startsWith('PS-') && el('p', {class: 'quiet'}, 'Nhiệm vụ chưa được giao nên chưa có hồ sơ.')));
}

function failed(failure) {
  content.replaceChildren();
  pages.hidden = true;
  const problems = failure.problems && failure.problems.map(it => it.message).join(' ');
  say(problems || failure.message, true);
}

function show() {
  const [from, to] = [wanted.get('from'), wanted.get('to')];
  if (wanted.get('task')) {
    return task(wanted.get('task'));
  }
  if (wanted.get('day')) {
    return one(wanted.get('day'), wanted.get('anew') === 'true');
  }
  if (from && to) {
    return wanted.get('view') === 'agencies' ? agencies(from, to) : period(from, to, wanted.get('milestone'));
  }
  return list(0);
}

show().catch(failed);
