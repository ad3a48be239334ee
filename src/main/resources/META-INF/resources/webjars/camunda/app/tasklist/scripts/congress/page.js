// What every part of the page is made of: elements, dates and sizes in Vietnamese. Text is always set as text, never as HTML.

/** An element; attributes that are null, undefined or false are left out, functions are listeners. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value === null || value === undefined || value === false) {
      return;
    }
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  });
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

let lastId = 0;

export function newId() {
  lastId += 1;
  return `congress-${lastId}`;
}

const zone = 'Asia/Ho_Chi_Minh';
const dayFormat = new Intl.DateTimeFormat('en-GB', {timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric'});
const timeFormat = new Intl.DateTimeFormat('en-GB', {timeZone: zone, hour: '2-digit', minute: '2-digit'});

/** dd/MM/yyyy of an ISO date or instant. */
export function day(iso) {
  if (!iso) {
    return '';
  }
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return plain ? `${plain[3]}/${plain[2]}/${plain[1]}` : dayFormat.format(new Date(iso));
}

/** HH:mm dd/MM/yyyy of an ISO instant. */
export function moment(iso) {
  return iso ? `${timeFormat.format(new Date(iso))} ${day(iso)}` : '';
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** The weekday of an ISO date; empty when there is no such day. */
export function weekday(isoDate) {
  const date = new Date(`${isoDate}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(isoDate) ? weekdays[date.getUTCDay()] : '';
}

export function size(bytes) {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}
