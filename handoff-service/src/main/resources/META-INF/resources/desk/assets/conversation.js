// The open conversation: who said what, what is on its way, and whose it is.
import { get, pathOf } from "./api.js";
import { byId, el, toast } from "./dom.js";
import { money } from "./money.js";
import { isOlder, keyOf } from "./store.js";
import { at, dayOf } from "./time.js";
import { nameOf, promiseChip } from "./lists.js";
import { t } from "./words.js";

export class Conversation extends EventTarget {
  row = null;
  lines = [];
  pending = [];
  #refreshing = false;
  #again = false;

  constructor(store, outbox) {
    super();
    this.store = store;
    this.outbox = outbox;
    store.addEventListener("rows", (event) => this.#rowsChanged(event.detail));
    outbox.addEventListener("change", () => this.row && this.#drawTranscript(false));
    this.#followTheEnd(byId("transcript"));
  }

  /** What opens under the transcript takes from its height; whoever read the end still reads the end. */
  #followTheEnd(box) {
    let atEnd = true;
    box.addEventListener("scroll", () => { atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80; }, { passive: true });
    new ResizeObserver(() => { if (atEnd) box.scrollTop = box.scrollHeight; }).observe(box);
  }

  async open(row) {
    this.row = row;
    this.lines = [];
    this.others = [];
    byId("opened").setAttribute("aria-busy", "true");
    const answer = await get(pathOf(row));
    if (!this.row || keyOf(this.row) !== keyOf(row)) return;
    byId("opened").removeAttribute("aria-busy");
    if (!answer.ok) {
      toast(t(answer.status === 404 ? "conversation.notFound" : "conversation.failed"), "bad");
      this.close();
      return;
    }
    const newest = this.row.changedSeq;
    this.details = answer.body;
    this.lines = answer.body.lines;
    this.#take(answer.body);
    byId("nothing-open").hidden = true;
    byId("opened").hidden = false;
    byId("transcript").replaceChildren();
    this.#drawTranscript(true);
    this.#say("opened");
    this.#lookForNearMisses(this.details);
    if (this.row.changedSeq < newest) this.refresh();
  }

  /** An engine has to think about it: the conversation does not wait for that. */
  async #lookForNearMisses(details) {
    const answer = await get(`${pathOf(this.row)}/near-misses`);
    details.nearMisses = answer.body ?? [];
    if (this.details === details && this.row && details.nearMisses.length > 0) this.#say("changed");
  }

  /** Colleagues at the same conversation: two answers are worse than one. */
  showLookers(frame) {
    if (!this.row || keyOf(frame) !== keyOf(this.row)) return;
    this.others = frame.others;
    this.#drawLookers();
  }

