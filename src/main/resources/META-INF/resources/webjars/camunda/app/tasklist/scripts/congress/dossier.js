// The dossier of a task, for reading: what was assigned, why it came back, the report, its papers, opinions, what has happened.
import {day, el, moment, size} from './page.js';
import {chips} from './cards.js';
import {readComments, signs, standing} from './comments.js';
import {get, url} from './server.js';

export function dossierOf(taskId) {
  return get(`tasks/${encodeURIComponent(taskId)}/dossier`);
}

/** What must be seen before anything else: which task, how pressing, why it came back. */
export function drawHead(node, {step, task, urgencyAsked, rounds, escalations, waits, authority, deadlineAsked}) {
  const counted = step && ['UserTask_RecordConclusion', 'UserTask_SettleTie'].includes(step.key) && list(rounds).filter(it => it.kind.code === 'POLITBURO').pop();
  node.replaceChildren(...[
    task && el('p', {class: 'congress-code'}, el('strong', {}, task.code), step ? chips(step) : null),
    task && el('p', {class: 'congress-title'}, task.title),
    step && step.returned && step.returnReason
      ? el('div', {class: 'congress-return', role: 'note'}, el('strong', {}, 'Lý do trả lại'), el('div', {class: 'congress-text'}, step.returnReason))
      : null,
    step && step.writesFor
      ? el('div', {class: 'congress-note', role: 'note'}, `Ghi thay Ủy viên (${step.writesFor}): ý kiến được lưu kèm tên cả hai tài khoản.`)
      : null,
    urgencyAsked ? urgency(urgencyAsked) : null,
    step && step.key === 'UserTask_AnswerEscalation' ? list(escalations).filter(it => it.state.code === 'OPEN').map(reported) : null,
    step && step.key !== 'UserTask_AnswerEscalation' ? list(escalations).filter(it => it.step === step.key && (it.state.code === 'OPEN' || it.answer)).slice(-1).map(reportOf) : null,
    deadlineAsked ? otherDate(deadlineAsked) : null,
    step && ['UserTask_SignOff', 'UserTask_Decide'].includes(step.key) && authority && authority.exceeds
      ? el('div', {class: 'congress-return', role: 'note'}, el('strong', {}, 'Vượt thẩm quyền'), el('div', {class: 'congress-text'}, authority.exceeds))
      : null,
    list(waits).filter(it => it.inLoop).map(it =>
      el('div', {class: 'congress-return', role: 'note'}, el('strong', {}, 'Đang trong vòng chờ nhau'), el('div', {class: 'congress-text'}, `Chờ ${it.text}`))),
    counted && counted.standing ? el('div', {class: 'congress-standing'}, standing(counted.standing)) : null,
  ].flat().filter(Boolean));
}

/** What is reported up, for who has to answer it: why, what is proposed, who let their time pass. */
function reported(it) {
  return el('div', {class: 'congress-return', role: 'note'},
    el('strong', {}, [it.cause.label, it.stepName && `bước ${it.stepName}`, it.urgent && 'khẩn'].filter(Boolean).join(' · ')),
    el('div', {class: 'congress-text'}, it.reason),
    it.proposal ? el('div', {class: 'congress-text'}, el('em', {}, 'Đề xuất: '), it.proposal) : null,
    it.question ? el('div', {class: 'congress-text'}, el('em', {}, 'Đang yêu cầu bổ sung: '), it.question) : null,
    el('p', {class: 'congress-quiet'}, [`${it.raisedBy} báo cáo ${moment(it.raisedAt)}`, `đã chờ ${it.waited}`,
      it.unansweredSince ? `quá hạn trả lời ở cấp cao nhất từ ${moment(it.unansweredSince)}` : `trả lời trước ${moment(it.waitsUntil)}`].join(' · ')),
    list(it.climbs).length ? el('p', {class: 'congress-quiet'}, `Đã qua: ${list(it.climbs).map(climb => climb.from.label).join(' → ')}`) : null);
}

