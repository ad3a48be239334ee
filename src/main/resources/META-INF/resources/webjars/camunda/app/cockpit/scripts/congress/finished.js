// Finished instances of a process, of all its versions: searched, a page at a time; each opens its story.
import {day, el, moment, newId} from '../../../tasklist/scripts/congress/page.js';
import {catalogue, get} from '../../../tasklist/scripts/congress/server.js';
import {addressOf} from './story.js';

const SIZE = 20;

export function drawFinished(node, key) {
  const code = el('input', {type: 'search', class: 'congress-input', maxlength: 32});
  const agency = el('select', {class: 'congress-input'}, el('option', {value: ''}, 'Mọi cơ quan'));
  const from = dayInput();
  const to = dayInput();
  const outcome = el('select', {class: 'congress-input'}, el('option', {value: ''}, 'Mọi kết quả'));
  const found = el('div', {'aria-live': 'polite'});
  let page = 0;

  const form = el('form', {class: 'congress-search', submit: event => {
    event.preventDefault();
    page = 0;
    show();
  }},
  field('Mã nhiệm vụ', code), field('Cơ quan chủ trì', agency), field('Kết thúc từ', from), field('đến', to), field('Kết quả', outcome),
  el('button', {type: 'submit', class: 'congress-button'}, 'Tìm'));
  node.replaceChildren(form, found);
  catalogue('agencies').then(all => agency.append(...all.map(it => el('option', {value: it.code}, it.name)))).catch(() => {});

  async function show() {
    const wanted = new URLSearchParams({code: code.value, agency: agency.value, from: iso(from), to: iso(to), outcome: outcome.value, page, size: SIZE});
    try {
      const answer = await get(`definitions/${encodeURIComponent(key)}/finished?${wanted}`);
      if (outcome.options.length === 1) {
        outcome.append(...answer.outcomes.map(it => el('option', {value: it.code}, it.label)));
      }
      found.replaceChildren(...table(answer));
    } catch (failure) {
      found.replaceChildren(el('p', {class: 'congress-alert', role: 'alert'}, failure.message));
    }
  }

  function table({lines, total, pages}) {
    if (total === 0) {
      return [el('p', {class: 'congress-quiet'}, 'Không có quy trình nào đã kết thúc như vậy.')];
    }
    const ofTasks = lines.some(line => line.due);
    return [
      el('p', {class: 'congress-quiet'}, `${total} quy trình đã kết thúc, mới nhất lên đầu.`),
      el('div', {class: 'congress-scroll'}, el('table', {class: 'congress-table congress-finished'},
        el('thead', {}, el('tr', {}, ['Mã', 'Nhiệm vụ', 'Từ – đến', 'Thời gian làm việc', ofTasks && 'Thời hạn', 'Kết quả']
          .filter(Boolean).map(title => el('th', {scope: 'col'}, title)))),
        el('tbody', {}, lines.map(line => el('tr', {},
          el('td', {}, el('a', {href: addressOf(line.id)}, line.code || 'Xem')),
          el('td', {}, line.title, el('span', {class: 'congress-line congress-quiet'}, line.agencyName)),
          el('td', {}, `${moment(line.begun)} –`, el('span', {class: 'congress-line'}, moment(line.ended))),
          el('td', {}, line.took),
          ofTasks ? el('td', {}, line.due ? day(line.due) : '', line.inTime === null ? null
            : el('span', {class: `congress-line congress-chip ${line.inTime ? 'congress-on_time' : 'congress-overdue'}`}, line.inTime ? 'Đúng hạn' : 'Chậm')) : null,
          el('td', {}, line.outcome, el('span', {class: 'congress-line congress-quiet'}, `phiên bản ${line.version}`))))))),
      pages > 1 ? el('nav', {class: 'congress-pager', 'aria-label': 'Trang'},
        turn('Trang trước', page > 0, () => (page -= 1)),
        el('span', {}, `Trang ${page + 1} / ${pages}`),
        turn('Trang sau', page + 1 < pages, () => (page += 1))) : null,
    ].filter(Boolean);
  }

  function turn(text, possible, move) {
    return el('button', {type: 'button', class: 'congress-button', disabled: !possible, click: () => {
      move();
      show();
    }}, text);
  }

  show();
}

/** A day, typed dd/MM/yyyy whatever the browser's language. */
export function dayInput() {
  return el('input', {type: 'text', inputmode: 'numeric', autocomplete: 'off', placeholder: 'ngày/tháng/năm', maxlength: 10, class: 'congress-input congress-day'});
}

/** The ISO date of what was typed; what is none goes to the server, which says so. */
export function iso(input) {
  const typed = input.value.trim();
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed);
  return parts ? `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}` : typed;
}

export function field(title, input) {
  const id = newId();
  input.id = id;
  return el('div', {class: 'congress-search-field'}, el('label', {for: id}, title), input);
}
