// What the customer wrote while an advisor was typing: shown before the reply goes, so that nobody answers past anybody.
import { byId, el, fill } from "./dom.js";
import { nameOf } from "./lists.js";
import { t } from "./words.js";

export class Fresh {
  #seen = 0;
  #shownUpTo = 0;

  constructor(conversation) {
    this.conversation = conversation;
  }

  /** Number of the customer's last line that the advisor has read. */
  get seen() {
    return this.#seen;
  }

  #last() {
    return this.conversation.lines.findLast((line) => line.authorKind === "customer")?.seq ?? 0;
  }

  /** The advisor begins anew, with everything before the eyes. */
  read() {
    this.#seen = this.#shownUpTo = this.#last();
    byId("fresh").hidden = true;
  }

  /** Whether something must be read first; asking again means that it was. */
  stops() {
    const last = this.#last();
    if (last <= this.#seen) return false;
    this.#shownUpTo = Math.max(this.#shownUpTo, this.#seen);
    this.draw(true);
    this.#seen = last;
    return true;
  }

  /** The desk refused a reply: shows what it answers past. */
  show(seen) {
    this.#shownUpTo = seen;
    this.#seen = this.#last();
    this.draw(true);
  }

  draw(writing) {
    const lines = this.conversation.lines.filter((line) => line.authorKind === "customer" && line.seq > this.#shownUpTo);
    const box = byId("fresh");
    box.hidden = !writing || lines.length === 0;
    if (box.hidden) return;
    fill(box,
      el("p", { class: "title" }, t("fresh.title", { name: nameOf(this.conversation.row) })),
      ...lines.map((line) => el("p", { class: "text", dir: "auto" }, line.text)));
  }
}
