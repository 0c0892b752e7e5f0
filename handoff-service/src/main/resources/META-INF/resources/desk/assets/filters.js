// What is wanted of a list: words, brand, intent, language, haste. What is wanted often is kept under a name.
import { ask as askDesk, get } from "./api.js";
import { ask } from "./dialogs.js";
import { byId, el, fill, newId, toast } from "./dom.js";
import { now } from "./time.js";
import { t, tOr } from "./words.js";

const HASTES = ["late", "soon"];

export class Filters extends EventTarget {
  wanted = {};
  #views = [];

  constructor(store, nameOf) {
    super();
    this.store = store;
    this.nameOf = nameOf;
    byId("filter").addEventListener("input", (event) => this.#want({ ...this.wanted, words: event.target.value.trim().toLocaleLowerCase() }));
    byId("filter-more").addEventListener("click", () => this.choose());
    this.#load();
  }

  get words() {
    return this.wanted.words ?? "";
  }

  async #load() {
    const answer = await get("views");
    this.#views = answer.body ?? [];
    this.#say("changed");
  }

  #want(wanted) {
    this.wanted = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value));
    this.#say("wanted");
  }

  matches(row, wanted = this.wanted) {
    const { words, brand, intent, language, due } = wanted;
    return (!brand || row.brand === brand) && (!intent || row.intent === intent) && (!language || row.language.startsWith(language))
      && (!due || isDue(row, due)) && (!words || this.#says(row, words));
  }

  #says(row, words) {
    return [this.nameOf(row), row.question, row.lastText, row.intentLabel, row.brand, row.advisorName, row.conversationId]
      .some((text) => text?.toLocaleLowerCase().includes(words));
  }

  /** The chips under the field: what is wanted now, and the user's views with what is in them. */
  draw(lists, listName) {
    const chips = Object.entries(this.wanted).filter(([name]) => name !== "words").map(([name, value]) =>
      el("button", { class: "wanted", type: "button", "aria-label": t("filter.drop", { what: this.#written(name, value) }),
        onclick: () => this.#want({ ...this.wanted, [name]: null }) }, this.#written(name, value), el("span", { "aria-hidden": "true" }, " ×")));
    const views = this.#views.map((view) => {
      const count = (lists[view.list] ?? []).filter((row) => this.matches(row, view.wanted)).length;
      const here = view.list === listName && JSON.stringify(sorted(view.wanted)) === JSON.stringify(sorted(this.wanted));
      return el("span", { class: "view", "data-here": here ? "yes" : null },
        el("button", { type: "button", "aria-pressed": String(here), onclick: () => this.#show(view) }, view.name, count > 0 && el("span", { class: "count" }, String(count))),
        here && el("button", { type: "button", "aria-label": t("filter.forget", { name: view.name }), onclick: () => this.#forget(view) }, "×"));
    });
    const box = byId("views");
    box.hidden = chips.length + views.length === 0;
    const signature = [...chips, ...views].map((chip) => chip.textContent + (chip.dataset.here ?? "")).join("|");
    if (box.dataset.drawn !== signature) fill(box, ...chips, ...views);
    box.dataset.drawn = signature;
    byId("filter-more").classList.toggle("on", chips.length > 0);
  }

  #written(name, value) {
    if (name === "due") return t(`filter.${value}`);
    if (name === "intent") return [...this.store.rows.values()].find((row) => row.intent === value)?.intentLabel || value;
    return name === "language" ? tOr(`language.${value}`, value.toUpperCase()) : value;
  }

  #show(view) {
    byId("filter").value = view.wanted.words ?? "";
    this.dispatchEvent(new CustomEvent("list", { detail: view.list }));
    this.#want(view.wanted);
  }

  /** Asks for all of it at once, and for a name to keep it under. */
  async choose(list) {
    const rows = [...this.store.rows.values()];
    const options = (name, values) => el("div", {}, el("label", { for: `wanted-${name}` }, t(`filter.${name}`)),
      el("select", { id: `wanted-${name}`, name }, el("option", { value: "" }, t("filter.any")),
        ...values.map((value) => el("option", { value, selected: this.wanted[name] === value }, this.#written(name, value)))));
    const distinct = (pick) => [...new Set(rows.map(pick).filter(Boolean))].sort();
    const wish = await ask("filter", [
      options("brand", distinct((row) => row.brand)), options("intent", distinct((row) => row.intent)),
      options("language", distinct((row) => row.language.slice(0, 2))), options("due", HASTES),
      el("div", {}, el("label", { for: "wanted-name" }, t("filter.name")), el("input", { id: "wanted-name", name: "name", maxlength: 60, autocomplete: "off" }))],
      (form) => Object.fromEntries(form));
    if (!wish) return;
    const { name, ...wanted } = wish;
    this.#want({ ...wanted, words: this.words });
    if (name.trim()) this.#keep({ name: name.trim(), list: this.list, wanted: this.wanted });
  }

  async #keep(view) {
    const answer = await this.#ask("PUT", newId(), view);
    if (!answer.ok) toast(t(answer.status === 409 ? "filter.tooMany" : "refused.unknown", { status: answer.status }), "bad");
    this.#load();
  }

  async #forget(view) {
    await this.#ask("DELETE", view.id);
    this.#load();
  }

  #ask(method, id, view) {
    return askDesk(`views/${encodeURIComponent(id)}`,
      { method, headers: { "content-type": "application/json", accept: "application/json" }, body: view && JSON.stringify(view) });
  }

  #say(name) {
    this.dispatchEvent(new CustomEvent(name));
  }
}

function isDue(row, due) {
  if (row.state === "resolved") return false;
  const left = Date.parse(row.dueAt ?? row.promisedBy) - now();
  if (row.answeredAt && !row.waitsSince) return false;
  return due === "late" ? left < 0 : left >= 0 && Boolean(row.warnAt) && Date.parse(row.warnAt) <= now();
}

const sorted = (wanted) => Object.fromEntries(Object.entries(wanted).sort());
