// The whole story of a task, from its first step to the last: steps, rounds, papers, what was reported up, dates, waits.
import {assignment, conclusionSection, escalation, journalRow, label, list, originSection, paperRow, pieceRow, reportSection, round, section,
  text, trail, wait} from '../../../tasklist/scripts/congress/dossier.js';
import {signs} from '../../../tasklist/scripts/congress/comments.js';
import {day, el, moment} from '../../../tasklist/scripts/congress/page.js';
import {get, url} from '../../../tasklist/scripts/congress/server.js';

export function storyOf(instanceId) {
  return get(`instances/${encodeURIComponent(instanceId)}/story`);
}

export function wayOf(instanceId) {
  return get(`instances/${encodeURIComponent(instanceId)}/way`);
}

/** Where the story of an instance, or of a task by its code, can be read and linked to. */
export function addressOf(idOrCode) {
  return `#/dossier-of/${encodeURIComponent(idOrCode)}`;
}

export function drawStory(node, story) {
  node.classList.add('congress-reading', 'congress-story');
  const at = paper => url(`instances/${encodeURIComponent(story.process.id)}/documents/${encodeURIComponent(paper.id)}/content`);
  node.replaceChildren(...[
    stepsSection(story),
    assignment(story.task, null),
    story.origin && originSection(story.origin),
    story.conclusion && conclusionSection(story.conclusion),
    section('Báo cáo vượt cấp', list(story.escalations).map(escalation)),
    dueSection(story),
    section('Đang chờ', list(story.waits).map(it => wait(it, 'Chờ'))),
    section('Đang được chờ', list(story.waitedOnBy).map(it => wait(it, 'Bên chờ:'))),
    section('Ý kiến', list(story.rounds).map(it => roundOf(it, story.process.id))),
    story.report && reportSection(story.report),
    section('Tài liệu', papers(story.documents, at)),
    section('Thành phần hồ sơ', list(story.pieces).length ? [el('ul', {class: 'congress-pieces'}, list(story.pieces).map(pieceRow))] : [], true),
    story.authority && section('Căn cứ thẩm quyền', trail(story.authority), true),
    processesSection(story),
    section('Diễn biến', list(story.journal).length ? [el('ol', {class: 'congress-journal'}, list(story.journal).map(journalRow))] : [], true),
  ].filter(Boolean));
}

/** The task in a line, and how its process stands. */
export function drawTitle(node, {process, task}) {
  node.replaceChildren(
    el('p', {class: 'congress-code'}, el('strong', {}, task.code),
      el('span', {class: 'congress-chips'},
        el('span', {class: 'congress-chip'}, label(task.state)),
        el('span', {class: `congress-chip ${process.ended ? 'congress-on_time' : 'congress-due_soon'}`}, process.ended ? process.outcome || 'Đã kết thúc' : 'Đang chạy'))),
    el('h4', {class: 'congress-title'}, task.title),
    el('p', {class: 'congress-quiet'}, [`${process.name}, phiên bản ${process.version}`, `từ ${moment(process.begun)}`,
      process.ended && `kết thúc ${moment(process.ended)}`, process.took].filter(Boolean).join(' · ')));
}

function stepsSection({steps, stepsLeftOut, process}) {
  const groups = grouped(list(steps));
  const body = el('table', {class: 'congress-table congress-steps'},
    el('thead', {}, el('tr', {}, ['Bước', 'Ai', 'Từ – đến', 'Thời gian làm việc', 'Kết quả'].map(title => el('th', {scope: 'col'}, title)))),
    groups.map(group => group.length > 3 ? folded(group, process) : el('tbody', {}, group.map(step => row(step, process)))));
  return section('Các bước', list(steps).length
    ? [stepsLeftOut ? el('p', {class: 'congress-quiet'}, `Chỉ hiện ${steps.length} bước mới nhất.`) : null,
      el('div', {class: 'congress-scroll', tabindex: 0, role: 'region', 'aria-label': 'Các bước'}, body)].filter(Boolean)
    : [el('p', {class: 'congress-quiet'}, 'Chưa có bước nào.')]);
}

/** Many asked in one round stand together; every other step stands alone. */
function grouped(steps) {
  const groups = [];
  const asked = new Map();
  steps.forEach(step => {
    const kind = `${step.instance} ${step.key}`;
    if (step.key === 'UserTask_GiveOpinion' && asked.has(kind)) {
      asked.get(kind).push(step);
      return;
    }
    const group = [step];
    groups.push(group);
    asked.set(kind, group);
  });
  return groups;
}

function folded(group, process) {
  const rows = group.map(step => row(step, process));
  const count = code => group.filter(step => step.state.code === code).length;
  const told = [[count('DONE') + count('DONE_LATE'), 'đã xong'], [count('OPEN') + count('OVERDUE'), 'đang chờ'], [count('DROPPED'), 'không phải trả lời nữa']]
    .filter(([number]) => number).map(([number, words]) => `${number} ${words}`).join(', ');
  rows.forEach(it => (it.hidden = true));
  const button = el('button', {type: 'button', class: 'congress-link', 'aria-expanded': 'false', click: () => {
    const open = button.getAttribute('aria-expanded') === 'false';
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? 'Thu gọn' : `Xem ${group.length} phiếu`;
    rows.forEach(it => (it.hidden = !open));
  }}, `Xem ${group.length} phiếu`);
  return el('tbody', {}, el('tr', {class: 'congress-group'},
    el('td', {colspan: 5}, el('strong', {}, group[0].name), ` · ${group.length} phiếu: ${told} `, button)), rows);
}

