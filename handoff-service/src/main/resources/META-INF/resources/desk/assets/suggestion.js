// What the assistant would say, and what it rests on: send it, change it, or say that it is no good. The desk remembers which.
import { pathOf, post } from "./api.js";
import { byId, el, fill } from "./dom.js";
import { at } from "./time.js";
import { t, tOr } from "./words.js";

export class Suggestion {
  constructor(conversation, store, composer) {
    this.conversation = conversation;
    this.store = store;
    this.composer = composer;
  }

  get #context() {
    return this.conversation.details.context;
  }

  get #offered() {
    const { row } = this.conversation;
    return Boolean(row && this.#context?.draft?.text && !this.#context.draftFate && row.state !== "resolved" && row.lastAuthor !== "advisor");
  }

  get #usable() {
    return this.#offered && this.store.isMine(this.conversation.row);
  }

  draw() {
    const box = byId("suggestion");
    box.hidden = !this.#offered || this.composer.field.value !== "";
    if (box.hidden) return;
    const { text, evidence = [] } = this.#context.draft;
    fill(box,
      el("p", { class: "title" }, t("suggestion.title")),
      el("p", { class: "text", dir: "auto" }, text),
      evidence.length > 0 && el("ul", { class: "rests", "aria-label": t("suggestion.rests") }, ...evidence.map(evidenceChip)),
      this.#usable && el("div", { class: "acts" },
        button("suggestion.send", "Y", "primary", () => this.send()),
        button("suggestion.use", "U", "", () => this.edit()),
        button("suggestion.dismiss", "X", "ghost", () => this.dismiss())));
  }

  send() {
    if (!this.#usable) return;
    this.edit();
    byId("composer").requestSubmit();
  }

  edit() {
    if (this.#usable) this.composer.use(this.#context.draft.text, { suggested: true });
  }

  async dismiss() {
    if (!this.#usable) return;
    this.settled();
    await post(`${pathOf(this.conversation.row)}/suggestion/dismissal`);
  }

  /** Its fate is known here before the desk tells it. */
  settled() {
    this.#context.draftFate = "settled";
    this.draw();
  }
}

function button(key, letter, kind, act) {
  return el("button", { class: `button small ${kind}`, type: "button", "aria-keyshortcuts": letter, onclick: act }, t(key), " ", el("kbd", { "aria-hidden": "true" }, letter));
}

/** A fact under the suggestion, and how fresh it is. */
function evidenceChip(evidence) {
  return el("li", {}, el("strong", {}, `${tOr(`kind.${evidence.kind}`, evidence.kind)} ${evidence.number}`), " ",
    el("span", {}, t("suggestion.asOf", { time: at(evidence.businessTime) })));
}
