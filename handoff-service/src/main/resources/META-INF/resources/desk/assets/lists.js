// The lists on the left: who waits, who is mine, and so on.
import { get } from "./api.js";
import { byId, el } from "./dom.js";
import { Filters } from "./filters.js";
import { at, now, span } from "./time.js";
import { keyOf } from "./store.js";
import { RowWindow } from "./window.js";
import { t, tOr } from "./words.js";

export const LISTS = ["waiting", "mine", "team", "snoozed", "resolved"];
const SOON = 5 * 60_000;

export class Lists {
  #list = "waiting";
  #scheduled = false;
  #found = null;

  constructor(store, open) {
    this.store = store;
    this.open = open;
    this.failed = false;
    this.current = null;
    this.filters = new Filters(store, nameOf);
    this.rows = new RowWindow(byId("rows"), { keyOf, draw: (row) => rowElement(row, store, open), dress: (row, element) => this.#dress(row, element) });
    this.#makeTabs();
    this.filters.addEventListener("changed", () => this.schedule());
    this.filters.addEventListener("wanted", () => this.#wanted());
    this.filters.addEventListener("list", (event) => { this.#list = event.detail; });
    byId("filter").addEventListener("keydown", (event) => this.#key(event));
    store.addEventListener("rows", () => this.schedule());
    setInterval(() => this.#tick(), 1000);
    this.schedule();
  }

  #makeTabs() {
    byId("tabs").replaceChildren(
      ...LISTS.map((name) =>
        el("button", { type: "button", class: "tab", "data-list": name, onclick: () => this.show(name) },
          t(`lists.${name}`), el("span", { class: "count" }))));
  }

  show(name) {
    this.#list = name;
    this.#found = null;
    this.schedule();
    byId("rows").scrollTop = 0;
  }

  /** From the field down to what it left over. */
  #key(event) {
    if (event.key === "Enter") this.#search();
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    event.target.blur();
    this.move(1);
  }

  /** Enter looks through all that was ever said, not only through the lists. */
  async #search() {
    const { words } = this.filters;
    if (!words) return;
    const answer = await get(`search?q=${encodeURIComponent(words)}`);
    this.#found = answer.body ?? [];
    this.schedule();
  }

  #wanted() {
    this.#found = null;
    byId("rows").scrollTop = 0;
    this.schedule();
  }

  /** Many changes make one drawing. */
  schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#draw();
    });
  }

  #draw() {
    const all = [...this.store.rows.values()];
    const counts = Object.groupBy ? Object.groupBy(all, (row) => this.store.listOf(row)) : group(all, this.store);
    this.#drawTabs(counts);
    this.filters.list = this.#list;
    this.filters.draw(counts, this.#list);
    this.visible = (counts[this.#list] ?? []).filter((row) => this.filters.matches(row)).sort(orderOf(this.#list));
    if (this.#found) {
      this.rows.clear();
      byId("rows").replaceChildren(...this.#found.map((found) => foundElement(found, this.open)));
      this.#found.forEach((found, place) => this.#dress(found, byId("rows").children[place]));
    } else {
      this.rows.show(this.visible);
    }
    this.#drawEmpty();
    const waiting = (counts.waiting ?? []).length;
    byId("next").disabled = waiting === 0;
    document.title = `${waiting > 0 ? `(${waiting}) ` : ""}${t("desk.title")} · Parley`;
  }

  #drawTabs(counts) {
    for (const tab of byId("tabs").children) {
      const name = tab.dataset.list;
      const rows = counts[name] ?? [];
      tab.setAttribute("aria-pressed", String(name === this.#list));
      tab.querySelector(".count").textContent = name === "resolved" || rows.length === 0 ? "" : String(rows.length);
      tab.classList.toggle("alert", name === "mine" && rows.some((row) => row.lastAuthor === "customer"));
    }
  }

  #dress(row, element) {
    const current = keyOf(row) === this.current;
    element.classList.toggle("current", current);
    element.querySelector("a").toggleAttribute("aria-current", current);
  }

  #drawEmpty() {
    const empty = byId("rows-empty");
    empty.hidden = (this.#found ?? this.visible).length > 0;
    if (empty.hidden) return;
    if (this.failed && !this.store.loaded) {
      empty.replaceChildren(el("p", {}, t("empty.error")),
        el("button", { class: "button", type: "button", onclick: () => this.retry?.() }, t("empty.retry")));
    } else {
      const { words, wanted } = this.filters;
      const key = !this.store.loaded ? "loading" : words ? "filter" : Object.keys(wanted).length > 0 ? "wanted" : this.#list;
      empty.replaceChildren(el("p", {}, t(`empty.${key}`, { words })));
    }
  }

  #tick() {
    for (const chip of document.querySelectorAll("[data-promise]")) drawPromise(chip);
  }

  select(key) {
    this.current = key;
    this.schedule();
  }

  /** The list that holds a row comes to the front. */
  reveal(row) {
    this.#list = this.store.listOf(row);
    this.schedule();
  }

  move(step) {
    const rows = this.#found ?? this.visible ?? [];
    if (rows.length === 0) return;
    const here = rows.findIndex((row) => keyOf(row) === this.current);
    const place = here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + step));
    this.open(rows[place]);
    if (this.#found) byId("rows").children[place]?.scrollIntoView({ block: "nearest" });
    else this.rows.reveal(place);
  }
}

function group(rows, store) {
  const groups = {};
  for (const row of rows) (groups[store.listOf(row)] ??= []).push(row);
  return groups;
}

/** Reading a time is dear when two thousand rows are sorted; a row never changes, a newer one takes its place. */
const dueOf = (row) => (row.due ??= Date.parse(row.dueAt ?? row.promisedBy));

const ORDERS = {
  waiting: (a, b) => dueOf(a) - dueOf(b) || a.requestedAt.localeCompare(b.requestedAt) || (a.id < b.id ? -1 : 1),
  mine: (a, b) => (a.lastAuthor === "customer" ? 0 : 1) - (b.lastAuthor === "customer" ? 0 : 1) || a.since.localeCompare(b.since),
  team: (a, b) => a.since.localeCompare(b.since),
  snoozed: (a, b) => a.wakeAt.localeCompare(b.wakeAt),
  resolved: (a, b) => b.since.localeCompare(a.since),
};
const orderOf = (list) => ORDERS[list];

export const nameOf = (row) => row.customerName ?? t("row.unknown", { id: row.customerId });

function rowElement(row, store, open) {
  const unanswered = row.state !== "resolved" && row.lastAuthor === "customer";
  const link = el("a", { class: "row", href: `/desk/h/${encodeURIComponent(row.brand)}/${encodeURIComponent(row.id)}`,
    onclick: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(row);
    } },
    el("span", { class: "line" },
      el("span", { class: "name" }, nameOf(row)),
      unanswered && store.isMine(row) && el("span", { class: "dot", role: "img", "aria-label": t("row.unanswered") }),
      sideNote(row)),
    el("span", { class: "words" }, row.state === "waiting" || row.state === "offered" ? row.question : lastWords(row, store)),
    el("span", { class: "chips" },
      el("span", { class: "chip" }, row.intentLabel || tOr(`reason.${row.reason}`, row.reason)),
      row.escalatedAt && el("span", { class: "chip escalated" }, t("row.escalated")),
      el("span", { class: "chip plain" }, row.brand),
      el("span", { class: "chip plain lang" }, row.language.slice(0, 2)),
      whose(row)));
  return el("li", {}, link);
}

