// The page "Tình huống phát sinh": situations with their route, level and the hours left; what is late is red and says so.

import {ask} from '../shared/api.js';
import {moment} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {showList, showPages} from '../shared/page.js';

const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const notice = document.querySelector('#notice');
const state = document.querySelector('#state');
const size = 20;
const refreshAfter = 60_000;
let shown = 0;

async function load(page) {
  try {
    const answer = await ask('GET', `/api/situations?${new URLSearchParams({page, size, state: state.value})}`);
    shown = answer.page;
    notice.hidden = true;
    showList(list, answer.situations, card, 'Không có tình huống nào.');
    showPages(pages, answer, load);
  } catch (failure) {
    notice.textContent = failure.message;
    notice.hidden = false;
  }
}

function card(situation) {
  return el('article', {class: [situation.severity.code, situation.state.code, situation.overdue && 'overdue'].filter(Boolean).join(' ').toLowerCase()},
    el('h2', {}, situation.code, ` · ${situation.title}`),
    el('p', {class: 'badges'},
      el('span', {class: 'badge severity'}, situation.severity.label),
      el('span', {class: 'badge'}, situation.state.label),
      situation.left && el('span', {class: `badge left${situation.overdue ? ' bad' : ''}`}, `${situation.left} (hạn ${moment(situation.due)})`)),
    el('dl', {},
      line('Cơ quan chủ trì', situation.lead),
      line('Tuyến xử lý', situation.route ? situation.route.label : 'Đang xác định'),
      line('Cấp', situation.level.label),
      line('Báo cáo lúc', moment(situation.reportedAt)),
      situation.affected && line('Ảnh hưởng đến', situation.affected),
      situation.rule && line('Căn cứ', `Bảng tuyến xử lý phiên bản ${situation.tableVersion}`)));
}

function line(name, text) {
  return [el('dt', {}, name), el('dd', {}, text)];
}

/** Not everybody who reads this may report. */
async function offerReport() {
  const me = await ask('GET', '/api/me').catch(() => null);
  document.querySelector('#report').hidden = !me || !me.links.some(link => link.title === 'Báo cáo tình huống phát sinh');
}

state.addEventListener('change', () => load(0));
setInterval(() => document.hidden || load(shown), refreshAfter);
offerReport();
load(0);
