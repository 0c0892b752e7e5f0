// A long list of which only what can be seen stands in the page. All rows are equally high, so two thousand cost what twenty do.

const BEYOND = 6;

export class RowWindow {
  #rows = null;
  #elements = new Map();
  #height = 0;

  /** `draw` makes the element of a row, `dress` brings it up to date whenever it is shown. */
  constructor(list, { keyOf, draw, dress }) {
    this.list = list;
    this.keyOf = keyOf;
    this.draw = draw;
    this.dress = dress;
    list.addEventListener("scroll", () => this.#fill(), { passive: true });
    new ResizeObserver(() => this.#fill()).observe(list.parentElement);
  }

  /** Shows these rows, in this order. */
  show(rows) {
    this.#rows = rows;
    this.#fill();
  }

  /** Brings a row to where it can be seen. */
  reveal(place) {
    const top = place * this.#height;
    const { scrollTop, clientHeight } = this.list;
    if (top < scrollTop) this.list.scrollTop = top;
    else if (top + this.#height > scrollTop + clientHeight) this.list.scrollTop = top + this.#height - clientHeight;
    this.#fill();
  }

  /** Leaves the list to somebody else. */
  clear() {
    this.#rows = null;
    this.#elements.clear();
    this.list.replaceChildren();
    this.#pad(0, 0);
  }

  #fill() {
    if (!this.#rows) return;
    const height = this.#height || this.#measure();
    const room = Math.ceil((this.list.parentElement.clientHeight || 800) / (height || 100));
    const first = Math.max(0, Math.min(this.#rows.length - room, Math.floor(this.list.scrollTop / (height || 100))) - BEYOND);
    const last = Math.min(this.#rows.length, first + room + 2 * BEYOND);
    const wanted = [];
    for (let place = first; place < last; place++) wanted.push(this.#element(this.#rows[place], place));
    this.#place(wanted);
    this.#pad(first * height, (this.#rows.length - last) * height);
    if (!this.#height && wanted.length > 0) this.#measure();
  }

  #measure() {
    const child = this.list.firstElementChild;
    this.#height = child ? child.getBoundingClientRect().height : 0;
    return this.#height;
  }

  #element(row, place) {
    const key = this.keyOf(row);
    let known = this.#elements.get(key);
    if (known?.row !== row) {
      const hadFocus = known?.element.contains(document.activeElement);
      const element = this.draw(row);
      known?.element.replaceWith(element);
      known = { element, row };
      this.#elements.set(key, known);
      if (hadFocus) element.querySelector("a")?.focus({ preventScroll: true });
    }
    this.dress(row, known.element);
    known.element.setAttribute("aria-setsize", this.#rows.length);
    known.element.setAttribute("aria-posinset", place + 1);
    return known.element;
  }

  /** As few moves as possible: what stays keeps its place and its focus. */
  #place(wanted) {
    const keep = new Set(wanted);
    for (const child of [...this.list.children]) if (!keep.has(child)) child.remove();
    wanted.forEach((element, place) => {
      if (this.list.children[place] !== element) this.list.insertBefore(element, this.list.children[place] ?? null);
    });
    for (const [key, { element }] of this.#elements) if (!keep.has(element)) this.#elements.delete(key);
  }

  #pad(above, below) {
    this.list.style.setProperty("--above", `${above}px`);
    this.list.style.setProperty("--below", `${below}px`);
  }
}
