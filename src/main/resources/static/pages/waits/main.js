// The page "Ai chờ ai": circles on top, then long rows, those most wait on, and the waits themselves.

import {day, moment} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {sayingIn, showList, showPages} from '../shared/page.js';
import * as dialogs from './dialogs.js';
import * as server from './server.js';

const graph = document.querySelector('#graph');
const list = document.querySelector('#list');
const pages = document.querySelector('#pages');
const notice = document.querySelector('#notice');
const filters = document.querySelector('#filters');
const size = 20;
let shown = 0;
let asked = 0;

const say = sayingIn(notice);

async function load(page, focusOn) {
  asked += 1;
  const mine = asked;
  try {
    const answer = await server.list(page, size, {state: filters.elements.state.value, agency: filters.elements.agency.value});
    if (mine !== asked) {
      return;
    }
    shown = answer.page;
    showList(list, answer.waits, card, 'Không có việc chờ nào.');
    showPages(pages, answer, load);
    document.getElementById(`wait-${focusOn}`)?.focus();
    if (answer.seesEverything) {
      await loadGraph();
    }
  } catch (failure) {
    list.replaceChildren();
    say(failure.message, true);
  }
}

async function loadGraph() {
  const {loops, chains, blockers, counts} = await server.graph();
  graph.replaceChildren(
    el('ul', {class: 'counts'},
      count(counts.loops, 'vòng chờ nhau', counts.loops > 0),
      count(counts.waiting, 'việc đang chờ'),
      count(counts.overdue, 'việc chờ quá hạn', counts.overdue > 0),
      count(counts.chains, `chuỗi chờ từ ${counts.longChain} mắt xích`)),
    el('section', {'aria-labelledby': 'loops-title'},
      el('h2', {id: 'loops-title'}, 'Vòng chờ nhau'),
      loops.length > 0 ? loops.map(circle) : el('p', {class: 'quiet'}, 'Không có cơ quan, nhiệm vụ nào chờ nhau thành vòng.'),
      more(loops.length, counts.loops)),
    el('div', {class: 'sides'},
      el('section', {'aria-labelledby': 'chains-title'},
        el('h2', {id: 'chains-title'}, 'Chuỗi chờ dài nhất'),
        chains.length > 0 ? el('ol', {class: 'rows'}, chains.map(row)) : el('p', {class: 'quiet'}, 'Không có chuỗi chờ dài.'),
        more(chains.length, counts.chains)),
      el('section', {'aria-labelledby': 'blockers-title'},
        el('h2', {id: 'blockers-title'}, 'Bị chờ nhiều nhất'),
        blockers.length > 0
          ? el('ol', {class: 'rows'}, blockers.map(it => el('li', {}, named(it.node), el('span', {class: 'badge'}, `${it.tasks} nhiệm vụ chờ`))))
          : el('p', {class: 'quiet'}, 'Không có bên nào bị chờ.'))));
}

const count = (number, what, bad = false) => el('li', {class: bad ? 'bad' : null}, el('strong', {}, String(number)), ` ${what}`);

const more = (here, all) => all > here && el('p', {class: 'quiet'}, `và ${all - here} nữa.`);

const named = ({kind, code, name}) => kind === 'TASK'
  ? el('span', {}, el('strong', {}, code), ` ${name}`)
  : el('span', {}, el('strong', {}, name));

function circle(loop) {
  const others = loop.members.filter(it => !loop.named.some(other => other.kind === it.kind && other.code === it.code));
  const unnamed = loop.memberCount - loop.named.length - others.length;
  return el('article', {class: 'loop'},
    el('h3', {}, el('span', {class: 'badge bad'}, 'Chờ nhau'), ` ${loop.text}`),
    el('ol', {class: 'rows'}, loop.named.map(it => el('li', {}, named(it)))),
    others.length > 0 && el('p', {class: 'quiet'}, `Cùng mắc trong vòng: ${others.map(it => it.code).join(', ')}${unnamed > 0 ? ` và ${unnamed} bên nữa` : ''}.`),
    el('p', {class: 'quiet'},
      `Chờ lâu nhất: ${loop.oldest.code}, từ ${moment(loop.oldest.since)} (${loop.oldest.waited}).`),
    el('p', {}, 'Cấp giải quyết: ', el('strong', {}, loop.level.label),
      loop.since ? `; đã báo cáo ${moment(loop.since)}` : '; chưa báo cáo, sẽ báo cáo trong lần rà soát hằng ngày'));
}

function row(chain) {
  return el('li', {},
    el('span', {}, chain.nodes.map((it, at) => [at > 0 && ' → ', el('span', {title: it.name}, it.kind === 'TASK' ? it.code : it.name)])),
    el('span', {class: 'badge'}, `${chain.links} mắt xích`),
    chain.endsInLoop && el('span', {class: 'badge bad'}, 'dẫn vào vòng chờ nhau'));
}

function card(wait) {
  const on = wait.on.kind.code === 'TASK' ? `${wait.on.code} ${wait.on.name}` : wait.on.name;
  const inWords = `${wait.task.code} chờ ${on}`;
  const done = text => changed => {
    say(text);
    return load(shown, changed.id);
  };
  const action = (label, open) => el('button', {type: 'button', class: 'plain', 'aria-label': `${label}: ${inWords}`, click: open}, label);
  return el('article', {class: wait.state.code.toLowerCase()},
    el('h3', {id: `wait-${wait.id}`, tabindex: -1}, el('strong', {}, wait.task.code), ` ${wait.task.title}`),
    el('p', {class: 'quiet'}, `${wait.task.lead.name} · hạn ${day(wait.task.due)}${wait.stepName ? ` · ${wait.stepName}` : ''}`),
    el('p', {class: 'on'}, `Chờ ${wait.on.kind.label.toLowerCase()}: `, el('strong', {}, on)),
    el('p', {}, el('span', {class: wait.state.code === 'OVERDUE' ? 'badge bad' : 'badge'}, wait.state.label),
      wait.inLoop && el('span', {class: 'badge bad'}, 'Trong vòng chờ nhau'),
      wait.standstill && el('span', {class: 'badge'}, 'Thời hạn dừng')),
    el('p', {class: 'quiet'},
      `Từ ${moment(wait.since)}, ${wait.ended ? 'đã chờ' : 'đến nay'} ${wait.waited}; chờ đến hết ngày ${day(wait.until)}.`),
    el('p', {class: 'reason'}, `Lý do: ${wait.reason}`),
    wait.standstill && el('p', {class: 'quiet'}, `${wait.standstill.by} cho dừng thời hạn từ ${moment(wait.standstill.since)}: ${wait.standstill.reason}`),
    wait.ended && el('p', {class: 'quiet'}, `${wait.ended.how.label} (${wait.ended.by}, ${moment(wait.ended.at)})${wait.ended.note ? `: ${wait.ended.note}` : ''}`),
    (wait.mayEnd || wait.mayStopDeadline) && el('div', {class: 'actions'},
      wait.mayEnd && action('Kết thúc việc chờ', () => dialogs.end(wait, inWords, done(`Đã kết thúc: ${inWords}.`))),
      wait.mayStopDeadline && action('Cho dừng thời hạn', () => dialogs.stopDeadline(wait, inWords, done(`Đã cho dừng thời hạn: ${inWords}.`)))));
}

filters.addEventListener('change', () => load(0));
filters.addEventListener('submit', event => event.preventDefault());

server.agencies()
  .then(all => filters.elements.agency.append(...all.map(it => el('option', {value: it.code}, it.name))))
  .catch(failure => say(failure.message, true));
load(0);
