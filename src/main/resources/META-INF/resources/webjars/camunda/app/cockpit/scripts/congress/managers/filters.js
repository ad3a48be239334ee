// The filter of a list of tasks: what can be chosen comes with the figures, what is chosen stands in the address.

import {el, newId} from './parts.js';

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
export const choices = board => ({status: board.statuses, mark: board.marks, ...board.by});

/** The filter in words: «Quá hạn · Văn phòng Trung ương Đảng». */
export function inWords(filter, options) {
  return names.filter(name => filter[name]).map(name => {
    const found = (options[name] || []).find(it => it.id === filter[name]);
    return found ? found.label : `${labels[name].toLowerCase()} ${filter[name].split('-').reverse().join('/')}`;
  }).join(' · ');
}

/** Fields for the named parameters; `onChange(filter)` gets all of them. */
export function form(fields, options, filter, onChange) {
  const inputs = {};
  const field = name => {
    const id = newId();
    if (name.startsWith('due')) {
      inputs[name] = el('input', {id, type: 'date', class: 'form-control', value: filter[name] || null});
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
    change: () => onChange(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value]).filter(([, value]) => value))),
    submit: event => event.preventDefault(),
  }, fields.map(field));
}