/** How what was reported up from this step stands, for who does the step: nobody should have to look for the answer. */
function reportOf(it) {
  return el('div', {class: 'congress-note', role: 'note'},
    it.answer
      ? [el('strong', {}, `${it.level.label} đã trả lời: ${it.answer.ruling.label}`), it.answer.text ? el('div', {class: 'congress-text'}, it.answer.text) : null]
      : [el('strong', {}, `Đã báo cáo lên ${it.level.label}`), ` · ${it.unansweredSince ? `chưa trả lời từ ${moment(it.unansweredSince)}` : `trả lời trước ${moment(it.waitsUntil)}`}`]);
}

/** Another due date that is asked for, and what it would bring about. */
function otherDate(it) {
  return el('div', {class: 'congress-note', role: 'note'},
    el('strong', {}, `Đề nghị chuyển hạn từ ${day(it.due)} sang ${day(it.newDue)}`),
    el('div', {class: 'congress-text'}, `Lý do: ${it.reason} (${it.by}, ${moment(it.at)})`),
    el('p', {class: 'congress-quiet'}, [`cấp quyết định: ${label(it.decides)}`, it.moved ? `hạn đã đổi ${it.moved} lần` : 'hạn chưa đổi lần nào'].join(' · ')),
    list(it.effects).length
      ? el('ul', {}, list(it.effects).map(effect => el('li', {}, `${label(effect.kind)}: ${effect.text}`)))
      : el('p', {}, 'Không ảnh hưởng đến việc khác.'));
}

/** What is asked for and what would be guaranteed, for who has to say whether it is urgent. */
function urgency({by, reason, until, guaranteedUntil}) {
  return el('div', {class: 'congress-return', role: 'note'},
    el('strong', {}, until ? `Đề nghị kết thúc vòng xin ý kiến ngày ${day(until)}; theo quy tắc sớm nhất là ngày ${day(guaranteedUntil)}` : `Đề nghị rút ngắn; theo quy tắc sớm nhất là ngày ${day(guaranteedUntil)}`),
    el('div', {class: 'congress-text'}, `Lý do: ${reason} (${by})`));
}

/** Everything else, in the order of the work. */
export function drawDossier(node, dossier, taskId) {
  const {step, task, report, pieces, documents, asked, rounds, journal, conclusion, origin, escalations, waits, waitedOnBy, authority} = dossier;
  node.replaceChildren(...[
    asked && askedSection(asked),
    task && assignment(task, step),
    origin && originSection(origin),
    report && reportSection(report),
    section('Báo cáo vượt cấp', list(escalations).map(escalation)),
    section('Đang chờ', list(waits).map(it => wait(it, 'Chờ'))),
    section('Đang được chờ', list(waitedOnBy).map(it => wait(it, 'Bên chờ:'))),
    section('Thành phần hồ sơ', list(pieces).length ? [el('ul', {class: 'congress-pieces'}, list(pieces).map(pieceRow))] : []),
    section('Tài liệu', list(documents).filter(paper => paper.handedIn !== false).map(paper => paperRow(paper, url(`tasks/${encodeURIComponent(taskId)}/documents/${encodeURIComponent(paper.id)}/content`)))),
    section('Ý kiến', list(rounds).map(it => round(it, taskId))),
    conclusion && conclusionSection(conclusion),
    authority && section('Căn cứ thẩm quyền', trail(authority), true),
    section('Diễn biến', list(journal).length ? [el('ol', {class: 'congress-journal'}, list(journal).map(journalRow))] : []),
  ].filter(Boolean));
}

export const dossierTab = {
  id: 'congress.dossier',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Hồ sơ'},
  render: (node, {taskId}, scope) => {
    const head = el('div', {class: 'congress-head'});
    const body = el('div', {class: 'congress-reading'});
    const none = () => node.replaceChildren(el('p', {class: 'congress-quiet'}, 'Việc này không có hồ sơ kèm theo.'));
    node.className = 'congress';
    if (isOfAReport(scope && scope.task)) {
      none();
      return;
    }
    node.append(head, body);
    dossierOf(taskId)
      .then(dossier => {
        drawHead(head, dossier);
        drawDossier(body, dossier, taskId);
      })
      .catch(failure => failure.status === 404 ? none()
        : node.replaceChildren(el('p', {class: 'congress-alert'}, `Chưa xem được hồ sơ. ${failure.message}`)));
  },
};

