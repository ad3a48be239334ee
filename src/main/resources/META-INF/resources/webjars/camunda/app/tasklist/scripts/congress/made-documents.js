// «Tạo văn bản…»: a document from its template, with what the dossier and the form say now; looked at first, then kept or taken along.
import {fieldsIn} from './fields.js';
import {el} from './page.js';
import {csrfToken, Failure, get, send, url} from './server.js';

/** Steps at which documents are made; which ones, the server says. */
const AT = ['UserTask_DraftReport', 'UserTask_ConsolidateOpinions', 'UserTask_ReviseAfterComments', 'UserTask_ExplainChanges', 'UserTask_SignOff',
  'UserTask_Appraise', 'UserTask_Decide', 'UserTask_CirculateDossier', 'UserTask_ConsolidateComments', 'UserTask_RecordConclusion',
  'UserTask_IssueConclusion', 'UserTask_IssueUrgingLetter'];

/**
 * The button, for who has such a step on their desk; null for anybody else, and for a task that is only tracked.
 * `typed` tells what stands in the form, `kept` is told what was put into the dossier.
 */
export function documentMaker(taskId, {step, task}, typed, kept) {
  return step && step.mine && task && !task.trackOnly && AT.includes(step.key)
    ? el('div', {class: 'congress-actions'}, el('button', {type: 'button', class: 'congress-button', click: () => make(taskId, task, typed, kept)}, 'Tạo văn bản…'))
    : null;
}

