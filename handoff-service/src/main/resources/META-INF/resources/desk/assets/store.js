// What the lists rest on: rows by key, the newest of each, and where each brand stands.

export const keyOf = (row) => `${row.brand}/${row.id}`;

/** The answer to what we did ourselves comes before its number: moves and lines tell first which of two rows is newer. */
export function isOlder(row, known) {
  if (known?.version === undefined) return false;
  if (row.version !== known.version) return row.version < known.version;
  if (row.lastSeq !== known.lastSeq) return row.lastSeq < known.lastSeq;
  return row.changedSeq < known.changedSeq;
}

export class Store extends EventTarget {
  rows = new Map();
  standing = {};
  loaded = false;

  constructor(me) {
    super();
    this.me = me;
  }

  /** All lists anew. What the feed brought meanwhile is newer and stays. */
  replace(queue) {
    const before = this.rows;
    this.rows = new Map(queue.rows.map((row) => [keyOf(row), row]));
    for (const [key, row] of before) {
      if (row.changedSeq > (queue.standing[row.brand] ?? 0)) this.rows.set(key, row);
    }
    this.standing = { ...queue.standing };
    this.loaded = true;
    this.#tell([...this.rows.values()]);
  }

  /** Some rows anew; older ones than we have are dropped. */
  apply(rows) {
    const changed = rows.filter((row) => !isOlder(row, this.rows.get(keyOf(row))));
    for (const row of changed) this.rows.set(keyOf(row), row);
    if (changed.length > 0) this.#tell(changed);
  }

  #tell(rows) {
    this.dispatchEvent(new CustomEvent("rows", { detail: rows }));
  }

  isMine(row) {
    return row.state === "assigned" && row.advisor === this.me.id;
  }

  isOfferedToMe(row) {
    return row.state === "offered" && row.offeredTo === this.me.id;
  }

  /** The list in which a row stands. */
  listOf(row) {
    if (row.state === "offered") return this.isOfferedToMe(row) ? "mine" : "waiting";
    return row.state === "assigned" ? (this.isMine(row) ? "mine" : "team") : row.state;
  }
}
