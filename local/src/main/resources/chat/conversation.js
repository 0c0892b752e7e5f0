// One conversation as a frontend sees it: speaks customer.*, hears what is to be rendered, and knows nothing else.

import { Connection } from './connection.js';
import { Timeline } from './timeline.js';

const PATIENCE = 4_000;

export class Conversation {
  #timeline = new Timeline();
  #pending = new Map();
  #synced = false;
  #timer = 0;

  /**
   * `on` hears: entry(event), pending(id, text), accepted(id), refused(id, text), state(connecting | waitingForEngine |
   * connected | lost), history(): everything that was said is there.
   */
  constructor(id, customer, on) {
    this.id = id;
    this.customer = customer;
    this.on = on;
    on.state('connecting');
    this.connection = new Connection(id, {
      onOpen: () => this.#open(),
      onEvent: (event) => this.#hear(event),
      onLost: () => this.#lost(),
    });
  }

  say(text) {
    this.#speak('customer.message', { text }, text);
  }

  choose(reply) {
    this.#speak('customer.choice', { payload: reply.payload, label: reply.label }, reply.label);
  }

  confirm(proposal, label) {
    this.#speak('customer.confirm', { proposalId: proposal.proposalId, version: proposal.version }, label);
  }

  #speak(type, data, text) {
    const event = this.#event(type, data);
    this.#pending.set(event.id, event);
    this.on.pending(event.id, text);
    this.connection.send(event);
  }

  #event(type, data) {
    return {
      specversion: '1.0',
      id: crypto.randomUUID(),
      source: 'chat-web',
      type,
      subject: this.id,
      time: new Date().toISOString(),
      data: { customer: this.customer, ...data },
    };
  }

  #open() {
    this.#synced = false;
    this.on.state('waitingForEngine');
    this.#sync();
    // Same id, same content: what did arrive before the loss has no second effect.
    this.#pending.forEach((event) => this.connection.send(event));
  }

  // Asked again until answered: the engine may just be starting.
  #sync() {
    clearTimeout(this.#timer);
    this.connection.send(this.#event('customer.sync', { afterSeq: this.#timeline.last }));
    this.#timer = setTimeout(() => this.#sync(), PATIENCE);
  }

  #lost() {
    clearTimeout(this.#timer);
    this.on.state('lost');
  }

  #hear(event) {
    if (event.type === 'system.synced') {
      this.#endSync(event.data);
    } else if (event.type === 'rejection') {
      this.#refuse(event.data);
    } else if (event.seq !== undefined) {
      this.#timeline.accept(event).forEach((entry) => this.#show(entry));
      this.#fillHole();
    }
  }

  #endSync({ upTo, lastSeq }) {
    clearTimeout(this.#timer);
    if (this.#timeline.last < upTo || upTo < lastSeq) {
      this.#sync();
    } else if (!this.#synced) {
      this.#synced = true;
      this.on.state('connected');
      this.on.history();
    }
  }

  #fillHole() {
    if (this.#synced && this.#timeline.hasHole) {
      this.#synced = false;
      this.#sync();
    }
  }

  #show(entry) {
    if (entry.type === 'system.accepted') {
      this.#pending.delete(entry.data.id);
      this.on.accepted(entry.data.id);
    }
    this.on.entry(entry);
  }

  #refuse({ rejectedId, text }) {
    if (this.#pending.delete(rejectedId)) {
      this.on.refused(rejectedId, text);
    }
  }

  close() {
    clearTimeout(this.#timer);
    this.connection.close();
  }
}