  #drawLookers() {
    const typing = (this.others ?? []).filter((other) => other.typing);
    const names = (typing.length > 0 ? typing : this.others ?? []).map((other) => other.name).join(", ");
    byId("lookers").textContent = names ? t(typing.length > 0 ? "lookers.typing" : "lookers.here", { names }) : "";
  }

  /** The desk answered with the row as it stands now; what was said with it is fetched behind. */
  moved(row) {
    if (this.row && keyOf(row) === keyOf(this.row)) {
      this.row = row;
      this.store.apply([row]);
      this.#drawHead();
      this.#say("changed");
      this.refresh();
    }
  }

  close() {
    this.row = null;
    byId("nothing-open").hidden = false;
    byId("opened").hidden = true;
    this.#say("closed");
  }

  get lastSeq() {
    return this.lines.at(-1)?.seq ?? 0;
  }

  #rowsChanged(rows) {
    const mine = this.row && rows.find((row) => keyOf(row) === keyOf(this.row));
    if (mine && mine.changedSeq > this.row.changedSeq) this.refresh();
  }

  /** Fetches what was said since; a change during the fetch leads to another one. */
  async refresh() {
    if (this.#refreshing) {
      this.#again = true;
      return;
    }
    const row = this.row;
    if (!row) return;
    this.#refreshing = true;
    let answer;
    try {
      answer = await get(`${pathOf(row)}/lines?after=${this.lastSeq}`);
    } finally {
      this.#refreshing = false;
    }
    if (answer.ok && this.row && keyOf(this.row) === keyOf(row)) {
      if (answer.body.row.question !== row.question) await this.#readAnew(row);
      const heard = answer.body.lines.filter((line) => line.seq > this.lastSeq);
      this.lines.push(...heard);
      this.#take(answer.body);
      this.#drawTranscript(heard.length > 0);
      this.#say("changed");
    }
    if (this.#again) {
      this.#again = false;
      if (this.row) this.refresh();
    }
  }

  /** The engine asked again: what it understood, the account and the suggestion are others now. */
  async #readAnew(row) {
    const answer = await get(pathOf(row));
    if (answer.ok && this.row && keyOf(this.row) === keyOf(row)) {
      this.details = answer.body;
      this.#lookForNearMisses(this.details);
    }
  }

  /** What was asked for before we did something may be answered after it. */
  #take(body) {
    if (!isOlder(body.row, this.row)) this.row = body.row;
    this.pending = body.pending;
    this.history = body.history;
    this.notes = body.notes;
    this.outbox.settle(this.lines, this.pending);
    this.store.apply([body.row]);
    this.#drawHead();
  }

  #drawHead() {
    const row = this.row;
    byId("head").replaceChildren(
      el("button", { class: "button ghost icon only-narrow", type: "button", "aria-label": t("conversation.back"),
        onclick: () => { document.body.dataset.pane = "lists"; } }, "←"),
      el("div", { class: "who" },
        el("h1", {}, nameOf(row)),
        el("p", { class: "lookers", id: "lookers", role: "status" }),
        el("p", { class: "quiet", id: "about" }, row.state === "resolved" ? null : [promiseChip(row), " · "],
          [row.intentLabel, t(`reason.${row.reason}`), row.brand].filter(Boolean).join(" · "))),
      el("div", { class: "acts", id: "acts" }),
      el("button", { class: "button ghost icon only-medium", type: "button", id: "show-context",
        "aria-label": t("conversation.account"), onclick: () => { document.body.dataset.pane = "context"; } }, "≡"));
    this.#drawLookers();
  }

  #drawTranscript(follow) {
    const box = byId("transcript");
    const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
    const known = new Map([...box.children].map((child) => [child.dataset.key, child]));
    const wanted = this.#entries().map(({ key, draw }) => known.get(key) ?? Object.assign(draw(), {}));
    box.replaceChildren(...wanted);
    if (follow && (atEnd || known.size === 0) || this.outbox.waiting(keyOf(this.row)).length > 0) {
      box.scrollTop = box.scrollHeight;
    }
  }

  #entries() {
    const entries = [];
    let day = null;
    for (const line of this.lines) {
      const today = line.saidAt.slice(0, 10);
      if (today !== day) {
        day = today;
        entries.push({ key: `${keyOf(this.row)}/day/${day}`, draw: () => dayElement(line.saidAt, `${keyOf(this.row)}/day/${today}`) });
      }
      const key = `${keyOf(this.row)}/line/${line.seq}`;
      entries.push({ key, draw: () => lineElement(line, key, this.row) });
    }
    for (const reply of this.#underway()) {
      const key = `${keyOf(this.row)}/reply/${reply.id}/${reply.state}`;
      entries.push({ key, draw: () => replyElement(reply, key, this.outbox) });
    }
    return entries;
  }

  /** What colleagues or we wrote and the engine has not placed yet. */
  #underway() {
    const own = this.outbox.waiting(keyOf(this.row));
    const ids = new Set(own.map((reply) => reply.id));
    const others = this.pending.filter((reply) => !ids.has(reply.id)).map((reply) => ({ ...reply, state: reply.refused ? "refused" : "sent" }));
    return [...others, ...own];
  }

  #say(name) {
    this.dispatchEvent(new CustomEvent(name));
  }
}

function dayElement(instant, key) {
  return el("div", { class: "day", "data-key": key }, el("span", {}, dayOf(instant)));
}

function lineElement(line, key, row) {
  const name = line.authorKind === "customer" ? nameOf(row) : line.authorName || t(`author.${line.authorKind}`);
  return el("article", { class: `line by-${line.authorKind}`, "data-key": key, "data-seq": line.seq },
    el("p", { class: "by" },
      el("span", { class: "name" }, name),
      line.authorKind === "customer" ? null : el("span", { class: "kind" }, t(`author.${line.authorKind}`)),
      el("time", { datetime: line.saidAt }, at(line.saidAt))),
    el("p", { class: "text", dir: "auto" }, line.text),
    line.cause && el("p", { class: "fate", title: t("line.delivered", { seq: line.seq }) }, t("line.delivered", { seq: `#${line.seq}` })));
}

function replyElement(reply, key, outbox) {
  const fate = { queued: "line.waiting", sending: "line.pending", sent: "line.pending", failed: "line.failed", refused: `proposal.${reply.refused}` }[reply.state];
  const now = reply.refusedMinor === undefined ? "" : money({ minor: reply.refusedMinor, currency: reply.refusedCurrency });
  return el("article", { class: `line by-advisor underway ${reply.state}`, "data-key": key },
    el("p", { class: "by" }, el("span", { class: "name" }, reply.advisorName ?? t("row.you"))),
    el("p", { class: "text", dir: "auto" }, reply.text),
    el("p", { class: "fate", role: reply.refused ? "alert" : null }, t(fate, { amount: now }), reply.state === "failed" &&
      el("button", { class: "link-button", type: "button", onclick: () => outbox.retry(reply.id) }, t("line.retry"))));
}
