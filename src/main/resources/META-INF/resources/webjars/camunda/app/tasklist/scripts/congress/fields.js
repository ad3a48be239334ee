// Reads what a form declares (docs: the comment above each kind) and gives every field the same face:
// read() what is handed in, undefined when empty · keep()/restore() for drafts · first() to focus · complain()/calm().
import {comments} from './comments.js';
import {el, newId, weekday} from './page.js';
import {planFile} from './plan-file.js';
import {catalogue} from './server.js';
import {uploads} from './uploads.js';

/** All fields declared in `root`; those of repeated rows belong to their row. */
export function fieldsIn(root, page) {
  const fields = [...root.querySelectorAll('[data-field], [data-comments]')].map(control => field(control, page, name => fields.find(it => it.name === name)));
  return fields;
}

function kindOf(control) {
  if (control.tagName === 'FIELDSET') {
    return 'uploads' in control.dataset ? uploads
      : 'comments' in control.dataset ? comments
      : 'planFile' in control.dataset ? planFile
      : 'rows' in control.dataset ? rows
      : 'checklist' in control.dataset ? checklist
      : 'many' in control.dataset ? many
      : choice;
  }
  return control.type === 'checkbox' ? flag : control.tagName === 'SELECT' ? select : control.dataset.type === 'date' ? date : control.dataset.type === 'codes' ? codes : control.dataset.type === 'number' ? number : text;
}

function field(control, page, sibling) {
  const kind = kindOf(control);
  const face = frame(control);
  const made = kind(control, {...page, sibling, changed: () => page.touched(control)}, face);
  const self = {
    wait: () => '',
    accepted: () => undefined, // what to say when the form was taken, while something still goes on
    keep: made.read,
    ...made,
    name: control.dataset.field || 'comments', // what a refusal of a consolidation names
    title: face.title,
    from: control.dataset.from,
    box: face.box,
    control,
    shown: () => !face.box.hidden,
    isRequired: () => control.hasAttribute('required') || 'required' in control.dataset || holds(control.dataset.requiredWhen, sibling, page),
    refresh() {
      face.box.hidden = 'showWhen' in control.dataset && !holds(control.dataset.showWhen, sibling, page);
      face.optional.hidden = self.isRequired() || kind === flag || kind === comments;
    },
    complain(message) {
      face.error.textContent = message;
      face.box.classList.add('congress-invalid');
      self.first().setAttribute('aria-invalid', 'true');
    },
    calm() {
      face.error.textContent = '';
      face.box.classList.remove('congress-invalid');
      self.first().removeAttribute('aria-invalid');
    },
    /** What is wrong as far as a page can know; the server decides. */
    courtesy() {
      const value = self.read();
      if (self.wait()) {
        return self.wait();
      }
      if (value === undefined && self.isRequired()) {
        return `${control.tagName === 'TEXTAREA' || control.type === 'text' ? 'Phải ghi' : 'Phải chọn'} ${face.title.toLowerCase()}.`;
      }
      const most = Number(control.dataset.max);
      return most && typeof value === 'string' && value.length > most ? `Dài ${value.length} ký tự, tối đa ${most}. Hãy rút gọn.` : '';
    },
  };
  const first = self.first();
  first.setAttribute('aria-describedby', [face.hint && face.hint.id, face.error.id].filter(Boolean).join(' '));
  return self;
}

/**
 * `outcome=RETURNED`, `outcome=RETURNED,REFERRED_UP` or `outcome!=APPROVED`; never while nothing is chosen. `step.returned`:
 * what the dossier says of itself.
 */
function holds(condition, sibling, page) {
  if (/^\w+\.\w+$/.test(condition || '')) {
    return Boolean(page.told(condition));
  }
  const parts = /^(\w+)(!?=)(.+)$/.exec(condition || '');
  const value = parts && sibling(parts[1]) && sibling(parts[1]).read();
  return value !== undefined && value !== null && parts[3].split(',').includes(String(value)) === (parts[2] === '=');
}