function foundElement(found, open) {
  return el("li", {}, el("a", { class: "row", href: `/desk/h/${encodeURIComponent(found.brand)}/${encodeURIComponent(found.id)}`,
    onclick: (event) => {
      event.preventDefault();
      open(found);
    } },
    el("span", { class: "line" }, el("span", { class: "name" }, found.customer), el("time", { class: "side" }, at(found.saidAt))),
    el("span", { class: "words" }, ...marked(found.text)),
    el("span", { class: "chips" }, el("span", { class: "chip" }, t(`state.${found.state}`)), el("span", { class: "chip plain" }, found.brand))));
}

/** The desk marks what was looked for with two characters that nobody types. */
function marked(text) {
  return text.split("\uE000").flatMap((part, place) => {
    const [hit, rest] = place === 0 ? [null, part] : part.split("\uE001");
    return [hit && el("mark", {}, hit), rest];
  }).filter(Boolean);
}

function lastWords(row, store) {
  const who = row.lastAuthor === "advisor" ? (store.isMine(row) ? t("row.you") : row.advisorName)
    : row.lastAuthor === "bot" ? t("row.assistant") : null;
  return (who ? `${who}: ` : "") + (row.lastText || row.question);
}

function whose(row) {
  if (row.state === "assigned" || row.state === "resolved") return el("span", { class: "chip plain" }, row.advisorName ?? row.advisor);
  if (row.state === "offered") return el("span", { class: "chip plain" }, t("offer.to", { name: row.offeredToName ?? row.offeredTo }));
  if (row.state === "waiting" && row.advisor) return el("span", { class: "chip plain" }, t("row.waitsFor", { name: row.advisorName ?? row.advisor }));
  return null;
}

function sideNote(row) {
  if (row.state === "resolved") return el("time", { class: "side" }, at(row.since));
  if (row.state === "snoozed") return el("span", { class: "side" }, t("row.wakes", { time: at(row.wakeAt) }));
  return promiseChip(row);
}

/** How long until the time that the customer was told. */
export function promiseChip(row) {
  const waits = row.answeredAt && row.lastAuthor === "customer";
  const chip = el("span", { class: "promise", "data-due": row.dueAt ?? row.promisedBy, "data-warn": row.warnAt, "data-promise": "",
    "data-waits": waits ? row.lastAt : null, "data-kept": row.answeredAt && !waits ? "yes" : null,
    title: t("promise.what", { time: at(row.promisedBy) }) });
  drawPromise(chip);
  return chip;
}

function drawPromise(chip) {
  const { due, warn, waits, kept } = chip.dataset;
  const left = Date.parse(due) - now();
  const high = left < SOON || (warn && now() >= Date.parse(warn));
  const text = kept ? t("promise.kept") : waits && left >= 0 ? t("promise.waits", { time: span(now() - Date.parse(waits)) })
    : t(left >= 0 ? "promise.in" : "promise.late", { time: span(left) });
  const mood = kept ? "kept" : left < 0 ? "late" : high ? "soon" : "calm";
  if (chip.textContent !== text) chip.textContent = text;
  if (chip.dataset.mood !== mood) chip.dataset.mood = mood;
}
