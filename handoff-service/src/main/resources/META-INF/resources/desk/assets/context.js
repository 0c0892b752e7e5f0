// What stands beside a conversation: what the assistant understood, the account, and what happened so far.
import { byId, el, fill } from "./dom.js";
import { money } from "./money.js";
import { at, date } from "./time.js";
import { language, t, tOr } from "./words.js";

const KINDS = ["order", "shipment", "invoice", "payment", "contract", "reading", "profile"];
const SHOWN_ABOVE = new Set(["number", "status", "origin"]);

export function drawContext(conversation, writeNote) {
  const { row, details, history } = conversation;
  const box = byId("context");
  box.hidden = false;
  fill(box,
    el("button", { class: "button ghost small only-medium close", type: "button",
      onclick: () => { document.body.dataset.pane = "conversation"; } }, `← ${t("context.close")}`),
    notes(conversation.notes, writeNote),
    understood(row, details.context),
    nearMisses(details.nearMisses ?? []),
    account(row, details.context),
    happened(history));
}

function section(title, ...children) {
  return el("section", {}, el("h2", {}, title), ...children);
}

function notes(written, writeNote) {
  return section(t("notes.title"),
    ...written.map((note) => el("div", { class: "note" },
      el("p", { dir: "auto" }, note.text), el("p", { class: "quiet" }, `${note.authorName} · ${at(note.writtenAt)}`))),
    el("button", { class: "button small", type: "button", onclick: writeNote }, t("notes.write")));
}

function understood(row, context) {
  const { label, intent, confidence, guesses, slots } = context.understanding;
  const others = guesses.filter((guess) => guess.intent !== intent);
  return section(t("understood.title"),
    el("div", { class: "card" },
      el("p", { class: "big" }, label || intent || "–"),
      meter(t("understood.confidence"), confidence),
      el("dl", { class: "facts" },
        el("dt", {}, t("understood.reason")), el("dd", {}, tOr(`reason.${row.reason}`, row.reason)),
        el("dt", { class: "alone" }, t("understood.question")), el("dd", { class: "said", dir: "auto" }, context.question)),
      others.length > 0 && el("h3", {}, t("understood.guesses")),
      ...others.map((guess) => meter(guess.label || guess.intent, guess.probability)),
      slots.length > 0 && el("h3", {}, t("understood.slots")),
      slots.length > 0 && el("ul", { class: "slots" }, ...slots.map((slot) =>
        el("li", {}, el("span", { class: "quiet" }, tOr(`field.${slot.name}`, readable(slot.name))), " ", el("strong", { dir: "auto" }, slot.value))))));
}

/** Rules of the understood intent that nearly answered: what each is called, what did not hold, and how it really is. */
function nearMisses(rules) {
  return rules.length > 0 && section(t("nearly.title"), el("ul", { class: "nearly" }, ...rules.map((rule) =>
    el("li", {},
      el("p", { class: "rule" }, rule.rule),
      el("p", { class: "quiet" }, t("nearly.failed"), " ", el("code", {}, rule.failed)),
      rule.because.length > 0 && el("p", { class: "quiet", dir: "auto" }, t("nearly.really", { values: rule.because.join("; ") }))))));
}

function meter(label, share) {
  const percent = Math.round(share * 100);
  return el("div", { class: "meter" },
    el("span", { class: "label" }, label), el("span", { class: "percent" }, `${percent} %`),
    el("span", { class: "track", "aria-hidden": "true" }, el("span", { class: "fill", "--share": `${percent}%` })));
}

function account(row, context) {
  const kinds = [...KINDS, ...new Set(context.facts.map((fact) => fact.kind))].filter((kind, place, all) => all.indexOf(kind) === place);
  const groups = kinds.map((kind) => [kind, context.facts.filter((fact) => fact.kind === kind)]).filter(([, facts]) => facts.length > 0);
  return section(t("account.title"),
    el("dl", { class: "facts card" },
      ...pair("account.customer", row.customerName ?? "–"), ...pair("field.customerId", row.customerId),
      ...pair("field.language", languageName(row.language)), ...(context.timeZone ? pair("field.timeZone", context.timeZone) : []),
      ...pair("field.conversation", row.conversationId)),
    context.facts.length === 0 && el("p", { class: "quiet" }, t("account.none")),
    ...groups.flatMap(([kind, facts]) => [el("h3", {}, tOr(`kinds.${kind}`, readable(kind))), ...facts.map(factCard)]));
}

function pair(key, value) {
  return [el("dt", {}, t(key)), el("dd", { dir: "auto" }, value)];
}

function factCard(fact) {
  const { status } = fact.fact;
  const fields = Object.entries(fact.fact).filter(([name, value]) => !SHOWN_ABOVE.has(name) && value !== null);
  return el("details", { class: "fact card", open: true },
    el("summary", {},
      el("span", { class: "number" }, `${tOr(`kind.${fact.kind}`, readable(fact.kind))} ${fact.number}`),
      status && el("span", { class: `status ${String(status).toLowerCase()}` }, readable(String(status)))),
    el("dl", { class: "facts" }, ...fields.flatMap(([name, value]) =>
      [el("dt", {}, tOr(`field.${name}`, readable(name))), el("dd", { dir: "auto" }, shown(value))])),
    el("p", { class: "as-of" }, t("account.asOf", { business: at(fact.businessTime), record: at(fact.recordTime) })));
}

/** A value as a person reads it: money, days, instants, articles, plain words. */
function shown(value) {
  if (Array.isArray(value)) return el("ul", {}, ...value.map((item) => el("li", {}, shown(item))));
  if (typeof value === "object") return value.minor !== undefined && value.currency ? money(value) : article(value);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value)) return at(value);
  return typeof value === "number" ? value.toLocaleString(language) : String(value);
}

function article(value) {
  if (value.product === undefined) return Object.entries(value).map(([name, part]) => `${readable(name)}: ${flat(part)}`).join(", ");
  return `${value.quantity ?? 1} × ${value.product}${value.price ? `, ${money(value.price)}` : ""}`;
}

const flat = (part) => (part !== null && typeof part === "object" ? shown(part) : String(part));

function languageName(code) {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(code.replace("_", "-"));
  } catch {
    return code;
  }
}

/** A name from a program in words: "orderNumber" is "Order number". */
function readable(name) {
  const words = name.replace(/[_-]+/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function happened(history) {
  return section(t("history.title"), el("ol", { class: "history" }, ...history.map((event) =>
    el("li", {},
      el("span", {}, t(`history.${event.detail.skill ? "passed_to_skill" : event.action}`, { actor: event.actor, ...event.detail }) + because(event)),
      event.detail.note && el("q", { dir: "auto" }, event.detail.note),
      el("time", { datetime: event.at }, at(event.at))))));
}

/** Why the desk offered it to this one. */
const because = (event) => (event.detail.why ? `: ${tOr(`because.${event.detail.why.because}`, "")}` : "");
