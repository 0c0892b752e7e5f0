// Where an advisor writes. Words are never lost: not by a reload, not by a lost claim. And never sent unread: what the
// customer wrote meanwhile is shown before.
import { byId, toast } from "./dom.js";
import { Fresh } from "./fresh.js";
import { PhraseMenu } from "./phrases.js";
import { keyOf } from "./store.js";
import { Suggestion } from "./suggestion.js";
import { t } from "./words.js";

const NOTHING = { text: "", suggested: false, phrase: null, places: [] };

export class Composer {
  #draft = NOTHING;
  #pause = 0;
  #claims = false;

  constructor(conversation, outbox, store) {
    this.conversation = conversation;
    this.outbox = outbox;
    this.store = store;
    this.field = byId("reply");
    this.fresh = new Fresh(conversation);
    this.suggestion = new Suggestion(conversation, store, this);
    this.phrases = new PhraseMenu(conversation, store, this);
    byId("composer").addEventListener("submit", (event) => this.#submitted(event));
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("input", () => this.#typed());
    conversation.addEventListener("opened", () => this.#opened());
    conversation.addEventListener("changed", () => this.drawState());
    this.typing = () => {};
    outbox.addEventListener("refused", (event) => this.#refused(event.detail));
  }

  #opened() {
    this.#claims = false;
    this.#draft = { ...NOTHING, ...JSON.parse(sessionStorage.getItem(this.#draftKey()) ?? "{}") };
    this.field.value = this.#draft.text;
    this.fresh.read();
    this.#hint(t("reply.hint"), false);
    this.#fit();
    this.drawState();
  }

  #draftKey() {
    return `draft/${keyOf(this.conversation.row)}`;
  }

  #typed() {
    if (!this.#draft.text) this.fresh.read();
    if (!this.field.value) this.#hint(t("reply.hint"), false);
    this.#keep({ ...this.#draft, text: this.field.value });
    this.suggestion.draw();
    this.phrases.offer(this.field.value);
    this.fresh.draw(this.field.value !== "");
    this.#fit();
    this.typing(this.field.value !== "");
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.typing(false), 4000);
  }

  #keep(draft) {
    this.#draft = draft.text ? draft : NOTHING;
    if (draft.text) sessionStorage.setItem(this.#draftKey(), JSON.stringify(draft));
    else sessionStorage.removeItem(this.#draftKey());
    this.phrases.showNext(this.#draft.phrase, () => this.#keep({ ...this.#draft, phrase: null }));
  }

  #fit() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 220)}px`;
  }

  #key(event) {
    if (this.phrases.key(event)) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId("composer").requestSubmit();
    }
  }

  #submitted(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    const { row } = this.conversation;
    if (!text || !row || !this.store.isMine(row) || this.#hasOpenPlaces(text)) return;
    if (this.fresh.stops()) {
      this.#hint(t("reply.fresh"), true);
      return;
    }
    const { suggested, phrase } = this.#draft;
    this.outbox.send(row, { text, seen: this.fresh.seen, suggested, afterwards: afterwards(phrase) }, { suggested, phrase });
    if (suggested) this.suggestion.settled();
    this.#clear();
  }

  /** A phrase with a place that nobody filled is not for the customer's eyes. */
  #hasOpenPlaces(text) {
    const open = this.#draft.places.find((place) => text.includes(place));
    if (!open) return false;
    const from = this.field.value.indexOf(open);
    this.field.setSelectionRange(from, from + open.length);
    this.#hint(t("phrase.fill", { place: open }), true);
    return true;
  }

  #clear() {
    this.field.value = "";
    this.#keep(NOTHING);
    this.fresh.read();
    this.#hint(t("reply.hint"), false);
    this.typing(false);
    this.#fit();
    this.suggestion.draw();
  }

  #hint(text, urgent) {
    const hint = byId("reply-hint");
    hint.textContent = text;
    hint.classList.toggle("urgent", urgent);
    hint.setAttribute("role", urgent ? "alert" : "note");
  }

  async #refused({ reply, answer }) {
    const reason = answer.body?.reason ?? "unknown";
    toast(t(`refused.${reason}`, { status: answer.status, name: answer.body?.row?.advisorName ?? "" }), "bad");
    const here = this.conversation.row && keyOf(this.conversation.row) === reply.key;
    if (here && !this.field.value) {
      this.outbox.drop(reply.id);
      this.use(reply.text, reply.draft);
      this.#hint(t(reason === "fresh" ? "reply.fresh" : "reply.lost"), true);
    }
    await this.conversation.refresh();
    if (here) this.fresh.show(reply.seen);
  }

  /** Before the desk has said yes: what is typed at once is part of the reply, not a shortcut. */
  claiming() {
    this.#claims = true;
    byId("composer").hidden = false;
    this.focus();
  }

  /** The desk has said yes or no. */
  claimEnded() {
    this.#claims = false;
    this.drawState();
  }

  drawState() {
    const mine = this.store.isMine(this.conversation.row);
    byId("composer").hidden = !mine && !this.field.value && !this.#claims;
    byId("send").disabled = !mine;
    this.#fit();
    this.fresh.draw(this.field.value !== "");
    this.suggestion.draw();
  }

  /** Puts words into the field: the assistant's, a phrase, or such as could not be sent. */
  use(text, how = {}) {
    if (!this.field.value) this.fresh.read();
    this.field.value = text;
    this.#keep({ ...NOTHING, ...how, text });
    this.fresh.draw(true);
    this.#fit();
    this.typing(true);
    this.focus();
    const open = this.#draft.places[0];
    if (open) this.field.setSelectionRange(text.indexOf(open), text.indexOf(open) + open.length);
  }

  focus() {
    if (!byId("composer").hidden) this.field.focus();
  }
}

/** What a phrase does once it is said, as the desk wants to know it. */
function afterwards(phrase) {
  if (!phrase) return null;
  const { note = null, afterwards: next, minutes = null, label = null } = phrase;
  return { note, next: next === "stay" ? null : next, minutes, label };
}
