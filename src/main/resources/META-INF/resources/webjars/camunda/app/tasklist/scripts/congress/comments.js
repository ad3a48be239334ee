// The answers of a round, page by page, with what becomes of each. For reading in a dossier, for writing in a consolidation.
import {el, moment, newId} from './page.js';
import {get, send, url} from './server.js';

const PAGE = 20;
const EXCERPT = 600;

const treatments = [['TAKEN_IN', 'Tiếp thu'], ['PARTLY', 'Tiếp thu một phần'], ['NOT_TAKEN_IN', 'Không tiếp thu']];
const filters = [['IN_TIME', 'Tất cả'], ['AGREE', 'Thống nhất'], ['AGREE_WITH_COMMENTS', 'Thống nhất, có ý kiến bổ sung'], ['DISAGREE', 'Không thống nhất']];

/** `<fieldset data-comments data-round-kind="AGENCIES">`: the last closed round of that kind, to be worked through. */
export function comments(fieldset, {taskId, dossier, changed}, {error}) {
  const legend = fieldset.querySelector('legend');
  const holder = el('div', {class: 'congress-comments'}, el('p', {class: 'congress-quiet'}, 'Đang tải ý kiến…'));
  const drafts = new Map();
  let drawn = false;
  fieldset.append(holder);
  legend.tabIndex = -1;
  queueMicrotask(() => holder.before(error)); // above the answers, where it is seen
  show();

  function show() {
    dossier()
      .then(found => {
        drawn = true;
        const round = found.rounds.filter(it => it.kind.code === fieldset.dataset.roundKind && it.closedAt).pop();
        holder.replaceChildren(...(round ? board(taskId, round.id, drafts, changed) : [el('p', {class: 'congress-quiet'}, 'Chưa có vòng xin ý kiến nào kết thúc.')]));
      })
      .catch(failure => holder.replaceChildren(refusal(failure, show)));
  }

  return {
    first: () => legend,
    read: () => undefined, // saved one by one, not handed in
    wait: () => (drafts.size ? `Có ${drafts.size} ý kiến đang ghi dở, chưa lưu: ${[...drafts.values()].slice(0, 5).map(it => it.name).join('; ')}. Hãy ghi đủ kết quả và giải trình, hoặc hoàn tác.` : ''),
    keep: () => (drafts.size ? [...drafts] : undefined),
    restore: kept => {
      drafts.clear();
      (kept || []).forEach(([id, draft]) => drafts.set(id, draft));
      if (drawn) {
        show();
      }
    },
  };
}

/** Everything a round said, for reading: how it stands is said elsewhere. */
export function readComments(taskId, roundId) {
  const work = {taskId, round: roundId, readOnly: true, drafts: new Map(), chosen: new Map(), touched() {}, counted() {}};
  const list = listOf(work, 'ALL');
  list.load();
  return el('div', {class: 'congress-comments'}, tools(work, list, [['ALL', 'Tất cả'], ...filters.slice(1), ['LATE', 'Gửi muộn']]), exports_(work), list.node);
}

/** How a round stands, in one line and a verdict. */
export function standing({asked, answered, quorum, agreed, agreedWithComments, disagreed, inFavour, majority, late, verdict, verdictLabel, casting}) {
  return [
    el('p', {}, el('strong', {}, `Đã trả lời ${answered}/${asked}`), ` (cần ít nhất ${quorum}) · thống nhất ${agreed} · có ý kiến bổ sung ${agreedWithComments} · không thống nhất ${disagreed}${late ? ` · gửi muộn ${late}, không tính` : ''}`),
    el('p', {}, el('span', {class: `congress-chip congress-${verdict.toLowerCase()}`}, verdictLabel), ` tính là thống nhất ${inFavour}, cần ít nhất ${majority}`),
    casting ? el('p', {}, `Chủ trì quyết định: ${casting.inFavour ? 'thống nhất' : 'không thống nhất'}. ${casting.reason} (${casting.chair})`) : null,
  ].filter(Boolean);
}

