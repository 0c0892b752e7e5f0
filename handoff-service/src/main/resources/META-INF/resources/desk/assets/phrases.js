// Phrases: "/" offers them, their places are filled from the account, and what follows the words is shown before it happens.
import { get } from "./api.js";
import { byId, el, fill } from "./dom.js";
import { filled } from "./places.js";
import { t } from "./words.js";

const MOST = 8;

export class PhraseMenu {
  #all = [];
  #shown = [];
  #place = 0;

  constructor(conversation, store, composer) {
    this.conversation = conversation;
    this.store = store;
    this.composer = composer;
    conversation.addEventListener("opened", () => this.#load());
    this.#close();
  }

  async #load() {
    const answer = await get("phrases");
    if (answer.ok) this.#all = answer.body;
  }

  /** What is typed after "/" narrows the menu. */
  offer(text) {
    const match = /^\/([\p{L}\p{N}-]*)$/u.exec(text);
    if (!match) return this.#close();
    const words = match[1].toLocaleLowerCase();
    const { row } = this.conversation;
    this.#shown = this.#all
      .filter((phrase) => phrase.brand === row.brand && (phrase.shortcut.startsWith(words) || phrase.title.toLocaleLowerCase().includes(words)))
      .sort((a, b) => rank(a, row, words) - rank(b, row, words) || a.shortcut.localeCompare(b.shortcut))
      .slice(0, MOST);
    this.#place = 0;
    this.#draw();
  }

  #draw() {
    const menu = byId("phrase-menu");
    menu.hidden = false;
    if (this.#shown.length === 0) {
      fill(menu, el("li", { class: "quiet none", role: "option", "aria-selected": "false", "aria-disabled": "true" }, t("phrase.none")));
      this.composer.field.removeAttribute("aria-activedescendant");
      return;
    }
    fill(menu, ...this.#shown.map((phrase, place) =>
      el("li", { id: `phrase-${place}`, role: "option", "aria-selected": String(place === this.#place),
        onmousedown: (event) => { event.preventDefault(); this.#choose(phrase); } },
        el("span", { class: "line" }, el("kbd", {}, `/${phrase.shortcut}`), el("strong", {}, phrase.title),
          phrase.afterwards !== "stay" && el("span", { class: "chip" }, t(`phrase.${phrase.afterwards}`))),
        el("span", { class: "quiet", dir: "auto", lang: phrase.language }, phrase.text))));
    this.composer.field.setAttribute("aria-activedescendant", `phrase-${this.#place}`);
    byId(`phrase-${this.#place}`).scrollIntoView({ block: "nearest" });
  }

  #close() {
    byId("phrase-menu").hidden = true;
    byId("reply").removeAttribute("aria-activedescendant");
    this.#shown = [];
  }

  /** Whether a key meant the menu. */
  key(event) {
    if (byId("phrase-menu").hidden) return false;
    if (event.key === "Escape") {
      this.#close();
      event.stopPropagation();
      return true;
    }
    if (this.#shown.length === 0) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#place = (this.#place + step + this.#shown.length) % this.#shown.length;
      this.#draw();
      return true;
    }
    if (event.key === "Enter" || event.key === "Tab") {
      this.#choose(this.#shown[this.#place]);
      return true;
    }
    return false;
  }

  #choose(phrase) {
    this.#close();
    const { row, details: { context } } = this.conversation;
    const { text, open } = filled(phrase.text, { customer: row.customerName ?? "", advisor: this.store.me.name, brand: row.brand },
      context, row.language);
    const follows = phrase.note || phrase.afterwards !== "stay";
    this.composer.use(text, { places: open, phrase: follows ? phrase : null });
  }

  /** What will be done with the reply, and how to leave it. */
  showNext(phrase, leave) {
    const strip = byId("next-step");
    strip.hidden = !phrase;
    if (!phrase) return;
    const parts = [
      phrase.note && t("phrase.willNote", { note: phrase.note }),
      phrase.afterwards === "snooze" && t("phrase.willSnooze", { minutes: phrase.minutes }),
      phrase.afterwards === "resolve" && t("phrase.willResolve", { label: phrase.label ?? "–" }),
    ].filter(Boolean);
    fill(strip, el("span", {}, t("phrase.then", { steps: parts.join(" · ") })),
      el("button", { class: "link-button", type: "button", onclick: () => { leave(); this.composer.focus(); } }, t("phrase.leave")));
  }
}

/** The customer's language first, then what begins as was typed. */
function rank(phrase, row, words) {
  return (row.language.startsWith(phrase.language) ? 0 : 2) + (phrase.shortcut.startsWith(words) ? 0 : 1);
}