function row(step, process) {
  const other = step.instance !== process.id;
  return el('tr', {class: step.state.code === 'DROPPED' ? 'congress-not-done' : null},
    el('td', {}, el('strong', {}, step.name),
      step.turns > 1 && step.key !== 'UserTask_GiveOpinion' ? el('span', {class: 'congress-chip congress-turn'}, `lần ${step.turn}/${step.turns}`) : null,
      other ? el('span', {class: 'congress-quiet congress-line'}, step.process) : null),
    el('td', {}, step.who || step.desk || el('span', {class: 'congress-quiet'}, '–'),
      step.who && step.desk ? el('span', {class: 'congress-quiet congress-line'}, step.desk) : null),
    el('td', {}, `${moment(step.begun)} –`, el('span', {class: 'congress-line'}, step.ended ? moment(step.ended) : 'nay')),
    el('td', {}, step.took,
      el('span', {class: 'congress-quiet congress-line'}, step.due ? `${step.allowedDays > 0 ? `được giao ${step.allowedDays} ngày` : 'trong ngày'}, hạn ${moment(step.due)}` : 'không đặt hạn')),
    el('td', {}, el('span', {class: `congress-chip ${chipOf[step.state.code]}`}, step.state.label),
      step.late ? el('span', {class: 'congress-line congress-over'}, `chậm ${step.late}`) : null,
      step.outcomeLabel ? el('span', {class: 'congress-line'}, step.outcomeLabel) : null,
      step.reason ? text(step.reason) : null));
}

const chipOf = {DONE: 'congress-on_time', DONE_LATE: 'congress-overdue', OPEN: 'congress-due_soon', OVERDUE: 'congress-overdue', DROPPED: ''};

function dueSection({task, dueChanges, dueAsked}) {
  const changes = list(dueChanges);
  return section('Thời hạn', changes.length || dueAsked
    ? [el('p', {}, `Hạn ban đầu ${day(task.originalDue)}; hạn hiện nay `, el('strong', {}, day(task.due)), `; đã chuyển ${changes.length} lần.`),
      dueAsked ? el('div', {class: 'congress-note'}, `Đang đề nghị chuyển từ ${day(dueAsked.from)} sang ${day(dueAsked.to)}: ${dueAsked.reason} (${dueAsked.askedBy}, ${moment(dueAsked.at)}; cấp quyết định: ${label(dueAsked.level)})`) : null,
      changes.map(it => el('div', {class: 'congress-round'},
        el('p', {}, el('strong', {}, `${day(it.from)} → ${day(it.to)}`), ` · ${label(it.level)}`),
        text(it.reason),
        el('p', {class: 'congress-quiet'}, [it.askedBy !== it.decidedBy && `${it.askedBy} đề nghị`, `${it.decidedBy} quyết định`, moment(it.at)].filter(Boolean).join(' · '))))].filter(Boolean).flat()
    : []);
}

/** While a round is open its answers are not shown to who is not asked: the count is. Later all are there, in full. */
function roundOf(it, instance) {
  const answers = list(it.answers);
  const brief = round(it);
  const shown = el('div', {class: 'congress-answers'});
  const more = el('button', {type: 'button', class: 'congress-link', click: () => {
    more.remove();
    brief.querySelectorAll('.congress-answer').forEach(answer => answer.remove());
    readAnswers(shown, instance, it.id, 0);
  }}, `Xem toàn văn ${it.answerCount} ý kiến và kết quả tiếp thu`);
  return el('div', {}, brief,
    !it.closedAt && it.answerCount > answers.length
      ? el('p', {class: 'congress-note'}, `Đã có ${it.answerCount} ý kiến; nội dung hiện ra khi vòng xin ý kiến khép lại.`) : null,
    it.closedAt && it.answerCount > 0 ? more : null, shown);
}

async function readAnswers(node, instance, roundId, page) {
  try {
    const {answers, pages} = await get(`instances/${encodeURIComponent(instance)}/rounds/${roundId}/answers?page=${page}`);
    const next = el('button', {type: 'button', class: 'congress-link', click: () => {
      next.remove();
      readAnswers(node, instance, roundId, page + 1);
    }}, 'Xem tiếp');
    node.append(...answers.map(it => el('div', {class: 'congress-answer'},
      el('p', {}, el('strong', {}, it.respondentName), signs(it)),
      it.content ? text(it.whole ? it.content : `${it.content}…`) : null,
      it.treatment ? el('div', {class: 'congress-became'}, el('p', {}, el('strong', {}, it.treatment.result.label), ` · ${it.treatment.by}, ${moment(it.treatment.at)}`),
        it.treatment.why ? text(it.treatment.why) : null) : null)), ...(page + 1 < pages ? [next] : []));
  } catch (failure) {
    node.append(el('p', {class: 'congress-alert', role: 'alert'}, failure.message));
  }
}

/** Every version, the newest of a kind first. */
function papers(documents, at) {
  return list(documents).map(paper => paperRow(paper, at(paper)));
}

function processesSection({processes, process}) {
  return section('Các quy trình của nhiệm vụ', list(processes).length > 1
    ? [el('ul', {class: 'congress-processes'}, processes.map(it => el('li', {},
      it.id === process.id ? el('strong', {}, it.name) : el('a', {href: addressOf(it.id)}, it.name),
      el('span', {class: 'congress-quiet'}, ` ${[`phiên bản ${it.version}`, `từ ${moment(it.begun)}`, it.ended ? `${it.outcome}, ${moment(it.ended)}` : 'đang chạy', it.took].join(' · ')}`))))]
    : []);
}

export function failed(node, failure) {
  node.replaceChildren(el('p', {class: failure.status === 404 ? 'congress-quiet' : 'congress-alert', role: 'status'},
    failure.status === 404 ? 'Quy trình này không có hồ sơ nhiệm vụ, hoặc hồ sơ không thuộc phạm vi của đồng chí.' : `Chưa xem được hồ sơ. ${failure.message}`));
}