/** Who answered, how, in which version, for whom: chips and small print beside a name. */
export function signs({answer, version, late, onBehalfOf, account}) {
  return [
    el('span', {class: `congress-chip congress-${answer.code.toLowerCase()}`}, answer.label),
    version > 1 ? el('span', {class: 'congress-chip'}, `Đã thay ${version - 1} lần`) : null,
    late ? el('span', {class: 'congress-chip congress-late'}, 'Gửi muộn') : null,
    onBehalfOf ? el('span', {class: 'congress-chip congress-behalf'}, `Thư ký ghi thay: ${account}`) : null,
  ];
}

function board(taskId, round, drafts, changed) {
  const head = el('div', {class: 'congress-standing'});
  const bar = el('progress', {max: 1, value: 0, 'aria-label': 'Tiến độ ghi kết quả tiếp thu'});
  const done = el('strong', {'aria-live': 'polite'});
  const work = {taskId, round, readOnly: false, editable: false, drafts, chosen: new Map(), touched: changed, counted};
  const main = listOf(work, 'UNRESOLVED');
  const late = listOf(work, 'LATE');
  const picks = tools(work, main, [['UNRESOLVED', 'Chưa xử lý'], ...filters]);
  const bulk = bulkBar(work, [main, late]);
  const lateTitle = el('summary', {});
  const lateFold = el('details', {class: 'congress-section', hidden: true, toggle: () => lateFold.open && !late.loaded() && late.load()}, lateTitle, late.node);
  let first = true;

  main.whenLoaded(page => {
    counted(page);
    head.replaceChildren(...(page.standing ? standing(page.standing) : []));
    lateFold.hidden = !page.late;
    lateTitle.textContent = `Ý kiến gửi muộn (không tính): ${page.late}`;
    if (first && page.total === 0) { // nothing is left to do: show what was done
      first = false;
      picks.pick('IN_TIME');
    }
    first = false;
  });
  main.load();
  return [head, el('p', {class: 'congress-progress'}, done, bar), picks, exports_(work), bulk, main.node, lateFold];

  function counted({comments: all, unresolved}) {
    bar.max = Math.max(all, 1);
    bar.value = all ? all - unresolved : 1;
    done.textContent = all ? `Đã xử lý ${all - unresolved}/${all} ý kiến` : 'Không có ý kiến phải tiếp thu';
    picks.count('UNRESOLVED', unresolved);
  }
}

function exports_({taskId, round}) {
  const path = `tasks/${encodeURIComponent(taskId)}/rounds/${round}/table.`;
  return el('p', {class: 'congress-quiet'}, 'Tải bảng tổng hợp: ', ['xlsx', 'docx'].map(kind => [el('a', {href: url(path + kind), download: ''}, kind === 'xlsx' ? 'Excel' : 'Word'), ' ']));
}

/** Which answers are shown. */
function tools(work, list, offered) {
  const buttons = new Map(offered.map(([code, name]) => [code, el('button', {type: 'button', class: 'congress-tab', 'aria-pressed': String(code === list.filter()), click: () => pick(code)}, name)]));
  let waiting;
  const search = el('input', {type: 'search', class: 'congress-input', placeholder: 'Tìm trong nội dung hoặc tên', 'aria-label': 'Tìm trong ý kiến', input: () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => list.search(search.value.trim()), 350);
  }, keydown: event => event.key === 'Enter' && event.preventDefault()});
  const node = el('div', {class: 'congress-tools'}, el('div', {class: 'congress-tabs', role: 'group', 'aria-label': 'Lọc ý kiến'}, [...buttons.values()]), search);
  const pick = node.pick = code => {
    buttons.forEach((button, it) => button.setAttribute('aria-pressed', String(it === code)));
    list.pick(code);
  };
  node.count = (code, count) => buttons.has(code) && (buttons.get(code).textContent = `${offered.find(([it]) => it === code)[1]} (${count})`);
  return node;
}

