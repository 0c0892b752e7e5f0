// The order of a conversation. Kafka may bring an entry twice, and a page that was away misses some: an entry is shown
// once, in the order of `seq`, and never before the one it follows.

export class Timeline {
  #last = 0;
  #early = new Map();

  /** The entries that can be shown now, oldest first. */
  accept(event) {
    if (event.seq > this.#last) {
      this.#early.set(event.seq, event);
    }
    const ready = [];
    while (this.#early.has(this.#last + 1)) {
      this.#last += 1;
      ready.push(this.#early.get(this.#last));
      this.#early.delete(this.#last);
    }
    return ready;
  }

  /** The last entry without a hole before it. */
  get last() {
    return this.#last;
  }

  get hasHole() {
    return this.#early.size > 0;
  }
}
