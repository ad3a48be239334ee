// «Việc có nguy cơ bị sót»: what the office found by itself, with what is to be done and who must do it.

import {isTask} from '../../../../../../pages/shared/codes.js';
import {link, parameters} from './hash.js';
import {day, el, frame, moment, newest, pager, story, table} from './parts.js';
import {get} from './server.js';

const PATH = '/missing';

const subject = name => (isTask(name) ? story(name) : name);

const lists = [
  {
    name: 'missing',
    title: 'Có nguy cơ bị sót',
    what: 'việc',
    none: 'Không có việc nào có nguy cơ bị sót.',
    columns: ['Đối tượng', 'Vấn đề', 'Phải làm gì, ai làm', 'Chi tiết', 'Phát hiện'],
    row: it => [subject(it.subject), el('span', {class: 'congress-mark bad'}, it.kind.label), el('strong', {}, it.remedy), it.detail || '–', moment(it.foundAt)],
  },
  {
    name: 'overdue',
    title: 'Quá hạn',
    what: 'nhiệm vụ',
    none: 'Không có nhiệm vụ nào quá hạn.',
    columns: ['Mã', 'Nhiệm vụ', 'Chủ trì', 'Hạn', 'Quá hạn', 'Đã đôn đốc đến'],
    row: it => [subject(it.task), it.title, it.leadName, day(it.due), el('strong', {class: 'late'}, `${it.daysLate} ngày làm việc`), it.rung || 'chưa'],
  },
  {
    name: 'stalled',
    title: 'Không có tiến triển',
    what: 'nhiệm vụ',
    none: 'Không có nhiệm vụ nào đứng yên.',
    columns: ['Mã', 'Nhiệm vụ', 'Chủ trì', 'Hạn', 'Không cập nhật', 'Đã đề nghị cập nhật', 'Báo cáo cấp trên'],
    row: it => [subject(it.task), it.title, it.leadName, day(it.due), el('strong', {class: 'late'}, `${it.silentDays} ngày làm việc`), day(it.askedOn), it.escalated ? 'đã báo cáo' : 'chưa'],
  },
];

export function build() {
  const view = frame('Việc có nguy cơ bị sót', 'Hệ thống rà soát mỗi sáng ngày làm việc; mỗi dòng ghi phải làm gì và ai làm.', () => follow());
  const tabs = el('nav', {class: 'congress-switch', 'aria-label': 'Danh sách'});
  const content = el('div', {});
  view.body.append(tabs, content);
  const fresh = newest();
  const totals = {};

  function showTabs(current) {
    tabs.replaceChildren(...lists.map(it => el('a', {class: 'btn btn-default', href: link(PATH, {list: it.name}), 'aria-current': it === current ? 'page' : null},
      it.name in totals ? `${it.title} (${totals[it.name]})` : it.title)));
  }

  async function follow() {
    const isNewest = fresh();
    const asked = parameters();
    const current = lists.find(it => it.name === asked.list) || lists[0];
    view.loading();
    showTabs(current);
    try {
      const page = Math.max(0, (Number.parseInt(asked.page, 10) || 1) - 1);
      const [answer, {at}, ...others] = await Promise.all([
        get(`watch/${current.name}`, {page}),
        get('board'),
        ...lists.filter(it => it !== current).map(async it => [it.name, (await get(`watch/${it.name}`)).total])]);
      if (!isNewest()) {
        return;
      }
      Object.assign(totals, Object.fromEntries(others), {[current.name]: answer.total});
      showTabs(current);
      content.replaceChildren(
        answer.lines.length > 0
          ? table(current.title, current.columns, answer.lines.map(current.row))
          : el('p', {class: 'empty'}, current.none),
        pager(answer, current.what, number => link(PATH, {list: current.name, page: number + 1})));
      view.ready(at);
    } catch (failure) {
      if (isNewest()) {
        content.replaceChildren();
        view.failed(failure);
      }
    }
  }

  follow();
  return {node: view.node, follow};
}
