// What an advisor does with a conversation as a whole: take it, give it back, put it aside, close it.
import { get, pathOf, post } from "./api.js";
import { byId, el, fill, newId, toast } from "./dom.js";
import { ask } from "./dialogs.js";
import { askWhatToOffer } from "./propose.js";
import { at, now } from "./time.js";
import { language, t } from "./words.js";

export class Actions {
  constructor(conversation, store, composer) {
    this.conversation = conversation;
    this.store = store;
    this.composer = composer;
    for (const name of ["opened", "changed"]) conversation.addEventListener(name, () => this.#draw());
  }

  #draw() {
    const { row } = this.conversation;
    const mine = this.store.isMine(row);
    byId("acts").replaceChildren(...(mine ? [
      this.#button("act.snooze", "ghost", () => this.snooze()),
      this.#button("act.propose", "ghost", () => this.propose()),
      this.#button("act.pass", "ghost", () => this.pass()),
      this.#button("act.return", "ghost", () => this.giveBack()),
      this.#button("act.resolve", "", () => this.resolve())] : []));
    this.#drawClaimBar(row, mine);
  }

  #button(key, kind, act) {
    return el("button", { class: `button small ${kind}`, type: "button", onclick: act }, t(key));
  }

  #drawClaimBar(row, mine) {
    const bar = byId("claimbar");
    bar.hidden = mine;
    if (mine) return;
    const free = ["waiting", "offered", "snoozed"].includes(row.state);
    fill(bar,
      el("p", {}, standing(row)),
      free && el("button", { class: "button primary", type: "button", id: "claim", onclick: () => this.claim() }, t("claim.go")));
  }

  async #do(verb, wish = {}) {
    const { row } = this.conversation;
    const answer = await post(`${pathOf(row)}/${verb}`, { ...wish, fence: row.fence });
    if (answer.ok) {
      this.store.apply([answer.body]);
      this.conversation.moved(answer.body);
    } else {
      this.#refused(answer);
      if (this.conversation.row) this.conversation.refresh();
    }
    return answer.ok;
  }

