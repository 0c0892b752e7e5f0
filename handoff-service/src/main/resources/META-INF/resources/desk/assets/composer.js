// Where an advisor writes. Words are never lost: not by a reload, not by a lost claim. And never sent unread: what the
// customer wrote meanwhile is shown before.
import { byId, el, fill, toast } from "./dom.js";
import { keyOf } from "./store.js";
import { t } from "./words.js";

export class Composer {
  #seenWhenBegun = 0;
  #empty = true;
  #pause = 0;
  #dismissed = false;

  constructor(conversation, outbox, store) {
    this.conversation = conversation;
    this.outbox = outbox;
    this.store = store;
    this.field = byId("reply");
    byId("composer").addEventListener("submit", (event) => this.#submitted(event));
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("input", () => this.#typed());
    conversation.addEventListener("opened", () => this.#opened());
    conversation.addEventListener("changed", () => this.drawState());
    this.typing = () => {};
    outbox.addEventListener("refused", (event) => this.#refused(event.detail));
  }

  #opened() {
    this.field.value = sessionStorage.getItem(this.#draftKey()) ?? "";
    this.#empty = this.field.value === "";
    this.#seenWhenBegun = this.#lastOfCustomer();
    this.#fit();
    this.#dismissed = false;
    this.drawState();
  }

  #draftKey() {
    return `draft/${keyOf(this.conversation.row)}`;
  }

  #typed() {
    if (this.#empty) this.#seenWhenBegun = this.#lastOfCustomer();
    this.#empty = this.field.value === "";
    sessionStorage.setItem(this.#draftKey(), this.field.value);
    this.#fit();
    this.typing(this.field.value !== "");
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.typing(false), 4000);
  }

  #fit() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 220)}px`;
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId("composer").requestSubmit();
    }
  }

  #lastOfCustomer() {
    return this.conversation.lines.findLast((line) => line.authorKind === "customer")?.seq ?? 0;
  }

  #submitted(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    const { row } = this.conversation;
    if (!text || !row || !this.store.isMine(row)) return;
    if (this.#lastOfCustomer() > this.#seenWhenBegun) {
      this.#seenWhenBegun = this.#lastOfCustomer();
      this.#hint(t("reply.fresh"), true);
      return;
    }
    this.outbox.send(row, text);
    this.#clear();
  }

  #clear() {
    this.field.value = "";
    this.#empty = true;
    sessionStorage.removeItem(this.#draftKey());
    this.#hint(t("reply.hint"), false);
    this.typing(false);
    this.#fit();
    this.#dismiss();
  }

  #hint(text, urgent) {
    const hint = byId("reply-hint");
    hint.textContent = text;
    hint.classList.toggle("urgent", urgent);
    hint.setAttribute("role", urgent ? "alert" : "note");
  }

  #refused({ reply, answer }) {
    toast(t(`refused.${answer.body?.reason ?? "unknown"}`, { status: answer.status, name: answer.body?.row?.advisorName ?? "" }), "bad");
    if (this.conversation.row && keyOf(this.conversation.row) === reply.key && !this.field.value) {
      this.outbox.drop(reply.id);
      this.field.value = reply.text;
      this.#typed();
      this.#hint(t("reply.lost"), true);
    }
    this.conversation.refresh();
  }

  /** Before the desk has said yes: what is typed at once is part of the reply, not a shortcut. */
  claiming() {
    byId("composer").hidden = false;
    this.focus();
  }

  drawState() {
    const mine = this.store.isMine(this.conversation.row);
    byId("composer").hidden = !mine && !this.field.value;
    byId("send").disabled = !mine;
    this.#drawSuggestion(mine);
  }

  #drawSuggestion(mine) {
    const { row, details: { context } } = this.conversation;
    const box = byId("suggestion");
    box.hidden = !context.draft?.text || row.state === "resolved" || Boolean(row.answeredAt) || this.#dismissed;
    if (box.hidden) return;
    fill(box,
      el("p", { class: "title" }, t("suggestion.title")),
      el("p", { class: "text", dir: "auto" }, context.draft.text),
      mine && el("div", { class: "acts" },
        el("button", { class: "button small", type: "button", onclick: () => this.use(context.draft.text) }, t("suggestion.use")),
        el("button", { class: "button ghost small", type: "button", onclick: () => this.#dismiss() }, t("suggestion.dismiss"))));
  }

  #dismiss() {
    this.#dismissed = true;
    byId("suggestion").hidden = true;
  }

  use(text) {
    this.field.value = text;
    this.#typed();
    this.focus();
  }

  focus() {
    if (!byId("composer").hidden) this.field.focus();
  }
}
