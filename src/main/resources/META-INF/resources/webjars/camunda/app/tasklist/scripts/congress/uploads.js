// Files travel as soon as they are chosen; what the form hands in are their ids.
import {el, newId, size} from './page.js';
import {send} from './server.js';

const LARGEST = 50 * 1024 * 1024;

const kinds = {
  SUBMISSION_LETTER: 'Tờ trình',
  DRAFT: 'Dự thảo văn bản',
  REPORT: 'Báo cáo thuyết minh',
  CONSOLIDATION: 'Bảng tổng hợp, tiếp thu, giải trình',
  APPRAISAL_REPORT: 'Báo cáo thẩm định',
  ANNEX: 'Phụ lục',
  OPINION: 'Văn bản góp ý',
  OTHER: 'Tài liệu khác',
};

/** One file on its way: sends it, shows how far it is, can be cancelled. Settles like the server's answer. */
export function transfer(path, file, node, whenSent = 'Đang kiểm tra…') {
  const bar = el('progress', {max: 100, value: 0, 'aria-label': `Đang tải lên ${file.name}`});
  const percent = el('span', {class: 'congress-percent', 'aria-live': 'polite'}, '0%');
  const body = new FormData();
  body.append('file', file);
  const sending = send('POST', path, body, (sent, total) => {
    const done = total ? Math.floor((sent / total) * 100) : 0;
    bar.value = done;
    percent.textContent = done < 100 ? `${done}%` : whenSent;
    if (done >= 100) {
      bar.removeAttribute('value');
    }
  });
  node.append(bar, percent, el('button', {type: 'button', class: 'congress-link', click: sending.cancel}, 'Hủy'));
  return sending.answer;
}

/** `<fieldset data-field="documents" data-uploads data-kind="DRAFT ANNEX">`: the first kind is the usual one. */
export function uploads(fieldset, {taskId, changed}) {
  const offered = fieldset.dataset.kind.split(/\s+/);
  const kind = el('select', {'aria-label': 'Loại tài liệu', class: 'congress-input congress-kind'}, offered.map(code => el('option', {value: code}, kinds[code] || code)));
  const input = el('input', {type: 'file', multiple: true, id: newId(), class: 'congress-file', change: () => {
    add([...input.files]);
    input.value = '';
  }});
  const rows = el('ul', {class: 'congress-files'});
  const drop = el('div', {class: 'congress-drop'},
    offered.length > 1 ? kind : null,
    input, el('label', {for: input.id, class: 'congress-button'}, 'Chọn tệp…'),
    el('span', {class: 'congress-quiet'}, 'hoặc kéo thả vào đây; mỗi tệp tối đa 50 MB'));
  drop.addEventListener('dragover', event => event.preventDefault());
  drop.addEventListener('drop', event => {
    event.preventDefault();
    add([...event.dataTransfer.files]);
  });
  fieldset.append(drop, rows);

  const uploaded = new Map();
  let underWay = 0;

  function add(files) {
    files.forEach(file => {
      const row = el('li', {}, el('span', {class: 'congress-file-name'}, file.name), el('span', {class: 'congress-quiet'}, size(file.size)));
      rows.append(row);
      if (file.size > LARGEST) {
        return refused(row, 'Tệp lớn hơn 50 MB nên không nhận được. Hãy chia nhỏ hoặc nén lại.');
      }
      underWay += 1;
      const chosen = kind.value;
      transfer(`tasks/${encodeURIComponent(taskId)}/documents?kind=${encodeURIComponent(chosen)}`, file, row)
        .then(paper => {
          row.remove();
          show({id: paper.id, fileName: paper.fileName || file.name, size: paper.size || file.size, kind: chosen});
        })
        .catch(failure => (failure.status === 0 && row.dataset.cancelled ? row.remove() : refused(row, failure.message)))
        .finally(() => {
          underWay -= 1;
          changed();
        });
      row.querySelector('button').addEventListener('click', () => (row.dataset.cancelled = 'true'), true);
    });
  }

  function refused(row, message) {
    row.classList.add('congress-refused');
    row.replaceChildren(...[...row.children].slice(0, 2), el('span', {class: 'congress-error', role: 'alert'}, message),
      el('button', {type: 'button', class: 'congress-link', click: () => row.remove()}, 'Bỏ'));
  }

  function show(paper) {
    uploaded.set(paper.id, paper);
    const remove = el('button', {type: 'button', class: 'congress-link', click: () => {
      remove.disabled = true;
      send('DELETE', `tasks/${encodeURIComponent(taskId)}/documents/${encodeURIComponent(paper.id)}`).answer
        .catch(failure => {
          if (failure.status !== 404) {
            throw failure;
          }
        })
        .then(() => {
          uploaded.delete(paper.id);
          row.remove();
          changed();
        })
        .catch(failure => {
          remove.disabled = false;
          row.append(el('span', {class: 'congress-error', role: 'alert'}, failure.message));
        });
    }}, 'Gỡ');
    const row = el('li', {class: 'congress-uploaded'},
      el('span', {class: 'congress-file-name'}, paper.fileName),
      el('span', {class: 'congress-quiet'}, [kinds[paper.kind], size(paper.size)].filter(Boolean).join(' · ')),
      el('span', {class: 'congress-done'}, 'Đã tải lên'), remove);
    rows.append(row);
  }

  return {
    first: () => input,
    read: () => (uploaded.size ? [...uploaded.keys()] : undefined),
    wait: () => (underWay ? 'Tệp đang được tải lên. Hãy chờ xong rồi gửi.' : ''),
    keep: () => (uploaded.size ? [...uploaded.values()] : undefined),
    restore: papers => {
      rows.replaceChildren();
      uploaded.clear();
      (papers || []).forEach(show);
    },
  };
}
