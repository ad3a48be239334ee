// What every page has: one place to say how something went, a list or why there is none, and its pages.

import {el} from './elements.js';

/** Says something in that place; an empty text takes it away. */
export const sayingIn = place => (text, refused = false) => {
  place.textContent = text;
  place.classList.toggle('refused', refused);
  place.hidden = text === '';
};

/** The cards of a page in that place, or the words for there being none. */
export function showList(place, lines, card, none) {
  place.replaceChildren(...(lines.length > 0 ? lines.map(card) : [el('p', {class: 'quiet'}, none)]));
}

/**
 * Buttons to the pages beside this one, when there are several.
 *
 * @param answer with its `page`, the first being 0, and the number of `pages`
 * @param turnTo called with the page wanted
 */
export function showPages(place, {page, pages}, turnTo) {
  const turn = (label, to) =>
    el('button', {type: 'button', class: 'plain', disabled: to < 0 || to >= pages, click: () => turnTo(to)}, label);
  place.hidden = pages < 2;
  place.replaceChildren(turn('← Trang trước', page - 1), `Trang ${page + 1} / ${pages}`, turn('Trang sau →', page + 1));
}
