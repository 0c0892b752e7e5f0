// Offers: the desk asks one advisor at a time. The card stands above the lists until it is answered or its time is over.
import { ask, get, pathOf, post } from "./api.js";
import { byId, el, toast } from "./dom.js";
import { nameOf } from "./lists.js";
import { now } from "./time.js";
import { t, tOr } from "./words.js";

const secondsLeft = (row) => Math.max(0, Math.ceil((Date.parse(row.offerUntil) - now()) / 1000));

export class Offers {
  #shown = null;

  constructor(store, actions, open) {
    this.store = store;
    this.actions = actions;
    this.open = open;
    store.addEventListener("rows", () => this.#draw());
    setInterval(() => this.#tick(), 500);
    byId("availability").addEventListener("change", (event) => this.#say(event.target.value));
    get("me/availability").then((answer) => answer.ok && this.heard(answer.body.availability));
  }

  /** The desk tells it with every tick: whoever leaves offers unanswered is set away. */
  heard(availability) {
    const select = byId("availability");
    if (select.value === availability || document.activeElement === select) return;
    if (availability === "away" && select.value === "available") toast(t("availability.setAway"), "bad");
    select.value = availability;
    select.dataset.is = availability;
  }

  async #say(availability) {
    const answer = await ask("me/availability", {
      method: "PUT",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ availability }),
    });
    byId("availability").dataset.is = availability;
    if (!answer.ok) toast(t("refused.unknown", { status: answer.status }), "bad");
  }

  #draw() {
    const row = [...this.store.rows.values()].find((each) => this.store.isOfferedToMe(each));
    if (row === this.#shown) return;
    this.#shown = row ?? null;
    byId("offer").hidden = !row;
    if (row) byId("offer").replaceChildren(...this.#card(row));
  }

  #card(row) {
    return [
      el("p", { class: "title" }, t("offer.title", { name: nameOf(row) }), el("span", { class: "left", id: "offer-left", "aria-hidden": "true" }, left(row))),
      el("p", { class: "words" }, row.question),
      el("p", { class: "chips" }, el("span", { class: "chip" }, row.intentLabel || tOr(`reason.${row.reason}`, row.reason)),
        el("span", { class: "chip plain" }, row.brand), el("span", { class: "chip plain lang" }, row.language.slice(0, 2))),
      el("p", { class: "acts" },
        el("button", { class: "button primary small", type: "button", id: "accept", onclick: () => this.accept() }, t("offer.accept"), el("kbd", {}, "a")),
        el("button", { class: "button ghost small", type: "button", id: "decline", onclick: () => this.decline() }, t("offer.decline"), el("kbd", {}, "d"))),
    ];
  }

  #tick() {
    if (this.#shown && byId("offer-left")) byId("offer-left").textContent = left(this.#shown);
  }

  async accept() {
    const row = this.#shown;
    if (!row) return;
    await this.open(row);
    await this.actions.claim();
  }

  async decline() {
    const row = this.#shown;
    if (!row) return;
    const answer = await post(`${pathOf(row)}/decline`);
    const newer = answer.ok ? answer.body : answer.body?.row;
    if (newer) this.store.apply([newer]);
  }
}

const left = (row) => t("offer.left", { seconds: secondsLeft(row) });

