// Charts of the lead's page, drawn by uPlot. Each has its figures as a table beside it; colours follow the page.
import uPlot from "/webjars/uplot/1.6.30/dist/uPlot.esm.js";
import { el, fill } from "./dom.js";
import { language, t } from "./words.js";

const HEIGHT = 200;
const DAY = 86_400;
const drawn = new Map();
const dayLabel = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const seconds = (day) => Date.parse(`${day}T00:00:00Z`) / 1000;

/** Asked on each day, and over it what was kept: the lower part of a column is what went well. */
export function columns(box, days, series) {
  const bars = uPlot.paths.bars({ size: [0.6, 48] });
  show(box, days, series.map(({ label, of, tone }) => ({ label, of, fill: colour(tone), stroke: colour(tone), paths: bars, points: { show: false } })), (value) => String(value));
}

/** One line per series; days without a value are gaps. */
export function lines(box, days, series, format) {
  show(box, days, series.map(({ label, of, tone }) => ({ label, of, stroke: colour(tone), width: 2, points: { show: true, size: 7 } })), format);
}

/** Drawn anew only if something changed: a lead may be looking at a column right now. */
function show(box, days, series, format) {
  const data = [days.map(({ day }) => seconds(day)), ...series.map(({ of }) => days.map((day) => of(day) ?? null))];
  const signature = JSON.stringify([data, box.clientWidth, series.map(({ stroke }) => stroke)]);
  if (drawn.get(box.id)?.signature === signature) return;
  drawn.get(box.id)?.chart?.destroy();
  fill(box);
  const chart = days.length > 0 ? new uPlot(options(box, data[0], series, format), data, box) : null;
  drawn.set(box.id, { signature, chart });
  box.setAttribute("aria-label", [box.dataset.name, ...days.slice(-7).map((day) =>
    `${dayLabel.format(seconds(day.day) * 1000)}: ${series.map(({ label, of }) => `${label} ${of(day) === undefined ? "–" : format(of(day))}`).join(", ")}`)].join(". "));
}

function options(box, days, series, format) {
  const axis = { stroke: colour("--quiet"), grid: { stroke: colour("--line"), width: 1 }, ticks: { stroke: colour("--line"), width: 1 }, font: "12px sans-serif" };
  const written = (value) => (value === null || value === undefined ? "–" : format(value));
  return {
    width: Math.max(200, box.clientWidth), height: HEIGHT, cursor: { drag: { setScale: false }, points: { show: false } },
    tzDate: (stamp) => uPlot.tzDate(new Date(stamp * 1000), "UTC"),
    scales: { x: { range: () => [days[0] - DAY * 0.6, days.at(-1) + DAY * 0.6] }, y: { range: (_, low, high) => [0, Math.max(1, high * 1.1)] } },
    axes: [
      { ...axis, splits: () => days.filter((_, place) => place % Math.ceil((days.length * 64) / box.clientWidth) === 0), values: (_, splits) => splits.map((stamp) => dayLabel.format(stamp * 1000)) },
      { ...axis, size: 64, values: (_, splits) => splits.map((value) => (Number.isInteger(value) ? format(value) : "")) }],
    series: [{ label: t("floor.day"), value: (_, stamp) => (stamp === null ? "" : dayLabel.format(stamp * 1000)) },
      ...series.map(({ of, ...rest }) => ({ ...rest, value: (_, value) => written(value) }))],
  };
}

/** The same figures for whoever does not see charts, or wants to copy them. */
export function figuresTable(days, columns) {
  return [el("thead", {}, el("tr", {}, ...columns.map(([head], place) => el("th", { scope: "col", class: place > 0 ? "number" : null }, head)))),
    el("tbody", {}, ...days.map((day) => el("tr", {}, ...columns.map(([, of], place) =>
      place === 0 ? el("th", { scope: "row" }, of(day)) : el("td", { class: "number" }, of(day))))))];
}

export const writtenDay = (day) => dayLabel.format(seconds(day) * 1000);

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach((one) => { one.signature = ""; }));
