// The page where leads write phrases.
import { ask, get } from "./api.js";
import { byId, el, fill, newId, toast } from "./dom.js";
import { at } from "./time.js";
import { t } from "./words.js";

const AFTERWARDS = ["stay", "snooze", "resolve"];
const me = (await get("me")).body;
let phrases = [];
let brands = [];

async function refresh() {
  const [kept, queue] = await Promise.all([get("phrases"), get("queue")]);
  phrases = kept.body ?? [];
  const seen = [...phrases, ...(queue.body?.rows ?? [])].map((thing) => thing.brand);
  brands = [...new Set([...me.brands.filter((brand) => brand !== "*"), ...seen])].sort();
  draw();
}

function draw() {
  const heads = ["brand", "language", "shortcut", "name", "text", "afterwards", "changed", "actions"];
  fill(byId("phrases"),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, t(`phrases.${head}`))))),
    el("tbody", {}, ...(phrases.length > 0 ? phrases.map(row) : [el("tr", {}, el("td", { colspan: heads.length, class: "quiet" }, t("phrases.none")))])));
}

function row(phrase) {
  const then = [phrase.note && t("phrase.willNote", { note: phrase.note }),
    phrase.afterwards === "snooze" && t("phrase.willSnooze", { minutes: phrase.minutes }),
    phrase.afterwards === "resolve" && t("phrase.willResolve", { label: phrase.label ?? "–" })].filter(Boolean).join(" · ");
  return el("tr", {},
    el("td", {}, phrase.brand), el("td", {}, phrase.language), el("td", {}, el("kbd", {}, `/${phrase.shortcut}`)),
    el("th", { scope: "row" }, phrase.title), el("td", { class: "words", lang: phrase.language, dir: "auto" }, phrase.text), el("td", {}, then || "–"),
    el("td", { class: "quiet" }, `${phrase.changedByName}, ${at(phrase.changedAt)}`),
    el("td", {}, el("button", { class: "button small", type: "button", onclick: () => edit(phrase),
      "aria-label": `${t("phrases.edit")}: ${t("phrases.of", phrase)}` }, t("phrases.edit"))));
}

function field(name, input) {
  const id = `phrase-${name}`;
  input.id = id;
  input.name = name;
  return el("div", { class: `field ${name}` }, el("label", { for: id }, t(`phrases.${name === "title" ? "name" : name}`)), input);
}

function choice(name, values, chosen, show = (value) => value) {
  return field(name, el("select", {}, ...values.map((value) => el("option", { value, selected: value === chosen }, show(value)))));
}

function edit(phrase) {
  const fresh = !phrase;
  const is = phrase ?? { id: newId(), brand: brands[0] ?? "", language: document.documentElement.lang, shortcut: "", title: "", text: "", afterwards: "stay" };
  const brand = fresh ? field("brand", el("input", { value: is.brand, required: true, maxlength: 100, list: "brands" })) : null;
  const form = el("form", { class: "phrase", onsubmit: (event) => { event.preventDefault(); save(is, form); } },
    el("h2", { id: "dialog-title" }, t(fresh ? "phrases.new" : "phrases.change")),
    el("p", { class: "problem", id: "problem", role: "alert", hidden: true }),
    brand, fresh && el("datalist", { id: "brands" }, ...brands.map((value) => el("option", { value }))),
    choice("language", ["en", "fr", "de", "es", "it", "nl", "pt"], is.language),
    field("shortcut", el("input", { value: is.shortcut, required: true, maxlength: 30, pattern: "[a-z0-9\\-]+", autocapitalize: "none" })),
    field("title", el("input", { value: is.title, required: true, maxlength: 100 })),
    field("text", el("textarea", { rows: 5, required: true, maxlength: 4000, "aria-describedby": "places" }, is.text)),
    el("p", { class: "quiet", id: "places" }, t("phrases.places")),
    field("note", el("input", { value: is.note ?? "", maxlength: 4000 })),
    choice("afterwards", AFTERWARDS, is.afterwards, (value) => t(`phrases.${value}`)),
    field("minutes", el("input", { type: "number", min: 1, max: 43200, value: is.minutes ?? "" })),
    field("label", el("input", { value: is.label ?? "", maxlength: 100 })),
    el("div", { class: "foot" },
      !fresh && el("button", { class: "button ghost", type: "button", onclick: () => remove(is) }, t("phrases.delete")),
      el("button", { class: "button ghost", type: "button", onclick: () => byId("dialog").close() }, t("phrases.cancel")),
      el("button", { class: "button primary" }, t("phrases.save"))));
  form.elements.afterwards.addEventListener("change", () => showWhatFollows(form));
  fill(byId("dialog"), form);
  showWhatFollows(form);
  byId("dialog").showModal();
}

function showWhatFollows(form) {
  const next = form.elements.afterwards.value;
  form.querySelector(".field.minutes").hidden = next !== "snooze";
  form.querySelector(".field.label").hidden = next !== "resolve";
  form.elements.minutes.required = next === "snooze";
}

const pathOf = (brand, id) => `phrases/${encodeURIComponent(brand)}/${encodeURIComponent(id)}`;

async function save(is, form) {
  const { language, shortcut, title, text, note, afterwards, minutes, label } = Object.fromEntries(new FormData(form));
  const phrase = { language, shortcut, title, text, note: note || null, afterwards,
    minutes: afterwards === "snooze" ? Number(minutes) : null, label: afterwards === "resolve" ? label || null : null };
  const answer = await ask(pathOf(form.elements.brand?.value.trim() ?? is.brand, is.id),
    { method: "PUT", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify(phrase) });
  if (answer.ok) {
    byId("dialog").close();
    toast(t("phrases.saved"), "good");
    refresh();
    return;
  }
  const problem = byId("problem");
  problem.hidden = false;
  problem.textContent = answer.status === 409 ? t("phrases.taken", { shortcut }) : answer.status === 400 ? t("phrases.bad") : t("phrases.failed", { status: answer.status });
}

async function remove(is) {
  const answer = await ask(pathOf(is.brand, is.id), { method: "DELETE" });
  byId("dialog").close();
  toast(answer.ok ? t("phrases.deleted") : t("phrases.failed", { status: answer.status }), answer.ok ? "good" : "bad");
  refresh();
}

byId("new").addEventListener("click", () => edit(null));
await refresh();
