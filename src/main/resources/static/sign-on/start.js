// The start page: what presses, what stands at the agency, who waits, what is new, and where one may go. Each part loads
// by itself; one that fails says so and leaves the others alone.

import {ask, token} from '/pages/shared/api.js';
import {day, moment, weekday} from '/pages/shared/dates.js';
import {el} from '/pages/shared/elements.js';
import {showPages} from '/pages/shared/page.js';

const tasklist = '/camunda/app/tasklist/default/#/';
const cockpit = '/camunda/app/cockpit/';
const ofMyDesks = 'Việc của cơ quan, bộ phận tôi';

/** The lists of Tasklist that show the steps behind a figure. */
const listings = {
  OVERDUE: 'Quá hạn', DUE_SOON: 'Sắp đến hạn', RETURNED: 'Bị trả lại', STALLED: 'Không có tiến triển', LOOPING: 'Trong vòng chờ nhau',
  ESCALATED: 'Báo cáo vượt cấp chờ tôi', UserTask_GiveOpinion: 'Cần cho ý kiến', UserTask_AnswerEscalation: 'Báo cáo vượt cấp chờ tôi',
};
const pressing = ['OVERDUE', 'RETURNED', 'STALLED', 'ESCALATED', 'LOOPING'];
const urgentKinds = ['OVERDUE', 'URGING_LETTER', 'UPDATE_ASKED', 'ESCALATION', 'WAIT_LOOP', 'FELL_THROUGH'];

const at = id => document.getElementById(id);

document.querySelector('#sign-out').addEventListener('submit', event => {
  event.target.elements._csrf.value = token();
});

/** Where Tasklist opens that list; the lists have ids of the engine's, asked for once. */
const filters = ask('GET', '/engine-rest/filter?resourceType=Task&itemCount=false')
  .then(all => new Map(all.map(it => [it.name, it.id])))
  .catch(() => new Map());
const listAddress = async name => {
  const id = (await filters).get(name) || (await filters).get(ofMyDesks);
  return id ? `${tasklist}?filter=${encodeURIComponent(id)}` : tasklist;
};

/** Fills a section; while it is not there it says so, and when it cannot be had, why, with a way to try again. */
async function fill(id, make) {
  const section = at(id);
  const part = section.querySelector('.part');
  section.hidden = false;
  part.setAttribute('aria-busy', 'true');
  if (part.childElementCount === 0) {
    part.replaceChildren(el('p', {class: 'quiet'}, 'Đang tải…'));
  }
  try {
    part.replaceChildren(...(await make()).filter(Boolean));
  } catch (failure) {
    part.replaceChildren(el('p', {class: 'notice refused', role: 'alert'}, failure.message),
      el('button', {type: 'button', class: 'plain', click: () => fill(id, make)}, 'Thử lại'));
  } finally {
    part.removeAttribute('aria-busy');
  }
}

const none = text => el('p', {class: 'quiet none'}, text);
const badge = (text, bad = false) => el('span', {class: `badge${bad ? ' bad' : ''}`}, text);

function stepLine(step) {
  const lead = step.lead && !step.deskName.endsWith(step.lead.name) ? step.lead.name : '';
  const taken = step.mine ? 'Tôi đã nhận' : step.assignee ? `${step.assignee} đã nhận` : '';
  return el('li', {class: step.risk.toLowerCase()},
    el('a', {class: 'line', href: step.address},
      el('span', {class: 'what'}, step.task && el('strong', {}, step.task), step.task && ' ', step.title || step.stepName),
      el('span', {class: 'quiet'},
        [step.title && step.stepName, step.due && `hạn ${moment(step.due)}`, lead, taken].filter(Boolean).join(' · ')),
      el('span', {class: 'chips'},
        step.risk !== 'STANDSTILL' && step.risk !== 'ON_COURSE' && badge(step.riskLabel, step.risk === 'OVERDUE'),
        step.returned && badge('Bị trả lại', true),
        step.stalled && badge('Không có tiến triển', true),
        step.inLoop ? badge('Trong vòng chờ nhau', true) : step.waiting && badge('Đang chờ'),
        step.priority?.code === 'URGENT' && badge(step.priority.label))));
}

