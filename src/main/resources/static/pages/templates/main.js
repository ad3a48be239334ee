// The page "Mẫu văn bản": every template there is and was, trying out a newer one, and putting it in force.

import {day, moment} from '../shared/dates.js';
import {el} from '../shared/elements.js';
import {showPages} from '../shared/page.js';
import {cell, scrolled, table} from '../shared/table.js';
import * as server from './server.js';

const at = id => document.getElementById(id);
let tried; // the type and file last tried out

function say(text, problems = []) {
  at('notice').replaceChildren(text, problems.length > 0 && el('ul', {}, problems.map(it => el('li', {}, it.message))) || '');
  at('notice').classList.toggle('refused', problems.length > 0);
  at('notice').hidden = text === '';
  if (text !== '') {
    at('notice').scrollIntoView({block: 'nearest'});
  }
}

function fail(failure) {
  say(failure.message, failure.problems && failure.problems.length > 0 ? failure.problems : [{message: 'Chưa có gì thay đổi.'}]);
}

async function load(number = 0) {
  try {
    const shown = await server.page(number);
    at('all').replaceChildren(...drawAll(shown));
    at('change').hidden = !shown.mayPut;
    if (at('type').options.length === 0) {
      at('type').append(...shown.kinds.map(it => el('option', {value: it.type}, it.label)));
      at('names').replaceChildren(drawNames(shown));
    }
  } catch (failure) {
    at('all').replaceChildren();
    fail(failure);
  }
}

function drawAll(shown) {
  const pages = el('div', {class: 'pages'});
  showPages(pages, shown, load);
  return [
    scrolled('Các mẫu văn bản', table(['Loại văn bản', 'Theo quy định', 'Văn bản từ ngày', 'Ai đưa vào, vì sao', 'Tệp'], shown.lines.map(it => [
      [el('strong', {}, it.typeLabel), ' ', it.inForce && el('span', {class: 'now'}, 'đang áp dụng')],
      it.ruleSet,
      day(it.validFrom),
      [`${it.uploadedBy}, ${moment(it.uploadedAt)}`, el('span', {class: 'rule'}, it.note)],
      cell('files',
        el('a', {href: `/api/document-templates/${it.id}/content`, download: `${it.type}-${it.id}.docx`, 'aria-label': `Tải tệp Word, ${it.typeLabel}, ${it.ruleSet}`}, 'Word'), ' · ',
        el('a', {href: `/api/document-templates/${it.id}/sample.pdf`, download: `${it.type}-${it.id}.pdf`, 'aria-label': `Tải bản điền thử, ${it.typeLabel}, ${it.ruleSet}`}, 'Bản điền thử')),
    ]))),
    pages,
  ];
}

function drawNames({names, kinds}) {
  return el('details', {}, el('summary', {}, `Xem ${names.length} tên`),
    el('ul', {class: 'kinds'}, kinds.map(it => el('li', {}, `${it.label} phải có: ${it.required.map(name => `{{${name}}}`).join(', ')}`))),
    el('dl', {}, names.map(it => [el('dt', {}, `{{${it.written}}}`), el('dd', {}, it.meaning)])));
}

async function preview() {
  say('');
  at('preview').disabled = true;
  at('result').replaceChildren(el('p', {class: 'quiet'}, 'Đang đọc…'));
  const type = at('type').value;
  const file = at('file').files[0];
  try {
    const found = await server.preview(type, file);
    tried = {type, file, ruleSet: found.ruleSet};
    at('result').replaceChildren(...[
      el('p', {}, `Mẫu hợp lệ, có ${found.placeholders.length} chỗ điền; theo ${found.ruleSet || 'quy định chưa ghi trong tệp'}. Dưới đây là mẫu điền số liệu giả định, ${found.pages} trang. Chưa áp dụng.`),
      found.notDrawn.length > 0 && el('p', {class: 'warn'}, `Bản xem trước PDF bỏ qua: ${found.notDrawn.join('; ')}. Tệp Word vẫn giữ.`),
      el('div', {class: 'shown'}, found.pictures.map((picture, index) => el('img', {src: picture, alt: `Trang ${index + 1} của mẫu đã điền thử`}))),
      el('button', {type: 'button', click: confirmPut}, 'Đưa mẫu này vào áp dụng'),
    ].filter(Boolean));
  } catch (failure) {
    at('result').replaceChildren();
    fail(failure);
  } finally {
    at('preview').disabled = false;
  }
}

function confirmPut() {
  const box = at('confirm');
  const from = el('input', {type: 'date', id: 'from', required: true});
  const rules = el('input', {type: 'text', id: 'rules', maxlength: 100, value: tried.ruleSet});
  const note = el('input', {type: 'text', id: 'note', maxlength: 500});
  const problem = el('p', {class: 'problem', role: 'alert'});
  const go = el('button', {type: 'button', click: async () => {
    go.disabled = true;
    try {
      const line = await server.put({type: tried.type, validFrom: from.value, ruleSet: rules.value, note: note.value}, tried.file);
      box.close();
      at('result').replaceChildren();
      at('file').value = '';
      at('preview').disabled = true;
      await load();
      say(`Mẫu ${line.typeLabel} áp dụng cho văn bản từ ngày ${day(line.validFrom)}.`);
    } catch (failure) {
      problem.textContent = failure.problems && failure.problems.length > 0 ? failure.problems.map(it => it.message).join(' ') : failure.message;
    } finally {
      go.disabled = false;
    }
  }}, 'Áp dụng');
  box.replaceChildren(el('h2', {id: 'confirm-title'}, 'Đưa mẫu này vào áp dụng'),
    el('p', {}, 'Văn bản ghi ngày từ ngày này trở đi theo mẫu mới; văn bản ghi ngày trước đó vẫn theo mẫu cũ. Không gỡ lại được; muốn thay thì đưa mẫu khác vào.'),
    el('label', {for: 'from'}, 'Áp dụng cho văn bản từ ngày'), from,
    el('label', {for: 'rules'}, 'Theo quy định, hướng dẫn'), rules,
    el('label', {for: 'note'}, 'Căn cứ hoặc lý do'), note, problem, go,
    el('button', {type: 'button', class: 'plain', click: () => box.close()}, 'Thôi'));
  box.showModal();
}

function chosen() {
  at('preview').disabled = at('file').files.length === 0;
  at('result').replaceChildren();
}

at('file').addEventListener('change', chosen);
at('type').addEventListener('change', chosen);
at('upload').addEventListener('submit', event => {
  event.preventDefault();
  preview();
});
load();
