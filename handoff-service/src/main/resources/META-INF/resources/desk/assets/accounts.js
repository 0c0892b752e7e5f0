// The page where administrators say who may enter and what they may; leads also say what advisors can.
import { ask, get, post } from "./api.js";
import { byId, el, fill, toast } from "./dom.js";
import { t, tOr } from "./words.js";

const ROLES = ["advisor", "lead", "rule-author", "admin"];
const LEVELS = [1, 2, 3, 4, 5];
const { user, lead } = document.body.dataset;
let accounts = [];
let abilities = new Map();

async function refresh() {
  const [people, able] = await Promise.all([get("accounts"), lead ? get("abilities") : { body: [] }]);
  accounts = (people.body ?? []).sort((one, other) => other.active - one.active || one.name.localeCompare(other.name));
  abilities = new Map((able.body ?? []).map((each) => [each.id, each]));
  draw();
}

function draw() {
  const heads = ["name", "grants", ...(lead ? ["can"] : []), "actions"];
  fill(byId("accounts"),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, t(`accounts.${head}`))))),
    el("tbody", {}, ...(accounts.length > 0 ? accounts.map(row) : [el("tr", {}, el("td", { colspan: heads.length, class: "quiet" }, t("accounts.none")))])));
}

function row(account) {
  const own = account.id === user;
  return el("tr", { class: account.active ? null : "gone" },
    el("th", { scope: "row" }, account.name, el("span", { class: "quiet id" }, account.id), !account.active && el("span", { class: "chip late" }, t("accounts.inactive"))),
    el("td", {}, el("ul", { class: "chips" }, ...account.grants.map((grant) => el("li", { class: "chip" }, written(grant))))),
    lead && el("td", {}, can(abilities.get(account.id))),
    el("td", {}, own ? el("span", { class: "quiet" }, t("accounts.own"))
      : el("div", { class: "acts" }, act("change", account, () => edit(account)), act("renew", account, () => renew(account)))));
}

const act = (key, account, does) =>
  el("button", { class: "button small", type: "button", onclick: does, "aria-label": `${t(`accounts.${key}`)}: ${account.name}` }, t(`accounts.${key}`));
const written = ({ brand, role }) => `${t(`role.${role}`)} · ${brand === "*" ? t("accounts.everyBrand") : brand}`;

function can(able) {
  if (!able) return "–";
  const skills = Object.entries(able.skills).map(([skill, level]) => el("li", { class: "chip" }, `${skill} ${level}`));
  const languages = able.languages.map((language) => tOr(`language.${language}`, language.toUpperCase())).join(", ");
  return [el("span", {}, t("accounts.bears", { capacity: able.capacity }), languages && ` · ${languages}`), skills.length > 0 && el("ul", { class: "chips" }, ...skills)];
}

function field(name, input) {
  const id = `account-${name}`;
  input.id = id;
  input.name = name;
  return el("div", { class: `field ${name}` }, el("label", { for: id }, t(`accounts.${name}`)), input);
}

/** Rows that can be added and taken away; `make` builds one from a value. */
function several(name, values, make) {
  const list = el("ul", { class: "several" });
  const add = (value) => {
    const item = el("li", {}, ...make(value), el("button", { class: "button ghost icon", type: "button", "aria-label": t(`accounts.${name}Less`),
      onclick: () => { item.remove(); more.focus(); } }, "×"));
    list.append(item);
    return item;
  };
  const more = el("button", { class: "button small", type: "button", onclick: () => add(null).querySelector("input, select").focus() }, t(`accounts.${name}More`));
  values.forEach(add);
  return el("fieldset", { class: name }, el("legend", {}, t(`accounts.${name}`)), list, more);
}

const option = (value, chosen, show) => el("option", { value, selected: value === chosen }, show);
const labelled = (key, input) => {
  input.setAttribute("aria-label", t(key));
  return input;
};

function grantFields(grant) {
  return [labelled("accounts.role", el("select", { name: "role" }, ...ROLES.map((role) => option(role, grant?.role, t(`role.${role}`))))),
    labelled("accounts.brand", el("input", { name: "brand", value: grant?.brand ?? "", required: true, maxlength: 63, pattern: "\\*|[a-z0-9][a-z0-9\\-]*", list: "brands", placeholder: t("accounts.brand") }))];
}

function skillFields(skill) {
  return [labelled("accounts.skill", el("input", { name: "skill", value: skill?.[0] ?? "", required: true, maxlength: 100, list: "skills", placeholder: t("accounts.skill") })),
    labelled("accounts.level", el("select", { name: "level" }, ...LEVELS.map((level) => option(level, skill?.[1], t("accounts.levelOf", { level })))))];
}

const distinct = (values) => [...new Set(values)].sort();

