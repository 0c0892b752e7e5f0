// A WebSocket that comes back: 0.5 s after the first loss, then twice as long each time, up to 10 s.

const SHORTEST = 500;
const LONGEST = 10_000;

export class Connection {
  #socket = null;
  #pause = SHORTEST;
  #timer = 0;
  #closed = false;

  constructor(conversation, { onOpen, onEvent, onLost }) {
    const url = new URL(`/chat/socket?conversation=${encodeURIComponent(conversation)}`, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    this.url = url;
    this.onOpen = onOpen;
    this.onEvent = onEvent;
    this.onLost = onLost;
    this.#connect();
  }

  #connect() {
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    socket.onopen = () => {
      this.#pause = SHORTEST;
      this.onOpen();
    };
    socket.onmessage = (frame) => this.onEvent(JSON.parse(frame.data));
    socket.onclose = () => this.#comeBack();
  }

  #comeBack() {
    if (this.#closed) {
      return;
    }
    this.onLost();
    this.#timer = setTimeout(() => this.#connect(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST);
  }

  /** Whether it was handed to the network; what was not must be sent again after onOpen. */
  send(event) {
    if (this.#socket.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(event));
    return true;
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#socket.close();
  }
}