/** A page of answers with its pager; asks the server for one page at a time. */
function listOf(work, filter) {
  const rows = el('div', {class: 'congress-rows'});
  const pager = el('div', {class: 'congress-pager'});
  const node = el('div', {}, rows, pager);
  const listeners = [];
  let page = 0;
  let words = '';
  let asked = 0;
  let shown;
  let savedHere = false;

  const at = number => `tasks/${encodeURIComponent(work.taskId)}/rounds/${work.round}/comments?page=${number}&size=${PAGE}&filter=${filter}&q=${encodeURIComponent(words)}`;

  async function load(number = page, scroll = false) {
    const mine = ++asked;
    node.setAttribute('aria-busy', 'true');
    try {
      let found = await get(at(number));
      if (found.lines.length === 0 && number > 0) { // the last page has emptied meanwhile
        number = Math.max(0, Math.ceil(found.total / PAGE) - 1);
        found = await get(at(number));
      }
      if (mine === asked) {
        page = number;
        savedHere = false;
        shown = found;
        work.editable = found.editable && !work.readOnly;
        draw();
        listeners.forEach(listener => listener(found));
        if (scroll) {
          node.scrollIntoView({block: 'start'});
        }
      }
    } catch (failure) {
      if (mine === asked) {
        rows.replaceChildren(refusal(failure, () => load(number)), ...rows.querySelectorAll('.congress-comment'));
      }
    } finally {
      if (mine === asked) {
        node.removeAttribute('aria-busy');
      }
    }
  }

  function draw() {
    const local = {...work, counted: done => {
      savedHere = true;
      work.counted(done);
    }};
    rows.replaceChildren(...(shown.lines.length ? shown.lines.map(line => comment(line, local)) : [el('p', {class: 'congress-quiet'}, words ? 'Không có ý kiến nào khớp.' : filter === 'UNRESOLVED' ? 'Mọi ý kiến đã có kết quả tiếp thu.' : 'Không có ý kiến.')]));
    const pages = Math.ceil(shown.total / PAGE);
    const from = page * PAGE + 1;
    const turn = (to, name, possible) => el('button', {type: 'button', class: 'congress-button', disabled: !possible, click: () => load(to(), true)}, name);
    pager.replaceChildren(...(pages <= 1 ? [] : [
      turn(() => page - 1, 'Trang trước', page > 0),
      el('span', {}, `${from}–${from + shown.lines.length - 1} trong ${shown.total}`),
      // Whoever works off what is unresolved finds the next ones on the same page: those just saved have left it.
      turn(() => (filter === 'UNRESOLVED' && savedHere ? page : page + 1), 'Trang sau', page + 1 < pages),
    ]));
  }

  return {
    node,
    load,
    loaded: () => Boolean(shown),
    lines: () => (shown ? shown.lines : []),
    total: () => (shown ? shown.total : 0),
    filter: () => filter,
    whenLoaded: listener => listeners.push(listener),
    pick: code => {
      filter = code;
      load(0);
    },
    search: sought => {
      if (sought !== words) {
        words = sought;
        load(0);
      }
    },
    async everything() {
      const all = [];
      for (let number = 0; ; number++) {
        const found = await get(at(number).replace(`size=${PAGE}`, 'size=100'));
        all.push(...found.lines);
        if (found.lines.length === 0 || all.length >= found.total) {
          return all;
        }
      }
    },
    update: lines => {
      lines.forEach(line => {
        const before = shown && shown.lines.find(it => it.id === line.id);
        if (before) {
          Object.assign(before, {revision: line.revision, treatment: line.treatment});
          savedHere = true;
        }
      });
      if (shown) {
        draw();
      }
    },
  };
}

function put({taskId, round}, lines, treatment, why) {
  return send('PUT', `tasks/${encodeURIComponent(taskId)}/rounds/${round}/treatments`, {
    comments: lines.map(({id, version, revision}) => ({id, version, revision})), treatment, why,
  }).answer;
}

