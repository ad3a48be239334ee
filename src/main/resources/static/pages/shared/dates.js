// Vietnamese dates, whatever the browser's language and zone.

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const zone = 'Asia/Ho_Chi_Minh';
const dayFormat = new Intl.DateTimeFormat('en-GB', {timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric'});
const hourFormat = new Intl.DateTimeFormat('en-GB', {timeZone: zone, hour: '2-digit', minute: '2-digit'});

/** dd/MM/yyyy of an ISO date. */
export const day = iso => iso.split('-').reverse().join('/');

/** HH:mm dd/MM/yyyy of an ISO instant. */
export const moment = iso => `${hourFormat.format(new Date(iso))} ${dayFormat.format(new Date(iso))}`;

/** The weekday of an ISO date; empty when there is no such day. */
export function weekday(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? weekdays[date.getUTCDay()] : '';
}

/** The ISO date somebody typed as 15/1/2026; empty when it is none. */
export function isoDay(typed) {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed.trim());
  const iso = parts ? `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}` : '';
  return iso && weekday(iso) ? iso : '';
}

/** HH:mm of what somebody typed as 8:00, 8h30 or 8; empty when it is no hour. */
export function isoHour(typed) {
  const parts = /^(\d{1,2})(?:[:h.](\d{2})?)?$/i.exec(typed.trim());
  const minutes = parts ? parts[2] || '00' : '';
  return parts && Number(parts[1]) < 24 && Number(minutes) < 60 ? `${parts[1].padStart(2, '0')}:${minutes}` : '';
}