function steps() {
  let risk = '';
  const load = page => fill('steps', async () => {
    const found = await ask('GET', `/api/me/steps?${new URLSearchParams({risk, page, size: 10})}`);
    const all = found.risks.reduce((sum, it) => sum + it.steps, 0);
    const choose = (code, label, number) => el('button', {
      type: 'button', class: `plain small${number > 0 && code === 'OVERDUE' ? ' bad' : ''}`, id: `risk-${code || 'ALL'}`,
      'aria-pressed': String(risk === code), click: () => choice(code)}, `${label} (${number})`);
    const pages = el('nav', {class: 'pages', 'aria-label': 'Các trang việc của tôi'});
    showPages(pages, found, turnTo);
    return [
      all > 0 && el('div', {class: 'choices', role: 'group', 'aria-label': 'Lọc theo mức rủi ro'},
        choose('', 'Tất cả', all),
        found.risks.filter(it => it.steps > 0 || it.code === risk).map(it => choose(it.code, it.label, it.steps))),
      found.steps.length > 0
        ? el('ul', {class: 'lines'}, found.steps.map(stepLine))
        : none(all > 0 ? 'Không có việc nào ở mức này.' : 'Không có việc nào đang chờ xử lý.'),
      pages,
      el('p', {class: 'more'}, el('a', {href: await listAddress(ofMyDesks)}, 'Xem tất cả trong Việc cần xử lý')),
    ];
  });
  const choice = code => {
    risk = code;
    load(0).then(() => at(`risk-${code || 'ALL'}`)?.focus());
  };
  const turnTo = page => load(page).then(() => document.querySelector('#steps .lines a')?.focus());
  return load(0);
}

/** Shown only where there is something to count. */
async function figures(me) {
  const board = await ask('GET', me.seesEverything ? '/api/board' : '/api/board/mine').catch(() => null);
  if (!board || !(board.total > 0)) {
    return;
  }
  if (me.seesEverything) {
    at('figures-title').textContent = 'Toàn cảnh nhiệm vụ';
    at('sections').prepend(at('figures'));
  }
  const tile = async ({id, label, tasks}) => el('li', {},
    el('a', {href: me.seesEverything ? cockpit : await listAddress(listings[id]),
      class: tasks > 0 && pressing.includes(id) ? 'tile bad' : 'tile'},
    el('strong', {}, String(tasks)), ` ${label}`));
  const tiles = async all => el('ul', {class: 'tiles'}, await Promise.all(all.map(tile)));
  await fill('figures', async () => [
    el('p', {class: 'quiet'}, `${board.total} nhiệm vụ, tính đến ${moment(board.at)}.`),
    await tiles(board.statuses.filter(it => it.tasks > 0)),
    (board.marks || []).some(it => it.tasks > 0) && el('h3', {}, 'Cần chú ý'),
    (board.marks || []).some(it => it.tasks > 0) && await tiles(board.marks.filter(it => it.tasks > 0)),
    (board.milestones || []).length > 0 && el('ul', {class: 'milestones'}, board.milestones.filter(it => it.daysLeft >= 0).slice(0, 3).map(it =>
      el('li', {}, el('strong', {}, it.name), ` ${day(it.day)}: còn ${it.daysLeft} ngày, ${it.workingDaysLeft} ngày làm việc`,
        it.openDueBefore > 0 && `; ${it.openDueBefore} nhiệm vụ phải xong trước đó`))),
  ]);
}

function waiting() {
  const few = 5;
  const steps = (step, page = 0) => ask('GET', `/api/me/steps?${new URLSearchParams({step, page, size: few})}`);
  const more = (shown, total, address, label) => total > shown && el('p', {class: 'more'}, el('a', {href: address}, `${label} (${total})`));
  const part = (title, found, lines, rest) => found.total > 0 && el('div', {class: 'sub'},
    el('h3', {}, title, badge(String(found.total))), el('ul', {class: 'lines'}, lines), rest);
  return fill('waiting', async () => {
    const [opinions, escalations, waits] = await Promise.all([
      steps('UserTask_GiveOpinion'), steps('UserTask_AnswerEscalation'), ask('GET', `/api/me/waits?size=${few}`)]);
    const parts = [
      part('Báo cáo vượt cấp chờ trả lời', escalations, escalations.steps.map(stepLine),
        more(few, escalations.total, await listAddress(listings.UserTask_AnswerEscalation), 'Xem tất cả')),
      part('Ý kiến đang được xin', opinions, opinions.steps.map(stepLine),
        more(few, opinions.total, await listAddress(listings.UserTask_GiveOpinion), 'Xem tất cả')),
      part('Cơ quan khác đang chờ cơ quan tôi', waits, waits.waits.map(waitLine), more(few, waits.total, '/waits.html', 'Xem tất cả')),
    ].filter(Boolean);
    return parts.length > 0 ? parts : [none('Không ai đang chờ đồng chí.')];
  });
}

