// The live feed: numbered changes over a WebSocket. Whatever was missed is asked for, so nothing on screen stays old.
import { get } from "./api.js";
import { setServerTime } from "./time.js";

const SILENCE = 12_000;
const LOGGED_OUT = 4401;

export class Live extends EventTarget {
  #socket = null;
  #attempt = 0;
  #lastHeard = 0;
  #behind = false;
  #looked = "";

  constructor(store) {
    super();
    this.store = store;
    addEventListener("online", () => this.#hurry());
    document.addEventListener("visibilitychange", () => this.#hurry());
    setInterval(() => this.#watch(), 2000);
  }

  async start() {
    await this.reload();
    this.#open();
  }

  async reload() {
    const answer = await get("queue");
    if (answer.ok) {
      setServerTime(answer.body.now);
      this.store.replace(answer.body);
    }
    this.#say(answer.ok ? "loaded" : "failed");
    return answer.ok;
  }

  #open() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/desk/live`);
    this.#socket = socket;
    this.#lastHeard = Date.now();
    socket.addEventListener("open", () => this.#opened());
    socket.addEventListener("message", (message) => this.#heard(JSON.parse(message.data)));
    socket.addEventListener("close", (event) => this.#closed(socket, event));
  }

  async #opened() {
    this.#attempt = 0;
    if (!this.store.loaded) await this.reload();
    this.#askForMissed();
    if (this.#looked) this.#socket.send(this.#looked);
    this.#say("live");
  }

  /** Tells colleagues at the same conversation that we look at it, or type. */
  look(row, typing = false) {
    const look = row ? { brand: row.brand, id: row.id, typing } : {};
    const text = JSON.stringify({ look });
    if (text === this.#looked) return;
    this.#looked = text;
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  #askForMissed() {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({ after: this.store.standing }));
    }
  }

  #heard(frame) {
    this.#lastHeard = Date.now();
    if (frame.type === "rows") this.#rows(frame);
    else if (frame.type === "ahead") this.store.apply(frame.rows);
    else if (frame.type === "tick") this.#tick(frame);
    else if (frame.type === "lookers") this.dispatchEvent(new CustomEvent("lookers", { detail: frame }));
    else if (frame.type === "reload") this.reload();
  }

  #rows(frame) {
    const seen = this.store.standing[frame.brand] ?? 0;
    this.store.apply(frame.rows);
    if (frame.from > seen) {
      this.#askForMissed();
    } else {
      this.store.standing[frame.brand] = Math.max(seen, frame.to);
    }
  }

  /** A tick may overtake the rows it counts; two in a row that are ahead are a gap. */
  #tick(frame) {
    setServerTime(frame.now);
    this.dispatchEvent(new CustomEvent("tick", { detail: frame }));
    const behind = Object.entries(frame.standing).some(([brand, seq]) => seq > (this.store.standing[brand] ?? 0));
    if (behind && this.#behind) this.#askForMissed();
    this.#behind = behind;
  }

  #closed(socket, event) {
    if (socket !== this.#socket) return;
    if (event.code === LOGGED_OUT) {
      location.assign("/desk/login");
      return;
    }
    this.#say("offline");
    const pause = Math.min(10_000, 400 * 2 ** this.#attempt++) * (0.7 + Math.random() * 0.6);
    setTimeout(() => this.#reopen(socket), pause);
  }

  async #reopen(old) {
    if (old !== this.#socket) return;
    this.#socket = null;
    await get("me"); // leads to the log-in if the session has ended
    this.#open();
  }

  #hurry() {
    if (this.#socket && this.#socket.readyState > WebSocket.OPEN) {
      this.#attempt = 0;
      this.#reopen(this.#socket);
    }
  }

  /** Ticks come every five seconds: a socket that is silent for longer is dead, whatever it says. */
  #watch() {
    if (this.#socket?.readyState === WebSocket.OPEN && Date.now() - this.#lastHeard > SILENCE) {
      const dead = this.#socket;
      dead.close();
      this.#closed(dead, { code: 0 });
    }
  }

  #say(state) {
    this.dispatchEvent(new CustomEvent("state", { detail: state }));
  }
}