/** Title above, hint, control, message below: the same for every kind. */
function frame(control) {
  const error = el('p', {class: 'congress-error', id: newId(), 'aria-live': 'polite'});
  const optional = el('span', {class: 'congress-optional'}, '(nếu có)');
  const hint = control.dataset.hint ? el('p', {class: 'congress-hint', id: newId()}, control.dataset.hint) : null;
  if (control.tagName === 'FIELDSET') {
    const legend = control.querySelector('legend');
    const title = legend.textContent.trim();
    legend.append(' ', optional);
    control.classList.add('congress-field');
    legend.after(...[hint].filter(Boolean));
    queueMicrotask(() => control.append(error));
    return {box: control, title, error, optional, hint};
  }
  const label = control.closest('label');
  const title = [...label.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join(' ').trim().replace(/\s+/g, ' ');
  const box = el('div', {class: 'congress-field'});
  label.replaceWith(box);
  control.id = newId();
  control.classList.add('congress-input');
  const name = el('label', {for: control.id, class: 'congress-label'}, title, ' ', optional);
  box.append(...(control.type === 'checkbox' ? [el('div', {class: 'congress-check'}, control, name), hint, error] : [name, hint, control, error]).filter(Boolean));
  return {box, title, error, optional, hint};
}

/** `<textarea data-field="content" data-max="300" required>`, `<input type="text" …>` */
function text(control, page, face) {
  const most = Number(control.dataset.max);
  if (most) {
    const counter = el('span', {class: 'congress-counter', 'aria-hidden': 'true'});
    const count = () => {
      counter.textContent = control.value.length > most * 0.7 ? `${control.value.length}/${most}` : '';
      counter.classList.toggle('congress-over', control.value.length > most);
    };
    control.addEventListener('input', count);
    control.after(counter);
  }
  return {
    first: () => control,
    read: () => control.value.trim() || undefined,
    keep: () => control.value || undefined,
    restore: value => {
      control.value = value || '';
      control.dispatchEvent(new Event('input'));
    },
  };
}

/** `<input type="text" data-field="people" data-type="number">`: a whole number, typed with or without dots between thousands. */
function number(control) {
  control.inputMode = 'numeric';
  control.autocomplete = 'off';
  const typed = () => control.value.trim();
  const digits = () => typed().replace(/^(\d{1,3})((?:[. ]\d{3})+)$/, whole => whole.replace(/[. ]/g, ''));
  return {
    first: () => control,
    read: () => typed() === '' ? undefined : /^\d{1,15}$/.test(digits()) ? Number(digits()) : typed(), // the server names what is no number
    keep: () => control.value || undefined,
    restore: value => {
      control.value = value === undefined || value === null ? '' : String(value);
    },
  };
}

/** `<input type="text" data-field="due" data-type="date">`: dd/MM/yyyy whatever the browser's language, with a calendar beside. */
function date(control) {
  control.placeholder = 'ngày/tháng/năm';
  control.autocomplete = 'off';
  control.inputMode = 'numeric';
  const said = el('span', {class: 'congress-weekday', 'aria-live': 'polite'});
  const calendar = el('input', {type: 'date', tabindex: -1, 'aria-hidden': 'true', class: 'congress-calendar', change: () => set(calendar.value)});
  const open = el('button', {type: 'button', class: 'congress-button congress-pick', 'aria-label': 'Mở lịch', click: () => {
    calendar.value = weekday(iso() || '') ? iso() : '';
    calendar.showPicker();
  }}, 'Lịch');
  const line = el('div', {class: 'congress-date'});
  control.replaceWith(line);
  line.append(control, open, calendar, said);
  const say = () => {
    const typed = iso();
    said.textContent = !typed ? '' : weekday(typed) || 'không có ngày này';
  };
  control.addEventListener('input', say);

  function iso() {
    const typed = control.value.trim();
    const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed);
    return parts ? `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}` : typed || undefined;
  }

  function set(value) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value || '');
    control.value = parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : value || '';
    control.dispatchEvent(new Event('input', {bubbles: true}));
  }
  return {first: () => control, read: iso, restore: set};
}

/** `<input type="text" data-field="prerequisites" data-type="codes">`: task codes between semicolons, as in a plan file. */
function codes(control) {
  return {
    first: () => control,
    read: () => {
      const typed = control.value.split(/[;,\s]+/).filter(Boolean);
      return typed.length ? typed : undefined;
    },
    keep: () => control.value || undefined,
    restore: value => (control.value = value || ''),
  };
}

/** `<input type="checkbox" data-field="trackOnly">`: true or left out. */
function flag(control) {
  return {
    first: () => control,
    read: () => control.checked || undefined,
    restore: value => (control.checked = Boolean(value)),
  };
}

