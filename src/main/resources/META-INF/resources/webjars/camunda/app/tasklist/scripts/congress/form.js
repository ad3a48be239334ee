// Makes a declared form work: dossier beside it, one `submission` out, refusals shown where they belong, nothing typed lost.
import {drawDailyReport} from './daily-report.js';
import {dossierOf, drawDossier, drawHead} from './dossier.js';
import {fieldsIn} from './fields.js';
import {documentMaker} from './made-documents.js';
import {el} from './page.js';
import {drawPlanProblems} from './plan-file.js';
import {Failure} from './server.js';
import {stepActions} from './step-actions.js';

/** The message with which Tasklist keeps its own notices quiet: the form says it better. */
const SAID_BY_THE_FORM = 'camForm submission prevented';

/** Called by each form: `<script cam-script type="text/form-script">congress.form(camForm)</script>`. */
export function form(camForm) {
  const element = camForm.formElement[0];
  const taskId = camForm.taskId;
  const draft = draftOf(camForm);
  let told;
  let reading;
  const page = {
    taskId,
    touched,
    told: path => path.split('.').reduce((at, name) => at && at[name], told),
    dossier: () => reading || (reading = dossierOf(taskId)),
  };

  const head = el('div', {class: 'congress-head', hidden: true});
  const dailyReport = element.querySelector('[data-daily-report]'); // then the step is about no task of the register
  const dossier = taskId && !dailyReport ? el('aside', {class: 'congress-dossier congress-reading', 'aria-label': 'Hồ sơ'}) : null;
  const summary = el('div', {class: 'congress-alert', tabindex: -1, role: 'alert', hidden: true});
  const claim = el('p', {class: 'congress-claim'}, 'Muốn điền và gửi, hãy nhận xử lý việc này trước. ',
    el('button', {type: 'button', class: 'congress-button', click: claimHere}, 'Nhận xử lý'));
  let complaints = [];
  layOut();
  const fields = fieldsIn(element, page);
  const untouched = new Set(fields);
  let restored = false;

  refresh();
  restoreDraft();
  if (dossier) {
    showDossier();
  }

  element.addEventListener('input', event => touched(event.target));
  element.addEventListener('change', event => touched(event.target));

  const planProblems = element.querySelector('[data-plan-problems]');
  if (planProblems) {
    camForm.on('form-loaded', () => camForm.variableManager.fetchVariable('planFile'));
    camForm.on('variables-applied', () => {
      drawPlanProblems(planProblems, camForm.variableManager.variableValue('planFile'));
      camForm.variableManager.destroyVariable('planFile'); // only read, never sent back
    });
  }

  if (dailyReport) {
    element.before(dailyReport); // a form nobody has taken yet is dimmed, the report is to be read
    drawDailyReport(dailyReport, taskId);
  }

  // Declared after the variables are fetched, so that nothing has to be fetched.
  camForm.on('variables-applied', () => camForm.variableManager.createVariable({name: 'submission', type: 'Json', value: null, valueInfo: {transient: true}}));
  camForm.on('submit', () => {
    const problems = courtesy();
    if (problems.length) {
      camForm.submitPrevented = true;
      show(problems);
    } else {
      show([]);
      camForm.variableManager.variableValue('submission', submission());
    }
  });
  camForm.on('submit-failed', (_, [error]) => {
    if (error.message !== SAID_BY_THE_FORM) {
      const failure = new Failure(error.status || 0, error.response && error.response.body);
      show(failure.problems.length ? failure.problems : [{field: '', message: failure.message}]);
      error.message = SAID_BY_THE_FORM;
    }
  });
  answerEvenWithoutNetwork(camForm);
  camForm.on('submit-success', () => {
    draft.clear();
    const going = fields.map(it => it.accepted()).find(Boolean);
    notice(going ? going.node : taskId ? 'Đã gửi. Việc đã chuyển sang bước tiếp theo.' : 'Đã gửi.', going && going.done);
  });

  function layOut() {
    element.noValidate = true;
    element.setAttribute('autocomplete', 'off');
    element.parentElement.classList.add('congress');
    element.classList.add('congress-form');
    element.prepend(claim, summary);
    if (dossier) {
      element.before(head);
      element.after(dossier);
    }
  }

  function showDossier() {
    page.dossier()
      .then(found => {
        told = found;
        head.hidden = false;
        drawHead(head, found);
        head.append(...[stepActions(taskId, found, said), documentMaker(taskId, found, submission, said)].filter(Boolean));
        drawDossier(dossier, found, taskId);
        fields.filter(it => it.from && untouched.has(it) && !restored).forEach(it => {
          const value = page.told(it.from);
          if (typeof value === 'string' && value) {
            it.restore(value);
          }
        });
        refresh();
      })
      .catch(failure => {
        reading = undefined;
        if (failure.status === 404) {
          dossier.remove();
        } else {
          dossier.replaceChildren(el('p', {class: 'congress-alert'}, `Chưa xem được hồ sơ. ${failure.message}`));
        }
      });
  }

  /** Something was said about the step: the dossier tells it from now on, and what is typed in the form stays. */
  function said(message) {
    notice(message);
    reading = undefined;
    showDossier();
  }

  function touched(control) {
    const field = fields.find(it => it.box.contains(control));
    if (field) {
      untouched.delete(field);
      const inner = field.inner && field.inner().find(it => it.box.contains(control));
      (inner || field).calm();
      complaints = complaints.filter(({on}) => on !== (inner || field));
      sumUp();
    }
    refresh();
    draft.keep(Object.fromEntries(fields.map(it => [it.name, it.keep()]).filter(([, value]) => value !== undefined)));
  }

  function refresh() {
    fields.forEach(it => it.refresh());
  }

  function restoreDraft() {
    const kept = draft.kept();
    if (kept) {
      restored = true;
      fields.forEach(it => kept.values[it.name] !== undefined && it.restore(kept.values[it.name]));
      refresh();
      const note = el('p', {class: 'congress-note', role: 'status'}, `Đã khôi phục nội dung viết dở lúc ${kept.at}. `,
        el('button', {type: 'button', class: 'congress-link', click: () => {
          fields.forEach(it => it.restore(undefined));
          draft.clear();
          note.remove();
          restored = false;
          untouched.clear();
          fields.forEach(it => untouched.add(it));
          if (dossier) {
            showDossier();
          }
          refresh();
        }}, 'Bỏ, viết lại từ đầu'));
      element.prepend(note);
    }
  }

  function shown() {
    return fields.filter(it => it.shown());
  }

  function submission() {
    return Object.fromEntries(shown().map(it => [it.name, it.read()]).filter(([, value]) => value !== undefined));
  }

  function courtesy() {
    return shown().flatMap(it => [it, ...(it.inner ? it.inner() : [])]).map(field => ({on: field, message: field.courtesy()})).filter(it => it.message);
  }

  /** Each message at its field, all of them on top; the first one gets the focus. */
  function show(problems) {
    fields.flatMap(it => [it, ...(it.inner ? it.inner() : [])]).forEach(it => it.calm());
    complaints = problems.map(problem => ({message: problem.message, on: problem.on || locate(problem.field)}));
    complaints.filter(it => it.on).forEach(({on, message}) => on.complain(message));
    sumUp();
    if (complaints.length) {
      silence();
      const first = complaints.find(it => it.on);
      summary.scrollIntoView({block: 'nearest'});
      setTimeout(() => (first ? first.on.first() : summary).focus());
    }
  }

  /** What is still wrong; shrinks while it is being mended. */
  function sumUp() {
    summary.hidden = complaints.length === 0;
    summary.replaceChildren(
      el('strong', {}, complaints.some(it => it.on) ? `Chưa gửi được: còn ${complaints.length} chỗ phải sửa.` : 'Chưa gửi được.'),
      el('ul', {}, complaints.map(({on, message}) => el('li', {}, on
        ? el('button', {type: 'button', class: 'congress-link', click: () => on.first().focus()}, named(on, message))
        : message))));
  }

  function named({title}, message) {
    return message.toLowerCase().includes(title.toLowerCase()) ? message : `${title}: ${message}`;
  }

  /** Tasklist's own link does it, and enables the form. */
  function claimHere() {
    const link = document.querySelector('[cam-tasklist-task-meta] .claim');
    if (link) {
      link.click();
    } else {
      claim.replaceChildren('Việc này đang do người khác nhận. Muốn làm thay, hãy đề nghị người đó trả lại việc.');
    }
  }

  /** `content`, `documents[0]`, `followUps[1].title`; undefined for what this form does not show. */
  function locate(path) {
    const [, name, index, rest] = /^(\w+)(?:\[(\d+)\])?(?:\.(.+))?$/.exec(path || '') || [];
    const field = shown().find(it => it.name === name);
    return field && field.at && index !== undefined ? field.at(Number(index), rest) || field : field;
  }
}

