// Opens the lists with the nearest due date first, where a link does not ask for another order.
const hash = window.location.hash || '#/';
if (/^#\/?(\?|$)/.test(hash) && !/[?&]sorting=/.test(hash)) {
  const order = 'sorting=' + encodeURIComponent(JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));
  window.location.replace(hash.replace(/^#\/?/, '#/') + (hash.includes('?') ? '&' : '?') + order);
}

export default [];