/** Whether the step approves or reads a daily report, which is about no task of the register. */
function isOfAReport(task) {
  return Boolean(task && task.processDefinitionId && task.processDefinitionId.startsWith('daily-report:'));
}

export function list(items) {
  return Array.isArray(items) ? items : [];
}

export function label(value) {
  return value && typeof value === 'object' ? value.label || value.name || '' : value || '';
}

export function section(title, contents, folded = false) {
  return contents.length === 0 ? null : el('details', {class: 'congress-section', open: !folded}, el('summary', {}, title), contents);
}

/** A text as typed: line breaks kept, long ones folded. */
export function text(value) {
  const paragraph = el('div', {class: 'congress-text'}, value);
  return value.length < 900 ? paragraph : el('div', {class: 'congress-long'}, paragraph, unfold(paragraph));
}

function unfold(paragraph) {
  const button = el('button', {type: 'button', class: 'congress-link', 'aria-expanded': 'false', click: () => {
    const open = paragraph.classList.toggle('congress-open');
    button.textContent = open ? 'Thu gọn' : 'Xem toàn văn';
    button.setAttribute('aria-expanded', String(open));
  }}, 'Xem toàn văn');
  return button;
}

export function facts(pairs) {
  return el('dl', {class: 'congress-facts'}, pairs.filter(([, value]) => value).map(([term, value]) => [el('dt', {}, term), el('dd', {}, value)]));
}

export function assignment(task, step) {
  const moved = task.originalDue && task.originalDue !== task.due;
  return section('Nhiệm vụ', [facts([
      ['Chủ trì', label(task.lead)],
      ['Phối hợp', list(task.coordinators).map(label).join('; ')],
      ['Người đứng đầu', task.accountableHead],
      ['Đầu mối', task.focalPoint],
      ['Thời hạn', task.due && day(task.due) + (moved ? ` (ban đầu ${day(task.originalDue)})` : '')],
      ['Hạn bước này', step && step.due && moment(step.due)],
      ['Sản phẩm', task.deliverable],
      ['Cấp quyết định', label(task.decidingLevel) || label(task.plannedLevel)],
      ['Căn cứ', task.basis],
      ['Nhóm', [task.workGroup, label(task.phase) && `giai đoạn ${label(task.phase)}`, label(task.priority)].filter(Boolean).join(' · ')],
      ['Việc phải xong trước', list(task.prerequisites).length
        ? el('ul', {}, list(task.prerequisites).map(it => el('li', {}, `${it.code} ${it.title || ''}${label(it.state) ? ` (${label(it.state)})` : ''}`)))
        : ''],
      ['Ghi chú', task.note],
    ])]);
}

export function reportSection(report) {
  const parts = [['Trích yếu', report.summary], ['Thay đổi so với bản trước', report.changes], ['Đề xuất, kiến nghị', report.proposal], ['Tiếp thu, giải trình', report.explanation], ['Nội dung', report.content]]
    .filter(([, value]) => value)
    .map(([title, value]) => [el('h5', {}, title), text(value)]);
  return section('Báo cáo', parts.length ? [...parts.flat(), el('p', {class: 'congress-quiet'}, [moment(report.at), report.by].filter(Boolean).join(' · '))] : []);
}

export function paperRow(paper, address) {
  return el('p', {class: 'congress-paper'},
    el('a', {href: address, download: paper.fileName}, paper.fileName),
    el('span', {class: 'congress-quiet'}, [label(paper.kind), paper.number > 1 && `bản ${paper.number}`, paper.size && size(paper.size), day(paper.uploadedAt)].filter(Boolean).join(' · ')));
}