const waitLine = wait => el('li', {class: wait.state.code === 'OVERDUE' ? 'overdue' : null},
  el('a', {class: 'line', href: '/waits.html'},
    el('span', {class: 'what'}, el('strong', {}, wait.task.code), ` ${wait.task.title}`),
    el('span', {class: 'quiet'}, `${wait.task.lead.name} chờ ${wait.on.kind.code === 'TASK' ? `${wait.on.code} ${wait.on.name}` : wait.on.name}`
      + ` đến hết ngày ${day(wait.until)}, đã ${wait.waited}: ${wait.reason}`),
    el('span', {class: 'chips'}, wait.state.code === 'OVERDUE' && badge(wait.state.label, true),
      wait.inLoop && badge('Trong vòng chờ nhau', true))));

function notices() {
  const load = () => fill('notices', async () => {
    const found = await ask('GET', '/api/notices?size=20');
    const fresh = found.digests.filter(it => !it.read).slice(0, 5);
    return [
      fresh.length > 0
        ? el('ul', {class: 'lines'}, fresh.map(digest => el('li', {},
          el('div', {class: 'line'},
            el('span', {class: 'what'}, digest.day ? `${weekday(digest.day)} ${day(digest.day)}` : moment(digest.at)),
            el('span', {class: 'quiet'}, digest.deskName, digest.total > 3 && ` · ${digest.total} dòng`),
            el('ul', {class: 'told'}, digest.lines.slice(0, 3).map(it =>
              el('li', {}, badge(it.kind.label, urgentKinds.includes(it.kind.code)), ` ${it.text}`)))))))
        : none('Không có thông báo nào chưa đọc.'),
      el('p', {class: 'more'},
        fresh.length > 0 && el('button', {type: 'button', class: 'plain small', click: event => read(event.currentTarget, Math.max(...found.digests.map(it => it.id)))},
          `Đánh dấu đã đọc (${found.unread})`),
        el('a', {href: '/notices.html'}, 'Xem mọi thông báo')),
    ];
  });
  async function read(button, upTo) {
    button.disabled = true;
    try {
      await ask('POST', '/api/notices/read', {upTo});
      await load();
      document.querySelector('#notices a')?.focus();
    } catch (failure) {
      button.disabled = false;
      button.after(el('span', {class: 'problem', role: 'alert'}, failure.message));
    }
  }
  return load();
}

function links(all) {
  const groups = [...new Set(all.map(link => link.group))];
  at('links').replaceChildren(...['Xử lý công việc', 'Theo dõi', 'Tra cứu', 'Quản trị']
    .filter(group => groups.includes(group))
    .map(group => el('section', {},
      el('h2', {}, group),
      el('div', {class: 'places'}, all.filter(link => link.group === group).map(link =>
        el('a', {href: link.address}, el('strong', {}, link.title), ` ${link.about}`))))));
}

async function start() {
  try {
    const me = await ask('GET', '/api/me');
    at('person').replaceChildren('Xin chào ', el('strong', {}, me.account), me.desks.length > 0 && `: ${me.desks.join('; ')}` || '', '.');
    links(me.links);
    if (me.works || me.seesEverything) {
      figures(me);
    }
    if (me.works) {
      steps();
      waiting();
      notices();
    }
  } catch (failure) {
    at('person').replaceChildren(el('span', {class: 'notice refused', role: 'alert'}, failure.message), ' ',
      el('button', {type: 'button', class: 'plain', click: start}, 'Thử lại'));
  }
}

start();
