// One report as people read it: the page shows it, and so do the forms in Tasklist. Text is always set as text.

import {day, moment} from '../shared/dates.js';
import {el} from '../shared/elements.js';

/** Lines of a part that are shown at once; the others unfold. */
const SHOWN = 15;

const order = ['OVERDUE', 'DUE_SOON', 'NOT_ACCEPTED', 'ON_SCHEDULE', 'PLANNED', 'COMPLETED_ON_TIME', 'COMPLETED_LATE', 'WITHDRAWN'];
const short = {
  PLANNED: 'Chưa giao', NOT_ACCEPTED: 'Chưa tiếp nhận', ON_SCHEDULE: 'Trong hạn', DUE_SOON: 'Sắp đến hạn', OVERDUE: 'Quá hạn',
  COMPLETED_ON_TIME: 'Xong đúng hạn', COMPLETED_LATE: 'Xong quá hạn', WITHDRAWN: 'Thôi giao',
};

/** More or fewer than before, said in words for who does not see the sign. */
export function change(now, before) {
  const by = now - before;
  return by === 0 ? el('span', {class: 'report-same'}, 'không đổi')
    : el('span', {class: 'report-change'}, by > 0 ? `▲ tăng ${by}` : `▼ giảm ${-by}`);
}

/** Where a task's code leads. */
export function codeLink(code) {
  return code ? el('a', {href: `/reports.html?task=${encodeURIComponent(code)}`, class: 'report-code'}, code) : '';
}

export function table(headers, rows, kind = '') {
  return el('div', {class: 'report-scroll', tabindex: 0, role: 'group', 'aria-label': 'Bảng'}, el('table', {class: `report-table ${kind}`},
    el('thead', {}, el('tr', {}, headers.map(header => el('th', {scope: 'col'}, header)))),
    el('tbody', {}, rows.map(row => el('tr', {}, row.map((value, index) => el('td', {
      class: typeof value === 'number' ? 'report-number' : null, 'data-label': headers[index],
    }, typeof value === 'number' ? value.toLocaleString('vi-VN') : value)))))));
}

/** The whole report; `link` makes what stands for a code, `level` is that of its headings, `shown` how many lines of a part show at once, `fold` folds the table of agencies. */
export function drawReport(report, {link = codeLink, level = 2, shown = SHOWN, fold = false} = {}) {
  const heading = text => el(`h${level}`, {}, text);
  return el('div', {class: 'report'},
    report.failures.length > 0 && el('div', {class: 'report-alert', role: 'note'},
      el('strong', {}, 'Báo cáo chưa đủ số liệu.'), el('ul', {}, report.failures.map(it => el('li', {}, it)))),
    report.milestone && el('p', {class: 'report-milestone'}, el('strong', {}, report.milestone.name), ` ngày ${day(report.milestone.day)}: `, countdown(report.milestone)),
    heading('Số liệu'),
    report.figures ? figures(report.figures) : el('p', {class: 'report-alert'}, 'Không lấy được số liệu: Số liệu chung'),
    report.sections.map(it => section(it, heading, link, shown)),
    report.figures && (fold
      ? el('details', {class: 'report-fold'}, el('summary', {}, 'Theo cơ quan chủ trì'), agencies(report.figures.agencies))
      : [heading('Theo cơ quan chủ trì'), agencies(report.figures.agencies)]));
}

function countdown({daysLeft, workingDaysLeft}) {
  if (daysLeft < 0) {
    return `đã qua ${-daysLeft} ngày`;
  }
  return daysLeft === 0 ? 'hôm nay' : `còn ${daysLeft} ngày, ${workingDaysLeft} ngày làm việc`;
}

function figures({tasks, before, statuses, marks}) {
  const byId = Object.fromEntries(statuses.map(it => [it.id, it]));
  const card = (label, count, id) => el('div', {class: `report-card report-${id.toLowerCase()}`},
    el('dt', {}, label), el('dd', {}, el('strong', {}, count.tasks.toLocaleString('vi-VN')), change(count.tasks, count.before)));
  const worn = marks.filter(it => it.tasks > 0 || it.before > 0);
  return [
    el('dl', {class: 'report-cards'}, card('Tổng số', {tasks, before}, 'all'), order.map(id => byId[id]).filter(Boolean).map(it => card(short[it.id] || it.label, it, it.id))),
    worn.length > 0 && el('p', {class: 'report-quiet'}, 'Trong đó: ', worn.map((it, index) => [index > 0 ? ' · ' : '', `${it.label.toLowerCase()} ${it.tasks}`, it.tasks !== it.before ? ` (kỳ trước ${it.before})` : '']), '.'),
  ];
}

function agencies(lines) {
  return table(['Cơ quan', 'Tổng số', ...order.map(id => short[id])], lines.map(it => [it.name, it.tasks, ...order.map(id => it.statuses[id] || 0)]), 'report-agencies');
}

