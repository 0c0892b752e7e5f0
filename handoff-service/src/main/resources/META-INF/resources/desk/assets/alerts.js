// A sound and a notification when somebody waits, when a customer of ours writes, or when a promise is about to break.
import { byId } from "./dom.js";
import { nameOf } from "./lists.js";
import { keyOf } from "./store.js";
import { now } from "./time.js";
import { t } from "./words.js";

const WARN = 3 * 60_000;
const KEY = "alerts";

export class Alerts {
  #known = new Map();
  #warned = new Set();
  #sound = null;

  constructor(store, open) {
    this.store = store;
    this.open = open;
    this.on = localStorage.getItem(KEY) === "on";
    store.addEventListener("rows", (event) => this.#rows(event.detail));
    setInterval(() => this.#watchPromises(), 5000);
    byId("alerts").addEventListener("click", () => this.#toggle());
    this.#draw();
  }

  #toggle() {
    this.on = !this.on;
    localStorage.setItem(KEY, this.on ? "on" : "off");
    if (this.on) {
      if (globalThis.Notification?.permission === "default") Notification.requestPermission();
      this.#beep();
    }
    this.#draw();
  }

  #draw() {
    byId("alerts").setAttribute("aria-pressed", String(this.on));
    byId("alerts").title = t(this.on ? "alerts.on" : "alerts.off");
  }

  /** The first filling of the lists is no news. */
  #rows(rows) {
    const first = this.#known.size === 0;
    for (const row of rows) {
      const before = this.#known.get(keyOf(row));
      this.#known.set(keyOf(row), row);
      if (!first) this.#judge(row, before);
    }
  }

  #judge(row, before) {
    if (row.escalatedAt && !before?.escalatedAt && (this.store.isMine(row) || this.store.me.roles.includes("lead"))) {
      this.#alert(row, t("alerts.escalated", { name: nameOf(row) }), row.question);
    } else if (this.store.isOfferedToMe(row) && before?.offerUntil !== row.offerUntil) {
      this.#alert(row, t("alerts.offer", { name: nameOf(row) }), row.question);
    } else if (row.state === "waiting" && !["waiting", "offered"].includes(before?.state)) {
      const forMe = row.advisor === this.store.me.id;
      this.#alert(row, t(forMe ? "alerts.forYou" : "alerts.waiting", { name: nameOf(row) }), row.question);
    } else if (this.store.isMine(row) && row.lastAuthor === "customer" && row.lastSeq > (before?.lastSeq ?? 0)) {
      this.#alert(row, t("alerts.wrote", { name: nameOf(row) }), row.lastText);
    }
  }

  #watchPromises() {
    for (const row of this.store.rows.values()) {
      const key = `${keyOf(row)}/${row.promisedBy}`;
      const open = row.state === "waiting" || this.store.isMine(row);
      if (open && !row.answeredAt && !this.#warned.has(key) && Date.parse(row.promisedBy) - now() < WARN) {
        this.#warned.add(key);
        if (Date.parse(row.promisedBy) > now()) this.#alert(row, t("alerts.promise", { name: nameOf(row) }), row.question);
      }
    }
  }

  #alert(row, title, body) {
    if (!this.on) return;
    this.#beep();
    if (document.hasFocus() || globalThis.Notification?.permission !== "granted") return;
    const note = new Notification(title, { body, tag: keyOf(row), icon: "/desk/assets/icon.svg" });
    note.onclick = () => {
      focus();
      this.open(row);
      note.close();
    };
  }

  /** Two short notes; made here, so that there is no file to fetch. */
  #beep() {
    const audio = (this.#sound ??= new AudioContext());
    [660, 880].forEach((pitch, place) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const start = audio.currentTime + place * 0.13;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, start);
      volume.gain.exponentialRampToValueAtTime(0.12, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.12);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.14);
    });
  }
}