  #refused(answer) {
    if (answer.body?.row) this.store.apply([answer.body.row]);
    const key = answer.status === 0 ? "network" : answer.body?.reason ?? "unknown";
    toast(t(`refused.${key}`, { name: answer.body?.row?.advisorName ?? "", status: answer.status }), "bad");
  }

  /** Takes whoever is due first. */
  async next(open) {
    const answer = await post("next");
    if (answer.ok) {
      this.store.apply([answer.body]);
      this.claimed?.();
      await open(answer.body);
      this.composer.focus();
    } else {
      toast(answer.status === 404 ? t("empty.waiting") : t("refused.unknown", { status: answer.status }), "info");
    }
  }

  async claim() {
    const { row } = this.conversation;
    if (!row || this.store.isMine(row) || row.state === "resolved") return;
    byId("claim")?.setAttribute("disabled", "");
    this.composer.claiming();
    if (await this.#do("claim")) {
      toast(t("claim.yours"), "good");
      this.claimed?.();
    }
    this.composer.claimEnded();
    byId("claim")?.removeAttribute("disabled");
  }

  async giveBack() {
    if (!this.#isMine()) return;
    const note = el("textarea", { id: "note", rows: 3, maxlength: 1000 });
    const wish = await ask("return", [el("label", { for: "note" }, t("return.note")), note], () => ({ note: note.value.trim() || null }));
    if (wish) await this.#do("return", wish);
  }

  /** The assistant's guesses first, then every intent that the engine ever named for this brand, found by typing. */
  async resolve() {
    if (!this.#isMine()) return;
    const { row, details } = this.conversation;
    const guesses = details.context.understanding.guesses ?? [];
    const labels = new Map([[row.intent, row.intentLabel], ...guesses.map((guess) => [guess.intent, guess.label])]);
    const other = el("input", { id: "label-other", maxlength: 100, list: "labels", autocomplete: "off", "aria-label": t("resolve.otherLabel"), placeholder: t("resolve.otherLabel"),
      oninput: (event) => { event.target.closest("label").querySelector("[type=radio]").checked = true; } });
    const choices = [...labels].filter(([intent]) => intent).map(([intent, label], place) => radio("label", intent, label || intent, place === 0));
    const own = el("label", { class: "choice" }, el("input", { type: "radio", name: "label", value: "" }), el("span", {}, t("resolve.other")), other);
    const list = el("datalist", { id: "labels" });
    let known = [];
    get(`labels/${encodeURIComponent(row.brand)}?language=${encodeURIComponent(language)}`).then((answer) => {
      known = answer.body ?? [];
      fill(list, ...known.map((label) => el("option", { value: label.label })));
    });
    const intentOf = (words) => known.find((label) => label.label === words)?.intent ?? words;
    const wish = await ask("resolve", [...choices, own, list], (form) => ({ label: form.get("label") || intentOf(other.value.trim()) || null }));
    if (wish) await this.#do("resolve", wish);
  }

  async snooze() {
    if (!this.#isMine()) return;
    const own = el("input", { type: "datetime-local", "aria-label": t("snooze.at"),
      oninput: (event) => { event.target.closest("label").querySelector("[type=radio]").checked = true; } });
    const choices = [15, 60, 240].map((minutes, place) => radio("until", String(minutes), t(`snooze.${minutes}`), place === 0));
    choices.push(radio("until", "tomorrow", t("snooze.tomorrow")),
      el("label", { class: "choice" }, el("input", { type: "radio", name: "until", value: "at" }), el("span", {}, t("snooze.at")), own));
    const wish = await ask("snooze", choices, (form) => ({ until: wakeTime(form.get("until"), own.value) }));
    if (wish?.until) await this.#do("snooze", wish);
  }

  async pass() {
    if (!this.#isMine()) return;
    const path = pathOf(this.conversation.row);
    const [colleagues, skills] = await Promise.all([get(`${path}/colleagues`), get(`${path}/skills`)]);
    const others = (colleagues.body ?? []).filter((colleague) => colleague.id !== this.store.me.id);
    const choices = others.map((colleague, place) => radio("to", `advisor/${colleague.id}`,
      `${colleague.name} · ${t(colleague.present ? "pass.present" : "pass.away", { count: colleague.busyWith })}`, place === 0));
    const known = (skills.body ?? []).map(({ skill, people, present }) => radio("to", `skill/${skill}`, `${skill} · ${t("pass.skill", { people, present })}`));
    const note = el("textarea", { id: "note", rows: 3, maxlength: 1000 });
    const wish = await ask("pass", [...choices, ...known, radio("to", "", t("pass.anybody"), others.length === 0), el("label", { for: "note" }, t("return.note")), note],
      (form) => ({ ...recipient(form.get("to") ?? ""), note: note.value.trim() || null }));
    if (wish) await this.#do("pass", wish);
  }

  /** The engine makes the offer, or says why not; either is seen in the transcript. */
  async propose() {
    if (!this.#isMine()) return;
    const wish = await askWhatToOffer(this.conversation);
    if (wish && this.#isMine()) await this.#do("proposals", wish);
  }

  async note() {
    if (!this.conversation.row) return;
    const text = el("textarea", { id: "note", rows: 4, maxlength: 4000, required: true, "aria-label": t("note.title") });
    const wish = await ask("note", [text], () => ({ id: newId(), text: text.value.trim() }));
    if (wish?.text) await this.#do("notes", wish);
  }

  #isMine() {
    return this.conversation.row && this.store.isMine(this.conversation.row);
  }
}

function radio(name, value, label, checked = false) {
  return el("label", { class: "choice" }, el("input", { type: "radio", name, value, checked }), el("span", {}, label));
}

/** An advisor, those who have a skill, or whoever is free. */
function recipient(choice) {
  const [kind, ...name] = choice.split("/");
  return { to: kind === "advisor" ? name.join("/") : null, skill: kind === "skill" ? name.join("/") : null };
}

function wakeTime(choice, own) {
  if (choice === "at") return own ? new Date(own).toISOString() : null;
  if (choice !== "tomorrow") return new Date(now() + Number(choice) * 60_000).toISOString();
  const morning = new Date(now());
  morning.setDate(morning.getDate() + 1);
  morning.setHours(9, 0, 0, 0);
  return morning.toISOString();
}

function standing(row) {
  const name = row.advisorName ?? row.advisor ?? "";
  switch (row.state) {
    case "assigned": return t("claim.theirs", { name });
    case "offered": return t("claim.offered", { name: row.offeredToName ?? row.offeredTo });
    case "snoozed": return t("claim.snoozed", { time: at(row.wakeAt) });
    case "resolved": return t(row.label ? "claim.resolvedLabel" : "claim.resolved", { name, time: at(row.since), label: row.label ?? "" });
    default: return t("claim.lead");
  }
}