const none = {
  DECISIONS: 'Không có việc nào chờ quyết định.',
  NEWLY_OVERDUE: 'Không có việc nào mới quá hạn.',
  ESCALATIONS: 'Không có báo cáo vượt cấp nào chưa trả lời.',
  LOOPS: 'Không có vòng chờ nhau.',
  SITUATIONS: 'Không có tình huống phát sinh.',
  MOVED: 'Không có chuyển biến.',
  DUE_BEFORE_MILESTONE: 'Không có việc nào đến hạn trước mốc này.',
};

function section(it, heading, link, shown) {
  const title = heading(it.failure || it.total === 0 ? it.label : `${it.label} (${it.total.toLocaleString('vi-VN')})`);
  if (it.failure) {
    return el('section', {}, title, el('p', {class: 'report-alert'}, it.failure));
  }
  if (it.total === 0) {
    return el('section', {}, title, el('p', {class: 'report-quiet'}, none[it.id] || 'Không có.'));
  }
  const list = el('ul', {class: 'report-lines'});
  const more = el('p', {class: 'report-more'});
  const show = most => {
    list.replaceChildren(...grouped(it, it.lines.slice(0, most), link));
    const hidden = it.lines.length - most;
    const beyond = it.total - it.lines.length;
    more.replaceChildren(...[
      hidden > 0 && el('button', {type: 'button', class: 'report-unfold', click: () => show(it.lines.length)}, `Xem thêm ${hidden} dòng`),
      hidden <= 0 && beyond > 0 && `Báo cáo giữ ${it.lines.length} dòng đầu; còn ${beyond} dòng, xem trong Cockpit.`,
    ].filter(Boolean));
  };
  show(shown);
  window.addEventListener('beforeprint', () => show(it.lines.length));
  return el('section', {}, title, list, more);
}

function grouped(it, lines, link) {
  const totals = Object.fromEntries(it.groups.map(group => [group.label, group.total]));
  let last = null;
  return lines.flatMap(one => {
    const begins = one.group !== '' && one.group !== last;
    last = one.group;
    return [begins && el('li', {class: 'report-group'}, `${one.group} (${totals[one.group]})`), el('li', {}, line(one, link))].filter(Boolean);
  });
}

function line(it, link) {
  const facts = [
    it.leadName && it.leadName !== it.title ? it.leadName : '',
    it.due ? `hạn ${day(it.due)}` : '',
    it.who ? `đang ở bàn: ${it.who}` : '',
    it.since ? `từ ${moment(it.since)}` : '',
    it.waited ? `đã chờ ${it.waited}` : '',
  ].filter(Boolean);
  return [
    el('p', {}, link(it.code), it.title ? ` ${it.title}` : ''),
    it.what && el('p', {class: 'report-what'}, it.what),
    it.waitsFor && el('p', {class: 'report-what'}, 'Đang chờ: ', it.waitsFor),
    el('p', {class: 'report-quiet'}, facts.join(' · ')),
  ];
}

/** What stands above a report: of which day, as of when, and whatever makes it less than usual. */
export function drawHead(shown) {
  const {summary, report} = shown;
  return el('div', {class: 'report-head'},
    report && el('p', {class: 'report-quiet'}, `Số liệu chốt lúc ${moment(report.cutOff)}, so với ${moment(report.since)}.`),
    shown.knownSince && el('p', {class: 'report-alert'}, `Số liệu chỉ có từ ${moment(shown.knownSince)}: chưa có kỳ trước để so, mọi việc đều là mới.`),
    shown.provisional && el('p', {class: 'report-alert'}, 'Chưa đến giờ chốt: đây là số liệu tạm tính đến lúc này.'),
    summary && summary.caughtUp && el('p', {class: 'report-alert'}, `Báo cáo lập bù lúc ${moment(summary.builtAt)} vì hệ thống tạm ngừng; số liệu vẫn tính đến giờ chốt của ngày báo cáo.`),
    summary && summary.late && el('p', {class: 'report-alert'}, summary.approved
      ? `Duyệt chậm: duyệt lúc ${moment(summary.approved.at)}, giờ gửi là ${moment(summary.sendAt)}.`
      : `Chậm: đến giờ gửi ${moment(summary.sendAt)} chưa được duyệt.`),
    summary && summary.unread && el('p', {class: 'report-alert'}, summary.acknowledged
      ? `Xem chậm: Thường trực Ban Bí thư cho ý kiến lúc ${moment(summary.acknowledged.at)}.`
      : 'Đã quá hạn xem mà Thường trực Ban Bí thư chưa cho ý kiến; cần báo cáo trực tiếp.'),
    !summary && !shown.provisional && el('p', {class: 'report-quiet'}, 'Ngày này không lập báo cáo; nội dung dưới đây được tính lại theo giờ chốt.'),
    shown.remark && el('div', {class: 'report-remark'}, el('strong', {}, 'Nhận xét của Văn phòng: '), shown.remark),
    shown.note && el('div', {class: 'report-remark'}, el('strong', {}, 'Ý kiến của Thường trực Ban Bí thư: '), shown.note));
}
