// What an advisor offers: an article of the catalogue, or the money of an order back. Only the customer can say yes to it.
import { get, pathOf } from "./api.js";
import { ask } from "./dialogs.js";
import { el, fill, newId } from "./dom.js";
import { money } from "./money.js";
import { t } from "./words.js";

const REFUNDABLE = new Set(["placed", "confirmed", "delivered"]);
const PAUSE = 250;

/** Asks what to offer; null if the advisor thinks better of it. */
export async function askWhatToOffer(conversation) {
  const { row, details } = conversation;
  const articles = new Articles(row);
  const orders = details.context.facts.filter((fact) => fact.kind === "order" && REFUNDABLE.has(fact.fact.status) && fact.fact.total);
  const refunds = orders.map((order) => choice(`order/${order.number}`, t("propose.refund", { number: order.number, amount: money(order.fact.total) })));
  articles.search("");
  return ask("propose", [...articles.fields, ...refunds], (form) => {
    const what = form.get("what");
    const order = orders.find((each) => what === `order/${each.number}`);
    if (order) return { id: newId(), order: order.number, ...order.fact.total };
    return what ? articles.wish(form) : null;
  });
}

/** The catalogue, looked through by typing; below it size and pieces of the article that was chosen. */
class Articles {
  #found = [];
  #asked = 0;
  #pause = 0;

  constructor(row) {
    this.row = row;
    this.query = el("input", { id: "article", type: "search", maxlength: 200, autocomplete: "off", oninput: () => this.#typed(),
      onkeydown: (event) => { if (event.key === "Enter") event.preventDefault(); } });
    this.list = el("div", { class: "found", role: "group", "aria-label": t("propose.found"), onchange: () => this.#chosen() });
    this.note = el("p", { class: "quiet", role: "status" });
    this.size = el("select", { id: "size", name: "size", onchange: () => this.#total() });
    this.pieces = el("input", { id: "pieces", name: "pieces", type: "number", min: 1, max: 99, value: 1, oninput: () => this.#total() });
    this.sum = el("output", { for: "size pieces" });
    this.sized = el("div", {}, el("label", { for: "size" }, t("propose.size")), this.size);
    this.particulars = el("div", { class: "particulars", hidden: true }, this.sized,
      el("div", {}, el("label", { for: "pieces" }, t("propose.pieces")), this.pieces), this.sum);
    this.fields = [el("div", {}, el("label", { for: "article" }, t("propose.article")), this.query), this.list, this.note, this.particulars];
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.search(this.query.value), PAUSE);
  }

  /** Of several answers only that to the last question counts. */
  async search(words) {
    const asked = ++this.#asked;
    const answer = await get(`${pathOf(this.row)}/proposals/catalogue?q=${encodeURIComponent(words)}`);
    if (asked !== this.#asked) return;
    this.#found = answer.body?.length ? answer.body : [];
    this.note.textContent = answer.ok ? (this.#found.length === 0 ? t("propose.none") : "") : t("propose.unavailable");
    fill(this.list, ...this.#found.map((article) => choice(`article/${article.number}`, `${article.name} · ${money(article.price)} · ${stock(article)}`)));
    this.particulars.hidden = true;
  }

  #article(what) {
    return this.#found.find((article) => what === `article/${article.number}`);
  }

  #chosen() {
    const article = this.#article(this.list.querySelector(":checked")?.value);
    if (!article) return;
    const sizes = article.sizes.filter((each) => each.size);
    fill(this.size, ...sizes.map((each) => el("option", { value: each.size, disabled: each.pieces === 0 },
      `${each.size} (${each.pieces > 0 ? t("propose.left", { count: each.pieces }) : t("propose.soldOut")})`)));
    this.sized.hidden = sizes.length === 0;
    this.particulars.hidden = false;
    this.#total();
  }

  #total() {
    const article = this.#article(this.list.querySelector(":checked")?.value);
    if (article) this.sum.textContent = t("propose.total", { amount: money(this.#amount(article)) });
  }

  #amount({ price }) {
    return { minor: price.minor * Number(this.pieces.value), currency: price.currency };
  }

  wish(form) {
    const article = this.#article(form.get("what"));
    const sized = article.sizes.some((each) => each.size);
    return { id: newId(), article: article.number, size: sized ? form.get("size") : null, pieces: Number(form.get("pieces")), ...this.#amount(article) };
  }
}

function choice(value, label) {
  return el("label", { class: "choice" }, el("input", { type: "radio", name: "what", value, required: true }), el("span", { dir: "auto" }, label));
}

function stock(article) {
  const pieces = article.sizes.reduce((sum, each) => sum + each.pieces, 0);
  return pieces > 0 ? t("propose.left", { count: pieces }) : t("propose.soldOut");
}