/** Without a step there is no desk to read all of them at: then the first are shown. */
export function round(it, taskId = null) {
  const {id, number, kind, closesAt, closedAt, guaranteedUntil, rules, urgency, answers, answerCount, silent, silentCount, silentMeaning} = it;
  const more = el('button', {type: 'button', class: 'congress-link', click: () => {
    shown.replaceChildren(readComments(taskId, id));
    more.remove();
  }}, `Xem tất cả ${answerCount} ý kiến`);
  const shown = el('div', {}, list(answers).map(given => el('div', {class: 'congress-answer'},
    el('p', {}, el('strong', {}, given.respondentName), signs(given)),
    given.content ? text(given.whole ? given.content : `${given.content}…`) : null,
    el('p', {class: 'congress-quiet'}, [moment(given.at), given.studied && `nghiên cứu ${given.studied}`].filter(Boolean).join(' · ')))));
  return el('div', {class: 'congress-round'},
    el('h5', {}, `${label(kind) || 'Xin ý kiến'}, lần ${number}`),
    el('p', {class: 'congress-quiet'}, [closedAt ? `Đã khép lại ${moment(closedAt)}` : closesAt && `Hạn trả lời ${moment(closesAt)}`, guaranteedUntil && `bảo đảm thời gian đến ${moment(guaranteedUntil)}`, rules && `quy tắc: ${rules}`].filter(Boolean).join(' · ')),
    urgency ? el('p', {}, el('span', {class: 'congress-chip congress-due_soon'}, 'Việc khẩn'), ` ${urgency.reason} (${urgency.approver})`) : null,
    it.standing ? standing(it.standing) : null,
    shown,
    taskId && answerCount > 0 && (answerCount > list(answers).length || list(answers).some(given => !given.whole) || closedAt) ? more : null,
    silentCount ? el('p', {}, el('strong', {}, `${silentMeaning} (${silentCount}): `), list(silent).map(given => given.respondentName).join('; '), silentCount > list(silent).length ? `; và ${silentCount - list(silent).length} nơi khác` : '') : null);
}

/** What the deciding body is asked; after a change only the changed points are. */
function askedSection({question, at, by, changes}) {
  const points = list(changes);
  return section('Nội dung xin ý kiến', [
    question ? text(question) : null,
    points.length ? el('p', {class: 'congress-note'}, el('strong', {}, 'Chỉ xin ý kiến về các điểm thay đổi dưới đây.')) : null,
    points.length ? el('div', {class: 'congress-scroll', tabindex: 0}, el('table', {class: 'congress-table congress-changes'},
      el('thead', {}, el('tr', {}, ['Điểm', 'Nội dung sau sửa', 'Giải trình'].map(title => el('th', {scope: 'col'}, title)))),
      el('tbody', {}, points.map(it => el('tr', {}, [it.point, it.change, it.why].map(value => el('td', {}, value))))))) : null,
    el('p', {class: 'congress-quiet'}, [moment(at), by].filter(Boolean).join(' · ')),
  ].filter(Boolean));
}

/** Which pieces the dossier must have, and which it lacks. */
export function pieceRow({kind, missing, asPaper}) {
  return el('li', {class: missing ? 'congress-missing' : null}, missing ? '✗ ' : '✓ ', label(kind), el('span', {class: 'congress-quiet'}, missing ? ' còn thiếu' : asPaper ? ' tệp' : ' nội dung trong biểu mẫu'));
}

/** What was reported up, and what became of it; red while the highest level has let its time pass. */
export function escalation(it) {
  const open = it.state.code === 'OPEN';
  return el('div', {class: `congress-round${it.unansweredSince ? ' congress-red' : ''}`},
    el('p', {}, el('strong', {}, `${it.cause.label}: ${it.level.label}`), ' ',
      el('span', {class: `congress-chip${it.unansweredSince ? ' congress-overdue' : open ? ' congress-due_soon' : ''}`}, it.unansweredSince ? 'Quá hạn ở cấp cao nhất' : it.state.label)),
    text(it.reason),
    it.proposal ? text(`Đề xuất: ${it.proposal}`) : null,
    list(it.climbs).map(climb => el('p', {class: 'congress-quiet'}, `${moment(climb.at)} chuyển ${climb.from.label} → ${climb.to.label}: ${climb.why}`)),
    it.acknowledgedBy && open ? el('p', {class: 'congress-quiet'}, `${it.acknowledgedBy} đã tiếp nhận ${moment(it.acknowledgedAt)}`) : null,
    it.answer ? el('div', {class: 'congress-became'}, el('p', {}, el('strong', {}, it.answer.ruling.label), it.answer.lead ? ` · ${it.answer.lead}` : '', it.answer.day ? ` · ${day(it.answer.day)}` : ''),
      it.answer.text ? text(it.answer.text) : null, el('p', {class: 'congress-quiet'}, `${it.answer.by} · ${moment(it.answer.at)}`)) : null,
    el('p', {class: 'congress-quiet'}, [`${it.raisedBy} báo cáo ${moment(it.raisedAt)}`, open ? `đã chờ ${it.waited}` : `sau ${it.waited}`, open && !it.unansweredSince && `trả lời trước ${moment(it.waitsUntil)}`].filter(Boolean).join(' · ')));
}

