// `<div data-daily-report>`: the daily report beside the form, the same page everybody else reads.
import {drawHead, drawReport} from '../../../../../pages/reports/report.js';
import {day, el} from './page.js';
import {get} from './server.js';

const root = new URL('../../../../../', import.meta.url);

document.head.append(el('link', {rel: 'stylesheet', href: new URL('pages/reports/report.css', root).href}));

/** Codes lead out of the form, which keeps what is typed. */
function codeLink(code) {
  return code ? el('a', {class: 'report-code', target: '_blank', href: new URL(`reports.html?task=${encodeURIComponent(code)}`, root).href}, code) : '';
}

export function drawDailyReport(node, taskId) {
  node.classList.add('congress-report', 'congress-reading');
  node.replaceChildren(el('p', {class: 'congress-quiet'}, 'Đang tải báo cáo…'));
  get(`reports/steps/${encodeURIComponent(taskId)}`)
    .then(shown => node.replaceChildren(
      el('p', {class: 'congress-title'}, `Báo cáo hằng ngày ngày ${day(shown.day)}`),
      drawHead(shown),
      drawReport(shown.report, {link: codeLink, level: 4, shown: 5, fold: true}),
      el('p', {class: 'congress-quiet'}, el('a', {target: '_blank', href: new URL(`reports.html?day=${encodeURIComponent(shown.day)}`, root).href}, 'Mở trang báo cáo để in, tải bảng Excel'))))
    .catch(failure => node.replaceChildren(el('p', {class: 'congress-alert'}, `Chưa xem được báo cáo. ${failure.message}`)));
}
