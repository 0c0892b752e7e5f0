// Replies on their way. Each has an id of its own, so sending it again is harmless; no connection means: later, not never.
import { pathOf, post } from "./api.js";
import { newId } from "./dom.js";
import { keyOf } from "./store.js";

export class ReplyOutbox extends EventTarget {
  #replies = [];

  waiting(key) {
    return this.#replies.filter((reply) => reply.key === key);
  }

  /** `draft` is what the writer gets back if the desk refuses. */
  send(row, { text, seen, suggested, afterwards }, draft = {}) {
    const reply = { id: newId(), key: keyOf(row), path: pathOf(row), fence: row.fence, text, seen, suggested, afterwards, draft, state: "sending", writtenAt: new Date().toISOString() };
    this.#replies.push(reply);
    this.#deliver(reply);
  }

  retry(id) {
    const reply = this.#replies.find((other) => other.id === id);
    if (reply) this.#deliver(reply);
  }

  async #deliver(reply) {
    this.#set(reply, "sending");
    const answer = await post(`${reply.path}/replies`, { id: reply.id, text: reply.text, fence: reply.fence,
      seen: reply.seen, suggested: reply.suggested, then: reply.afterwards });
    if (answer.ok) {
      this.#set(reply, "sent");
    } else if (answer.status === 0 || answer.status >= 500) {
      this.#set(reply, "queued");
      setTimeout(() => this.#deliver(reply), 2000);
    } else {
      this.#set(reply, "failed");
      this.dispatchEvent(new CustomEvent("refused", { detail: { reply, answer } }));
    }
  }

  /** What the transcript shows needs no place here; what was refused goes back to the writer. */
  settle(lines, pending) {
    const placed = new Set(lines.map((line) => line.cause));
    const known = new Set(pending.map((reply) => reply.id));
    this.#replies = this.#replies.filter((reply) => !placed.has(reply.id) && !(reply.state === "sent" && known.has(reply.id)));
  }

  drop(id) {
    this.#replies = this.#replies.filter((reply) => reply.id !== id);
    this.#changed();
  }

  #set(reply, state) {
    reply.state = state;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new CustomEvent("change"));
  }
}