/** A wait with its own clock. */
export function wait(it, word) {
  return el('div', {class: `congress-round${it.inLoop ? ' congress-red' : ''}`},
    el('p', {}, el('strong', {}, `${word} ${it.text}`), ' ', el('span', {class: `congress-chip${it.inLoop || it.state.code === 'OVERDUE' ? ' congress-overdue' : ''}`}, it.inLoop ? 'Vòng chờ nhau' : it.state.label)),
    text(it.reason),
    el('p', {class: 'congress-quiet'}, [`từ ${moment(it.since)}`, `đã chờ ${it.waited}`, `đến ${day(it.until)}`, it.deadlineStandsStill ? 'thời hạn tạm dừng' : 'thời hạn vẫn chạy'].join(' · ')));
}

/** Which rule of which table found which level, from what; newest first. */
export function trail({budgetMillions, people, agencies, findings}) {
  const figures = [budgetMillions && `kinh phí ${budgetMillions} triệu đồng`, people && `${people} người`, agencies && `${agencies} cơ quan`].filter(Boolean);
  return [
    figures.length ? el('p', {}, `Số liệu khai báo: ${figures.join(', ')}.`) : null,
    list(findings).map(it => el('div', {class: 'congress-round'},
      el('p', {}, el('strong', {}, it.before.code === it.after.code ? it.after.label : `${it.before.label} → ${it.after.label}`), ` ${it.why.label}${it.outcomeLabel ? `: ${it.outcomeLabel}` : ''}`),
      el('p', {}, `Bảng thẩm quyền phiên bản ${it.tableVersion}, quy tắc ${it.rule}: ${it.ruleText}`),
      el('p', {class: 'congress-quiet'}, [it.inputs, it.stepName, moment(it.at), it.by].filter(Boolean).join(' · ')))),
  ].flat().filter(Boolean);
}

export function conclusionSection(conclusion) {
  return section('Kết luận', issued(conclusion, 'Nhiệm vụ đã mở từ kết luận này'));
}

/** The conclusion that opened this task, with what else it opened. */
export function originSection({code, type, numberAndSymbol, issuedAt}) {
  return section('Mở từ kết luận', [
    el('p', {}, el('strong', {}, `${label(type)} số ${numberAndSymbol}`), ` ngày ${day(issuedAt)}, nhiệm vụ ${code}`)]);
}

function issued(conclusion, openedTitle) {
  const opened = list(conclusion.opened);
  return [
    el('p', {}, el('strong', {}, `${label(conclusion.type)} số ${conclusion.numberAndSymbol}`), ` ngày ${day(conclusion.issuedAt)}`),
    el('p', {class: 'congress-quiet'}, [conclusion.signedFor, conclusion.signedBy, conclusion.term && `nhiệm kỳ ${conclusion.term}`].filter(Boolean).join(' · ')),
    conclusion.content ? text(conclusion.content) : null,
    opened.length ? el('h5', {}, openedTitle) : null,
    opened.length ? el('ul', {}, opened.map(it => el('li', {}, `${it.code} ${it.title || ''}${label(it.state) ? ` (${label(it.state)})` : ''}`))) : null].filter(Boolean);
}

export function journalRow({at, account, stepName, outcomeLabel, reason}) {
  return el('li', {},
    el('p', {}, el('strong', {}, stepName || ''), outcomeLabel ? `: ${outcomeLabel}` : ''),
    reason ? text(reason) : null,
    el('p', {class: 'congress-quiet'}, [moment(at), account].filter(Boolean).join(' · ')));
}