/** One answer; where it may be worked on, saved as soon as result and reason are there. */
function comment(line, work) {
  const node = el('article', {class: `congress-comment${work.editable && line.comment && !line.late ? ' congress-waiting' : ''}`, 'aria-label': line.respondentName});
  const works = work.editable && line.comment;
  const box = works ? el('input', {type: 'checkbox', 'aria-label': `Chọn ý kiến của ${line.respondentName}`, checked: work.chosen.has(line.id), change: event => {
    event.stopPropagation();
    work.chosen[box.checked ? 'set' : 'delete'](line.id, line);
    work.chosen.changed();
  }}) : null;
  node.append(
    el('p', {class: 'congress-comment-head'}, box, el('strong', {}, line.respondentName), signs(line)),
    el('p', {class: 'congress-quiet'}, [moment(line.at), line.studied && `nghiên cứu ${line.studied}`].filter(Boolean).join(' · ')),
    line.content ? folded(line, work) : '');
  node.classList.toggle('congress-handled', Boolean(line.treatment) && !isOpen(line));
  node.append(...(works ? [desk(line, work, node)] : [became(line)]).filter(Boolean));
  return node;
}

function became({treatment}) {
  return treatment ? el('div', {class: 'congress-became'},
    el('p', {}, el('strong', {}, treatment.result.label), treatment.outdated ? ' (ghi cho bản trước)' : ''),
    el('div', {class: 'congress-text'}, treatment.why),
    el('p', {class: 'congress-quiet'}, `${treatment.by} · ${moment(treatment.at)}`)) : null;
}

/** A long text stands in the page as its beginning only; the rest comes when it is wanted. */
function folded(line, {taskId, round}) {
  const text = el('div', {class: 'congress-text'});
  const long = !line.whole || line.content.length > EXCERPT * 1.3;
  if (!long) {
    text.textContent = line.content;
    return text;
  }
  let open = false;
  const button = el('button', {type: 'button', class: 'congress-link', 'aria-expanded': 'false', click: async () => {
    if (!open && !line.whole) {
      button.disabled = true;
      try {
        line.content = (await get(`tasks/${encodeURIComponent(taskId)}/rounds/${round}/comments/${line.id}`)).content;
        line.whole = true;
      } catch (failure) {
        text.after(el('p', {class: 'congress-error', role: 'alert'}, failure.message));
        return;
      } finally {
        button.disabled = false;
      }
    }
    open = !open;
    say();
  }});
  say();
  return el('div', {}, text, button);

  function say() {
    text.textContent = open ? line.content : `${line.content.slice(0, EXCERPT).trimEnd()}…`;
    button.textContent = open ? 'Thu gọn' : line.whole ? `Xem hết (${line.content.length.toLocaleString('vi-VN')} ký tự)` : 'Xem hết';
    button.setAttribute('aria-expanded', String(open));
  }
}

/** Three results and the reason, the same for one answer and for many. */
function choiceOf(name, changed) {
  const group = newId();
  const radios = treatments.map(([code]) => el('input', {type: 'radio', name: group, value: code, change: changed}));
  const why = el('textarea', {class: 'congress-input', rows: 2, 'aria-label': `Giải trình ${name}`, placeholder: 'Giải trình: tiếp thu thế nào, hoặc vì sao không', change: changed});
  return {
    nodes: [
      el('div', {class: 'congress-results', role: 'radiogroup', 'aria-label': `Kết quả tiếp thu ${name}`}, treatments.map(([, label], index) => el('label', {}, radios[index], ` ${label}`))),
      why],
    why,
    read: () => ({treatment: (radios.find(radio => radio.checked) || {}).value, why: why.value.trim()}),
    write: ({treatment, why: text}) => {
      radios.forEach(radio => (radio.checked = radio.value === treatment));
      why.value = text || '';
    },
  };
}