/** `<select data-field="lead" data-catalogue="agencies">` or with its options written out; `data-type="number"` for ids. */
function select(control) {
  control.prepend(el('option', {value: ''}, 'Chọn…'));
  control.value = '';
  let wanted;
  if (control.dataset.catalogue) {
    offered(control.dataset.catalogue, control, choices => {
      control.append(...choices.map(({code, name}) => el('option', {value: code}, name)));
      control.value = wanted || control.value;
    });
  }
  return {
    first: () => control,
    read: () => (control.value && control.dataset.type === 'number' ? Number(control.value) : control.value || undefined),
    restore: value => {
      wanted = value;
      control.value = value || '';
    },
  };
}

/** `<fieldset data-field="outcome" data-required>` around labelled radio buttons. */
function choice(control) {
  const radios = [...control.querySelectorAll('input[type=radio]')];
  const group = newId();
  radios.forEach(radio => {
    radio.name = group;
    radio.closest('label').classList.add('congress-choice');
  });
  return {
    first: () => radios[0],
    read: () => (radios.find(radio => radio.checked) || {}).value,
    restore: value => radios.forEach(radio => (radio.checked = radio.value === value)),
    /** Everything from `best` on may be chosen. */
    atMost(best) {
      const from = radios.findIndex(radio => radio.value === best);
      radios.forEach((radio, index) => {
        radio.disabled = index < from;
        radio.closest('label').classList.toggle('congress-barred', radio.disabled);
      });
    },
  };
}

/**
 * `<fieldset data-field="checklist" data-checklist="outcome"><template>…</template></fieldset>`: one row for each option of
 * the template's first select. The first choice of a row is its result, best first; the field named follows the worst.
 */
function checklist(control, page) {
  const template = control.querySelector('template');
  const results = [...template.content.querySelectorAll('input[type=radio]')].map(radio => radio.value);
  const holder = el('div', {class: 'congress-checklist'});
  const allPass = el('button', {type: 'button', class: 'congress-button', click: () => {
    open.forEach(({result}) => result.restore(results[0]));
    follow();
    page.changed();
  }}, 'Tất cả đạt');
  control.append(allPass, holder);
  const open = [...template.content.querySelectorAll('select option')].map(option => {
    const node = el('div', {class: 'congress-item', role: 'group', 'aria-label': option.textContent});
    node.append(template.content.cloneNode(true));
    const fields = fieldsIn(node, page);
    const [item, result] = fields;
    item.restore(option.value);
    item.box.replaceWith(el('p', {class: 'congress-item-name'}, option.textContent));
    fields.forEach(it => (it.title = option.textContent)); // a message says which row it is about
    holder.append(node);
    return {fields, item, result};
  });
  const judged = () => open.filter(({result}) => result.read() !== undefined);
  let followed; // what was chosen here; anything else is the person's choice
  control.addEventListener('change', follow);
  refresh();

  function refresh() {
    open.forEach(({fields}) => fields.forEach(it => it.refresh()));
  }

  /** The overall result is never better than the worst row; who wants it worse still chooses so. */
  function follow() {
    refresh();
    const overall = page.sibling(control.dataset.checklist);
    const worst = Math.max(0, ...judged().map(({result}) => results.indexOf(result.read())));
    const chosen = results.indexOf(overall.read());
    overall.atMost(results[worst]);
    if (judged().length && (chosen < worst || chosen === followed)) {
      overall.restore(results[worst]);
      overall.calm();
      followed = worst;
    }
  }

  const values = how => (judged().length
    ? judged().map(({fields}) => Object.fromEntries(fields.filter(it => it.shown()).map(it => [it.name, it[how]()]).filter(([, value]) => value !== undefined)))
    : undefined);
  return {
    first: () => allPass,
    read: () => values('read'),
    keep: () => values('keep'),
    restore: list => {
      open.forEach(({fields, item}) => {
        const kept = (list || []).find(it => it.item === item.read()) || {};
        fields.filter(it => it !== item).forEach(it => it.restore(kept[it.name]));
      });
      follow();
    },
    inner: () => (judged().length ? open.flatMap(({fields, item}) => fields.filter(it => it !== item && it.shown())) : []),
    at: (index, name) => {
      const row = judged()[index];
      return row && (name === 'item' ? row.result : row.fields.find(it => it.name === name));
    },
  };
}

