// A form in a dialog, with its problems beside the fields. Escape closes, focus stays inside: <dialog> does that.

import {el} from './elements.js';
import {day as inWords, isoDay, weekday} from './dates.js';

let fields = 0;

/** A labelled control with room for what is wrong with it. `hint` explains, `beside` stands on the control's line. */
export function field(name, label, control, {hint, beside = []} = {}) {
  fields += 1;
  const id = `field-${fields}`;
  control.id = id;
  control.setAttribute('aria-describedby', `${id}-problem`);
  return el('div', {class: 'field', 'data-field': name},
    el('label', {for: id}, label),
    beside.length > 0 ? el('div', {class: 'line'}, control, beside) : control,
    hint && el('p', {class: 'quiet'}, hint),
    problemPlace(`${id}-problem`));
}

/** Where it is said what is wrong. */
export const problemPlace = id => el('p', {id, class: 'problem', role: 'alert'});

/** A day typed as dd/MM/yyyy whatever the browser's language, with its weekday beside it. */
export function dayField(name, label, {iso = '', changed = () => {}, withCalendar = false} = {}) {
  const typed = el('input', {type: 'text', placeholder: 'ngày/tháng/năm', autocomplete: 'off', inputmode: 'numeric', maxlength: 10,
    value: iso && inWords(iso), input: say});
  const said = el('span', {class: 'quiet', 'aria-live': 'polite'}, iso && weekday(iso));

  function say() {
    const found = isoDay(typed.value);
    said.textContent = found ? weekday(found) : typed.value.trim().length > 9 ? 'không có ngày này' : '';
    changed();
  }

  return {row: field(name, label, typed, {beside: [...(withCalendar ? calendarOf(typed, say) : []), said]}), read: () => isoDay(typed.value)};
}

function calendarOf(typed, say) {
  const calendar = el('input', {type: 'date', class: 'calendar', tabindex: -1, 'aria-hidden': 'true', change: () => {
    typed.value = calendar.value ? inWords(calendar.value) : typed.value;
    say();
  }});
  const pick = el('button', {type: 'button', class: 'plain', 'aria-label': 'Mở lịch', click: () => {
    calendar.value = isoDay(typed.value);
    calendar.showPicker();
  }}, 'Lịch');
  return [pick, calendar];
}

/** Takes away what was said about the fields. */
export function clearProblems(form, notice) {
  form.querySelectorAll('.problem').forEach(problem => { problem.textContent = ''; });
  form.querySelectorAll('[aria-invalid]').forEach(control => control.removeAttribute('aria-invalid'));
  notice.hidden = true;
}

/** Puts each problem beside its field, the others into the notice, and the focus on the first field to mend. */
export function showProblems(form, notice, failure) {
  const elsewhere = [];
  (failure.problems || []).forEach(({field: name, message}) => {
    const row = [...form.querySelectorAll('[data-field]')].find(it => it.dataset.field === name && !it.hidden);
    if (row) {
      const problem = row.querySelector('.problem');
      problem.textContent = problem.textContent ? `${problem.textContent} ${message}` : message;
      row.querySelector('input, select, textarea')?.setAttribute('aria-invalid', 'true');
    } else {
      elsewhere.push(message);
    }
  });
  const first = form.querySelector('[aria-invalid]');
  notice.textContent = elsewhere.join(' ') || (first ? '' : failure.message);
  notice.hidden = notice.textContent === '';
  first?.focus();
}

/** What was refused, where there is no field to put it at. */
export const refusal = failure =>
  el('p', {class: 'notice refused'}, failure.problems.map(it => it.message).join(' ') || failure.message);

/**
 * Shows a form until it is sent or given up; nothing typed is lost by a refusal.
 *
 * @param others further ways out, each a label and what it does
 * @param send called when it is sent; what it gives goes to `done` once the dialog is closed
 * @param lookAgain called when what it is about changed meanwhile (409), so that the person sees it and can send again
 * @param seenAgain what is then said
 * @param abandoned called when it is closed after such a change without being sent
 */
export function dialog({title, rows, submit, send, done, others = [], lookAgain, seenAgain, abandoned = () => {}}) {
  let stale = false;
  const notice = el('p', {class: 'notice refused', role: 'alert', hidden: true});
  const button = el('button', {type: 'submit'}, submit);
  const form = el('form', {novalidate: true, submit: async event => {
    event.preventDefault();
    clearProblems(form, notice);
    const wasDisabled = button.disabled;
    button.disabled = true;
    try {
      const answer = await send();
      stale = false;
      box.close();
      await done(answer);
    } catch (failure) {
      button.disabled = wasDisabled;
      tell(failure);
      if (failure.status === 409 && lookAgain) {
        stale = true;
        await lookAgain().then(() => { notice.textContent = seenAgain; }, tell);
      }
    }
  }},
  el('h2', {id: 'dialog-title'}, title), notice, rows,
  el('div', {class: 'buttons'}, button,
    others.map(({label, act}) => el('button', {type: 'button', class: 'plain', click: () => { box.close(); act(); }}, label)),
    el('button', {type: 'button', class: 'plain', click: () => box.close()}, 'Thôi')));
  const box = el('dialog', {'aria-labelledby': 'dialog-title', close: () => {
    box.remove();
    if (stale) {
      abandoned();
    }
  }}, form);
  const tell = failure => showProblems(form, notice, failure);

  document.body.append(box);
  box.showModal();
  return {button, tell};
}