function edit(account) {
  const fresh = !account;
  const able = abilities.get(account?.id);
  const form = el("form", { class: "account", onsubmit: (event) => { event.preventDefault(); save(account, able, form); } },
    el("h2", { id: "dialog-title" }, fresh ? t("accounts.new") : account.name),
    el("p", { class: "problem", id: "problem", role: "alert", hidden: true }),
    field("fullName", el("input", { value: account?.name ?? "", required: true, maxlength: 100, autocomplete: "off" })),
    fresh && field("id", el("input", { required: true, maxlength: 63, pattern: "[a-z0-9][a-z0-9._\\-]*", autocapitalize: "none", autocomplete: "off", spellcheck: "false" })),
    several("grants", account?.grants ?? [{ role: "advisor", brand: accounts[0]?.grants[0]?.brand ?? "" }], grantFields),
    able && field("capacity", el("input", { type: "number", min: 1, max: 50, required: true, value: able.capacity })),
    able && field("languages", el("input", { value: able.languages.join(", "), maxlength: 200, placeholder: "en, fr", pattern: "\\s*([a-z]{2}(\\s*,\\s*[a-z]{2})*)?\\s*" })),
    able && several("skills", Object.entries(able.skills), skillFields),
    !fresh && el("label", { class: "choice" }, el("input", { type: "checkbox", name: "active", checked: account.active }), el("span", {}, t("accounts.mayEnter"))),
    !fresh && el("p", { class: "quiet" }, t("accounts.endsSessions")),
    el("datalist", { id: "brands" }, ...distinct(accounts.flatMap((each) => each.grants.map((grant) => grant.brand))).map((brand) => el("option", { value: brand }))),
    el("datalist", { id: "skills" }, ...distinct([...abilities.values()].flatMap((each) => Object.keys(each.skills))).map((skill) => el("option", { value: skill }))),
    el("div", { class: "foot" },
      el("button", { class: "button ghost", type: "button", onclick: () => byId("dialog").close() }, t("accounts.cancel")),
      el("button", { class: "button primary" }, t("accounts.save"))));
  fill(byId("dialog"), form);
  byId("dialog").showModal();
}

async function save(account, able, form) {
  const fields = new FormData(form);
  const brands = fields.getAll("brand");
  const wish = { name: fields.get("fullName").trim(), grants: fields.getAll("role").map((role, place) => ({ role, brand: brands[place].trim() })) };
  if (wish.grants.length === 0) return problem(t("accounts.needsGrant"));
  const answer = account ? await put(`accounts/${encodeURIComponent(account.id)}`, { ...wish, active: fields.get("active") !== null })
    : await post("accounts", { ...wish, id: fields.get("id").trim() });
  if (!answer.ok) return problem(refusal(answer));
  // Of whoever may not enter nobody asks what they can.
  const described = able && answer.body.active ? await put(`abilities/${encodeURIComponent(account.id)}`, ability(fields)) : answer;
  if (!described.ok) return problem(refusal(described));
  if (answer.body?.password) tellPassword(answer.body);
  else byId("dialog").close();
  toast(t("accounts.saved"), "good");
  refresh();
}

function ability(fields) {
  const levels = fields.getAll("level");
  return { capacity: Number(fields.get("capacity")), languages: fields.get("languages").split(",").map((word) => word.trim()).filter(Boolean),
    skills: Object.fromEntries(fields.getAll("skill").map((skill, place) => [skill.trim(), Number(levels[place])])) };
}

const put = (path, body) => ask(path, { method: "PUT", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify(body) });

function refusal({ status }) {
  const key = { 400: "bad", 404: "notYours", 409: "taken" }[status];
  return key ? t(`accounts.${key}`) : t("accounts.failed", { status });
}

function problem(text) {
  const box = byId("problem");
  box.hidden = false;
  box.textContent = text;
  box.scrollIntoView({ block: "nearest" });
}

/** Asked first: whoever is logged in is thrown out. */
function renew(account) {
  fill(byId("dialog"), el("form", { class: "account", onsubmit: (event) => { event.preventDefault(); renewNow(account); } },
    el("h2", { id: "dialog-title" }, t("accounts.renewTitle", { name: account.name })),
    el("p", { class: "problem", id: "problem", role: "alert", hidden: true }),
    el("p", { class: "quiet" }, t("accounts.renewLead")),
    el("div", { class: "foot" },
      el("button", { class: "button ghost", type: "button", onclick: () => byId("dialog").close() }, t("accounts.cancel")),
      el("button", { class: "button primary" }, t("accounts.renew")))));
  byId("dialog").showModal();
}

async function renewNow(account) {
  const answer = await post(`accounts/${encodeURIComponent(account.id)}/password`);
  if (answer.ok) tellPassword(answer.body);
  else problem(refusal(answer));
}

/** The desk knows only its digest: it can not be shown again. */
function tellPassword({ id, password }) {
  const shown = el("input", { id: "password", readonly: true, value: password, onfocus: (event) => event.target.select() });
  fill(byId("dialog"),
    el("h2", { id: "dialog-title" }, t("accounts.passwordTitle", { id })),
    el("p", { class: "quiet" }, t("accounts.passwordLead")),
    el("div", { class: "field" }, el("label", { for: "password" }, t("login.password")), shown),
    el("div", { class: "foot" }, el("button", { class: "button primary", type: "button", onclick: () => byId("dialog").close() }, t("accounts.done"))));
  if (!byId("dialog").open) byId("dialog").showModal();
  shown.focus();
}

byId("dialog").addEventListener("close", () => fill(byId("dialog")));
byId("new").addEventListener("click", () => edit(null));
await refresh();