const LONG_LIST = 20;

/** `<fieldset data-field="coordinators" data-many data-catalogue="agencies">`: any number of a list. */
function many(control) {
  const chosen = new Set();
  const named = new Map();
  const summary = el('p', {class: 'congress-chosen', 'aria-live': 'polite'});
  const search = el('input', {type: 'search', class: 'congress-input', placeholder: 'Tìm theo mã hoặc tên', 'aria-label': 'Tìm trong danh sách', hidden: true, input: () => {
    const wanted = plain(search.value);
    options.querySelectorAll('label').forEach(option => (option.hidden = !plain(option.textContent).includes(wanted)));
  }});
  const options = el('div', {class: 'congress-options'});
  control.append(summary, search, options);
  offered(control.dataset.catalogue, options, choices => {
    search.hidden = choices.length <= LONG_LIST;
    options.replaceChildren(...choices.map(({code, name}) => {
      named.set(code, name);
      const box = el('input', {type: 'checkbox', value: code, change: () => {
        chosen[box.checked ? 'add' : 'delete'](code);
        say();
      }});
      return el('label', {class: 'congress-option'}, box, ` ${name}`);
    }));
    tick();
  });

  function tick() {
    options.querySelectorAll('input').forEach(box => (box.checked = chosen.has(box.value)));
    say();
  }

  function say() {
    summary.textContent = chosen.size ? `Đã chọn ${chosen.size}: ${[...chosen].map(code => named.get(code) || code).join('; ')}` : '';
  }
  return {
    first: () => (search.hidden ? options.querySelector('input') || search : search),
    read: () => (chosen.size ? [...chosen] : undefined),
    restore: codes => {
      chosen.clear();
      (codes || []).forEach(code => chosen.add(code));
      tick();
    },
  };
}

function plain(words) {
  return words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

function offered(name, beside, then) {
  catalogue(name)
    .then(then)
    .catch(failure => {
      const again = el('p', {class: 'congress-error', role: 'alert'}, `Chưa tải được danh sách. ${failure.message} `,
        el('button', {type: 'button', class: 'congress-link', click: () => {
          again.remove();
          offered(name, beside, then);
        }}, 'Tải lại danh sách'));
      beside.after(again);
    });
}

/** `<fieldset data-field="followUps" data-rows="Thêm nhiệm vụ"><template>…fields…</template></fieldset>` */
function rows(control, page) {
  const template = control.querySelector('template');
  const holder = el('div', {class: 'congress-rows'});
  control.append(holder, el('button', {type: 'button', class: 'congress-button', click: () => add().fields[0].first().focus()}, control.dataset.rows));
  let open = [];

  function add(values = {}) {
    const node = el('div', {class: 'congress-row', role: 'group'});
    node.append(template.content.cloneNode(true));
    const row = {node, fields: fieldsIn(node, page)};
    node.prepend(el('p', {class: 'congress-row-head'}, el('strong', {}), el('button', {type: 'button', class: 'congress-link', click: () => {
      node.remove();
      open = open.filter(it => it !== row);
      number();
      page.changed();
    }}, 'Bỏ nhiệm vụ này')));
    row.fields.forEach(it => {
      it.refresh();
      if (values[it.name] !== undefined) {
        it.restore(values[it.name]);
      }
    });
    holder.append(node);
    open.push(row);
    number();
    return row;
  }

  function number() {
    open.forEach(({node}, index) => {
      node.querySelector('strong').textContent = `Nhiệm vụ ${index + 1}`;
      node.setAttribute('aria-label', `Nhiệm vụ ${index + 1}`);
    });
  }

  const filled = () => open.filter(({fields}) => fields.some(it => it.read() !== undefined));
  const values = how => (filled().length ? filled().map(({fields}) => Object.fromEntries(fields.map(it => [it.name, it[how]()]).filter(([, value]) => value !== undefined))) : undefined);
  return {
    first: () => control.querySelector(':scope > .congress-button'),
    read: () => values('read'),
    keep: () => values('keep'),
    restore: list => {
      holder.replaceChildren();
      open = [];
      (list || []).forEach(add);
    },
    inner: () => filled().flatMap(({fields}) => fields),
    at: (index, name) => filled()[index] && filled()[index].fields.find(it => it.name === name),
  };
}