function desk(line, work, node) {
  const choice = choiceOf(`ý kiến của ${line.respondentName}`, () => setTimeout(save));
  const said = el('span', {class: 'congress-saved', 'aria-live': 'polite'});
  const error = el('div', {role: 'alert'});
  const undo = el('button', {type: 'button', class: 'congress-link', hidden: true, click: () => {
    work.drafts.delete(line.id);
    work.touched();
    begin();
  }}, 'Hoàn tác');
  let busy = false;
  let again = false;
  choice.nodes.forEach(it => it.addEventListener('input', note));
  begin();
  return el('div', {class: 'congress-desk'}, ...choice.nodes, el('p', {class: 'congress-state'}, said, undo), error);

  function kept() {
    return line.treatment && !line.treatment.outdated ? {treatment: line.treatment.result.code, why: line.treatment.why} : {treatment: undefined, why: ''};
  }

  function begin() {
    const draft = work.drafts.get(line.id);
    choice.write(draft || kept());
    error.replaceChildren();
    say();
    if (draft) {
      said.textContent = 'Khôi phục phần ghi dở, chưa lưu. ';
      said.append(el('button', {type: 'button', class: 'congress-link', click: save}, 'Lưu'));
    }
  }

  function same(one, other) {
    return one.treatment === other.treatment && one.why === other.why;
  }

  function note() {
    const now = choice.read();
    work.drafts[same(now, kept()) ? 'delete' : 'set'](line.id, {...now, name: line.respondentName});
    say();
  }

  function say() {
    const now = choice.read();
    const saved = kept();
    const dirty = !same(now, saved);
    node.classList.toggle('congress-handled', Boolean(saved.treatment));
    undo.hidden = !dirty || busy;
    said.className = dirty ? 'congress-quiet' : 'congress-saved congress-done';
    said.textContent = busy ? 'Đang lưu…'
      : !dirty ? (saved.treatment ? `Đã lưu · ${line.treatment.by} · ${moment(line.treatment.at)}` : line.treatment ? 'Ý kiến đã được thay sau khi ghi kết quả; hãy ghi lại.' : '')
      : !now.treatment ? 'Chưa lưu: còn chọn kết quả.' : !now.why ? 'Chưa lưu: còn ghi giải trình.' : 'Chưa lưu.';
  }

  async function save() {
    note();
    const now = choice.read();
    if (same(now, kept()) || !now.treatment || !now.why) {
      return;
    }
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    error.replaceChildren();
    say();
    try {
      take(await put(work, [line], now.treatment, now.why));
    } catch (failure) {
      error.replaceChildren(...(failure.status === 409 ? await conflict(failure) : [refusal(failure, save)]));
    } finally {
      busy = false;
      note();
      work.touched();
    }
    if (again) {
      again = false;
      save();
    }
  }

  function take(done) {
    Object.assign(line, {revision: done.lines[0].revision, treatment: done.lines[0].treatment});
    work.counted(done);
  }

  /** Somebody else was faster: theirs is shown, the own text stays, and the person decides. */
  async function conflict(failure) {
    try {
      const now = await get(`tasks/${encodeURIComponent(work.taskId)}/rounds/${work.round}/comments/${line.id}`);
      Object.assign(line, {revision: now.revision, version: now.version, treatment: now.treatment});
    } catch (unreadable) {
      return [refusal(failure, save)];
    }
    return [el('div', {class: 'congress-conflict'}, el('p', {}, 'Người khác vừa ghi kết quả cho ý kiến này:'), became(line),
      el('button', {type: 'button', class: 'congress-button', click: save}, 'Ghi đè bằng nội dung của tôi'), ' ',
      el('button', {type: 'button', class: 'congress-link', click: () => undo.click()}, 'Giữ nội dung của người đó'))];
  }
}