/**
 * Without a response the SDK of 7.24 stumbles before it calls back: the button would stay grey and nothing be said. Its
 * error event still comes.
 */
function answerEvenWithoutNetwork(camForm) {
  const submitVariables = camForm.submitVariables;
  camForm.submitVariables = done => {
    const {http: wrapper} = camForm.client.resource(camForm.taskId ? 'task' : 'process-definition');
    const http = wrapper._wrapped || wrapper; // Tasklist wraps the SDK's client, whose events stay inside
    const lost = (_, [error]) => error.response || camForm.formElement.scope().$apply(() => settle(error));
    const settle = (...outcome) => {
      http.off('error', lost);
      done(...outcome);
    };
    http.on('error', lost);
    submitVariables.call(camForm, settle);
  };
}

/** What is typed and not yet handed in: kept for this tab, this person, this task. */
function draftOf(camForm) {
  const subject = camForm.taskId || String(camForm.processDefinitionId || '').split(':')[0];
  const key = `congress:${(camForm.options.urlParams || {}).userId || ''}:${subject}`;
  let waiting;
  return {
    keep(values) {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const at = new Date().toLocaleTimeString('vi-VN', {hour: '2-digit', minute: '2-digit'});
        try {
          sessionStorage.setItem(key, JSON.stringify({at, values}));
        } catch (full) {
          sessionStorage.removeItem(key);
        }
      }, 300);
    },
    kept() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(key));
        return kept && Object.keys(kept.values).length ? kept : null;
      } catch (unreadable) {
        return null;
      }
    },
    clear() {
      clearTimeout(waiting);
      sessionStorage.removeItem(key);
    },
  };
}

/** What was said about the step before must not stand beside a refusal, nor under the next notice. */
function silence() {
  document.querySelectorAll('.congress-notice').forEach(note => note.remove());
}

function notice(message, until = Promise.resolve()) {
  silence();
  const note = el('div', {class: 'congress-notice', role: 'status'}, message);
  document.body.append(note);
  until.catch(() => {}).then(() => setTimeout(() => note.remove(), 5000));
}