function make(taskId, task, typed, kept) {
  const path = `tasks/${encodeURIComponent(taskId)}/filled-documents`;
  const problems = el('div', {class: 'congress-alert', role: 'alert', tabindex: -1, hidden: true});
  const kinds = el('select', {'data-field': 'type', required: true});
  const form = el('form', {class: 'congress-form congress-make', novalidate: true, autocomplete: 'off'},
    el('label', {}, 'Loại văn bản', kinds),
    el('label', {}, 'Ngày văn bản', el('input', {type: 'text', 'data-field': 'date', 'data-type': 'date', 'data-hint': 'Để trống: hôm nay. Mẫu được chọn theo ngày này.'})),
    el('label', {}, 'Dự thảo lần', el('input', {type: 'text', 'data-field': 'draft', 'data-type': 'number', 'data-hint': 'Để trống: bản chính thức.'})),
    el('label', {}, 'Độ khẩn', el('select', {'data-field': 'urgency'},
      [['URGENT', 'Khẩn'], ['VERY_URGENT', 'Thượng khẩn'], ['FLASH', 'Hỏa tốc']].map(([value, title]) => el('option', {value}, title)))),
    el('label', {}, 'Trích yếu', el('input', {type: 'text', 'data-field': 'subject', 'data-max': 500, 'data-hint': 'Để trống: lấy từ hồ sơ. Không ghi chữ «về».'})),
    el('label', {}, 'Nơi gửi', el('input', {type: 'text', 'data-field': 'addressee', 'data-max': 500, 'data-hint': 'Để trống: theo loại văn bản.'})));
  const pages = el('div', {class: 'congress-pages', 'aria-live': 'polite'});
  const look = el('button', {type: 'submit', class: 'congress-button congress-send'}, 'Xem trước');
  const after = ['Lưu vào hồ sơ', 'Tải bản Word', 'Tải bản PDF'];
  const [keep, word, pdf] = after.map(title => el('button', {type: 'button', class: 'congress-button', disabled: true}, title));
  const dialog = el('dialog', {class: 'congress congress-dialog congress-wide', 'aria-label': 'Tạo văn bản', close: () => dialog.remove()},
    el('h4', {}, `Tạo văn bản · ${task.code}`),
    el('p', {class: 'congress-hint'}, 'Điền từ hồ sơ và từ nội dung đang viết trong biểu mẫu; chỗ chưa có để dấu «………». Hãy xem trước, rồi lưu hoặc tải về.'),
    problems, form);
  const page = {taskId, told: () => undefined, dossier: () => Promise.reject(new Error('no dossier here')), touched: () => undefined};
  const fields = fieldsIn(form, page);
  form.append(el('div', {class: 'congress-dialog-buttons'}, look, keep, word, pdf,
    el('button', {type: 'button', class: 'congress-button', click: () => dialog.close()}, 'Thôi')), pages);
  let offers = [];
  let asking = 0; // answers to what was asked before a change come too late

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    preview();
  });
  keep.addEventListener('click', () => {
    busy(true);
    send('POST', `${path}/${chosen().type}`, wanted()).answer
      .then(paper => {
        dialog.close();
        kept(`Đã lưu «${paper.fileName}», bản ${paper.number}, vào hồ sơ.`);
      })
      .catch(refused)
      .finally(() => busy(false));
  });
  word.addEventListener('click', () => take('docx'));
  pdf.addEventListener('click', () => take('pdf'));

  document.body.append(dialog);
  fields.forEach(it => it.refresh());
  dialog.showModal();
  get(path)
    .then(found => {
      offers = found;
      kinds.append(...found.map(it => el('option', {value: it.type}, it.nextVersion > 1 ? `${it.label} (bản ${it.nextVersion})` : it.label)));
      kinds.value = found.length ? found[0].type : '';
      if (!found.length) {
        refused({message: 'Bước này không có văn bản theo mẫu nào.', problems: []});
        look.disabled = true;
      }
    })
    .catch(refused);

  function chosen() {
    return offers.find(it => it.type === kinds.value) || {};
  }

  function wanted() {
    const {type, ...said} = Object.fromEntries(fields.map(it => [it.name, it.read()]).filter(([, value]) => value !== undefined));
    return {...said, typed: typed()};
  }

  /** Only what was seen can be kept. */
  function changed() {
    asking += 1;
    fields.forEach(it => it.calm());
    problems.hidden = true;
    [keep, word, pdf].forEach(it => (it.disabled = true));
    pages.replaceChildren();
  }

  function busy(is) {
    [look, keep, word, pdf].forEach(it => (it.disabled = is));
  }

  function preview() {
    const wrong = fields.map(it => ({on: it, message: it.courtesy()})).filter(it => it.message);
    if (wrong.length) {
      wrong.forEach(({on, message}) => on.complain(message));
      wrong[0].on.first().focus();
      return;
    }
    const asked = asking += 1;
    problems.hidden = true;
    pages.replaceChildren(el('p', {class: 'congress-quiet'}, 'Đang tạo…'));
    look.disabled = true;
    send('POST', `${path}/${chosen().type}?preview=pages`, wanted()).answer
      .then(shown => {
        if (asked !== asking) {
          return;
        }
        pages.replaceChildren(
          el('p', {class: 'congress-quiet'}, `Mẫu theo ${shown.ruleSet} · ${shown.pages} trang${shown.pages > shown.pictures.length ? `, xem trước ${shown.pictures.length} trang đầu` : ''}. Chưa lưu.`),
          ...shown.pictures.map((picture, index) => el('img', {src: picture, alt: `Trang ${index + 1} của ${chosen().label}`})));
        [keep, word, pdf].forEach(it => (it.disabled = false));
      })
      .catch(failure => asked === asking && refused(failure))
      .finally(() => (look.disabled = false));
  }

  function take(format) {
    busy(true);
    download(`${path}/${chosen().type}?preview=${format}`, wanted(), chosen().fileName.replace(/docx$/, format))
      .catch(refused)
      .finally(() => busy(false));
  }

  function refused(failure) {
    pages.replaceChildren();
    const found = failure.problems && failure.problems.length ? failure.problems : [{message: failure.message}];
    found.forEach(it => {
      const field = fields.find(one => one.name === it.field);
      if (field) {
        field.complain(it.message);
      }
    });
    problems.hidden = false;
    problems.replaceChildren(...found.map(it => el('p', {}, it.message)));
    problems.focus();
  }
}

/** A file as the answer to a long question. */
async function download(path, body, name) {
  let answer;
  try {
    answer = await fetch(url(path), {method: 'POST', credentials: 'same-origin', headers: {'Content-Type': 'application/json', 'X-CONGRESS-XSRF': csrfToken()}, body: JSON.stringify(body)});
  } catch (offline) {
    throw new Failure(0);
  }
  if (!answer.ok) {
    throw new Failure(answer.status, await answer.json().catch(() => null));
  }
  const address = URL.createObjectURL(await answer.blob());
  el('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