/** The same result and reason for everything that is ticked. */
function bulkBar(work, lists) {
  const choice = choiceOf('các ý kiến đã chọn', () => {});
  const count = el('strong', {'aria-live': 'polite'});
  const error = el('div', {role: 'alert'});
  const whole = el('input', {type: 'checkbox', change: event => {
    event.stopPropagation();
    pickable().forEach(line => work.chosen[whole.checked ? 'set' : 'delete'](line.id, line));
    redraw();
  }});
  const all = el('button', {type: 'button', class: 'congress-link', click: async () => {
    all.disabled = true;
    try {
      (await lists[0].everything()).filter(isOpen).forEach(line => work.chosen.set(line.id, line));
      redraw();
    } catch (failure) {
      error.replaceChildren(refusal(failure));
    } finally {
      all.disabled = false;
    }
  }});
  const write = el('button', {type: 'button', class: 'congress-button', click: save}, 'Ghi cho các ý kiến đã chọn');
  const none = el('button', {type: 'button', class: 'congress-link', click: () => {
    work.chosen.clear();
    redraw();
  }}, 'Bỏ chọn');
  const desk_ = el('div', {class: 'congress-bulk', hidden: true}, el('p', {}, count, ' ', none), ...choice.nodes, write, error);
  const line = el('div', {class: 'congress-select'}, el('label', {}, whole, ' Chọn mọi ý kiến chưa xử lý trên trang'), ' ', all);
  const node = el('div', {}, line, desk_);
  desk_.addEventListener('input', event => event.stopPropagation());
  desk_.addEventListener('change', event => event.stopPropagation());
  work.chosen.changed = say;
  lists[0].whenLoaded(say);
  return node;

  function pickable() {
    return lists[0].lines().filter(isOpen);
  }

  function redraw() {
    lists.forEach(it => it.update([]));
    say();
  }

  function say() {
    const here = pickable();
    line.hidden = !work.editable || here.length === 0;
    whole.checked = here.length > 0 && here.every(it => work.chosen.has(it.id));
    all.hidden = !whole.checked || lists[0].total() <= here.length || work.chosen.size >= lists[0].total();
    all.textContent = `Chọn mọi ý kiến chưa xử lý đang lọc (trong ${lists[0].total()})`;
    desk_.hidden = work.chosen.size === 0;
    const again = [...work.chosen.values()].filter(it => !isOpen(it)).length;
    count.textContent = `Đã chọn ${work.chosen.size} ý kiến${again ? `, trong đó ${again} ý kiến đã có kết quả sẽ được ghi lại` : ''}`;
    write.textContent = `Ghi cho ${work.chosen.size} ý kiến đã chọn`;
  }

  async function save() {
    const {treatment, why} = choice.read();
    const lines = [...work.chosen.values()];
    write.disabled = true;
    error.replaceChildren();
    try {
      const done = await put(work, lines, treatment, why);
      lines.forEach(it => work.drafts.delete(it.id));
      work.chosen.clear();
      choice.write({});
      lists.forEach(it => it.update(done.lines));
      work.counted(done);
      work.touched();
    } catch (failure) {
      error.replaceChildren(refusal(failure));
      if (failure.status === 409) {
        await seeAgain(lines);
      }
    } finally {
      write.disabled = false;
      say();
    }
  }

  /** What others have changed is no longer chosen; the rest can be saved again. */
  async function seeAgain(lines) {
    for (const it of lines) {
      const now = await get(`tasks/${encodeURIComponent(work.taskId)}/rounds/${work.round}/comments/${it.id}`);
      if (now.revision !== it.revision || now.version !== it.version) {
        work.chosen.delete(it.id);
        lists.forEach(list => list.update([now]));
      }
    }
    error.append(el('p', {}, `Đã bỏ chọn những ý kiến đó; còn ${work.chosen.size} ý kiến.`));
  }
}

/** Nobody has said yet what becomes of it. */
function isOpen({comment: says, treatment}) {
  return says && (!treatment || treatment.outdated);
}

function refusal(failure, again) {
  return el('p', {class: 'congress-error'}, failure.message, ' ', again ? el('button', {type: 'button', class: 'congress-link', click: again}, 'Thử lại') : null);
}
