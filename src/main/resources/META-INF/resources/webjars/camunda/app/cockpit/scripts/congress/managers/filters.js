// The filter of a list of tasks: what can be chosen comes with the figures, what is chosen stands in the address.

import {day, el, newId} from './parts.js';

/** Names of the parameters, as /api/board knows them. */
export const names = ['status', 'mark', 'agency', 'group', 'phase', 'priority', 'level', 'dueFrom', 'dueTo'];

const labels = {
  status: 'Tình trạng', mark: 'Dấu hiệu', agency: 'Cơ quan chủ trì', group: 'Mảng việc', phase: 'Giai đoạn',
  priority: 'Mức độ', level: 'Cấp quyết định', dueFrom: 'Hạn từ', dueTo: 'Hạn đến',
};

export const label = name => labels[name];

/** What of the parameters is filter. */
export const chosen = parameters => Object.fromEntries(names.filter(name => parameters[name]).map(name => [name, parameters[name]]));

/** What each parameter can be, out of an answer of /api/board. */
export const choices = board => ({status: [...board.statuses, ...several], mark: board.marks, ...board.by});

/** Several statuses at once. */
const several = [{id: 'OPEN', label: 'Chưa hoàn thành (tất cả)'}, {id: 'COMPLETED', label: 'Hoàn thành (tất cả)'}];

/** The filter in words: «Quá hạn · Văn phòng Trung ương Đảng». */
export function inWords(filter, options) {
  return names.filter(name => filter[name]).map(name => {
    const found = (options[name] || []).find(it => it.id === filter[name]);
    return found ? found.label : `${labels[name].toLowerCase()} ${filter[name].split('-').reverse().join('/')}`;
  }).join(' · ');
}

/** The ISO day of what somebody typed as 15/1/2026; empty when it is none. */
function isoDay(typed) {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed.trim());
  const iso = parts ? `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}` : '';
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : '';
}

/** Fields for the named parameters; `onChange(filter)` gets all of them. */
export function form(fields, options, filter, onChange) {
  const inputs = {};
  const change = () => {
    const wanted = {};
    for (const [name, input] of Object.entries(inputs)) {
      const value = name.startsWith('due') ? isoDay(input.value) : input.value;
      const wrong = value === '' && input.value !== '';
      input.setAttribute('aria-invalid', String(wrong));
      input.title = wrong ? 'Hãy ghi ngày theo dạng 15/01/2026.' : '';
      if (value) {
        wanted[name] = value;
      }
    }
    onChange(wanted);
  };
  const field = name => {
    const id = newId();
    if (name.startsWith('due')) {
      inputs[name] = el('input', {id, type: 'text', inputmode: 'numeric', class: 'form-control', placeholder: 'ngày/tháng/năm', value: filter[name] ? day(filter[name]) : null});
    } else {
      inputs[name] = el('select', {id, class: 'form-control'},
        el('option', {value: ''}, 'Tất cả'),
        (options[name] || []).map(it => el('option', {value: it.id, selected: it.id === filter[name]}, it.label)));
    }
    return el('div', {class: 'field'}, el('label', {for: id}, labels[name]), inputs[name]);
  };
  return el('form', {
    class: 'congress-filter',
    'aria-label': 'Bộ lọc',
    change,
    submit: event => {
      event.preventDefault();
      change();
    },
  }, fields.map(field));
}
