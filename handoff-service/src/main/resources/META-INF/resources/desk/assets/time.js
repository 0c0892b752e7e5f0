// Times as a person reads them. The server's clock counts: the offset comes with every tick.
import { language } from "./words.js";

let offset = 0;

export function setServerTime(now) {
  offset = Date.parse(now) - Date.now();
}

export const now = () => Date.now() + offset;

const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short" });
const dayYear = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" });
const longDay = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" });

const sameDay = (a, b) => new Date(a).toDateString() === new Date(b).toDateString();

/** The time of day; with the day if it is another. */
export function at(instant) {
  const time = typeof instant === "number" ? instant : Date.parse(instant);
  return sameDay(time, now()) ? clock.format(time) : `${day.format(time)}, ${clock.format(time)}`;
}

/** A calendar day: dates without time have no zone, so none is applied. */
export function date(text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return dayYear.format(parts ? new Date(+parts[1], parts[2] - 1, +parts[3]) : Date.parse(text));
}

export const dayOf = (instant) => longDay.format(Date.parse(instant));

/** A duration in at most two units, for example "1 h 5 min". */
export function span(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  if (minutes < 1) return `${Math.floor(Math.abs(milliseconds) / 1000)} s`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d`;
}
