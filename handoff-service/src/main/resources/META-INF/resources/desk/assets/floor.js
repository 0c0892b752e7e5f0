// The lead's page: who does what right now, which promises are in danger, and how the last days went.
import { get } from "./api.js";
import { columns, figuresTable, lines, writtenDay } from "./charts.js";
import { byId, el, fill } from "./dom.js";
import { at, now, setServerTime, span } from "./time.js";
import { t, tOr } from "./words.js";

const EVERY = 5000;

async function refresh() {
  const answer = await get(`floor?days=${byId("days").value}`);
  if (!answer.ok && byId("stale").hidden) byId("stale").textContent = t("floor.stale", { time: at(now()) });
  byId("stale").hidden = answer.ok;
  if (!answer.ok) return;
  const { standing, advisors, talks, risks, topics, skills, report, automation, handled, suggestions, promises, ratings } = answer.body;
  setServerTime(answer.body.now);
  drawStanding(standing);
  drawRisks(risks);
  drawAdvisors(advisors, talks);
  drawTopics(topics);
  drawSkills(skills);
  drawReport(report, suggestions, promises, ratings, automation);
  drawAutomation(automation);
  drawDays(report.days);
  drawHandled(handled);
}

function figure(value, key, mood = "") {
  return el("li", { class: mood }, el("strong", {}, String(value)), el("span", {}, t(key)));
}

function drawStanding(standing) {
  byId("standing").replaceChildren(
    figure(standing.waiting, "floor.waiting"),
    figure(standing.oldest ? span(now() - Date.parse(standing.oldest)) : "–", "floor.oldest"),
    figure(standing.atRisk, "floor.atRisk", standing.atRisk > 0 ? "risk" : ""),
    figure(standing.broken, "floor.broken", standing.broken > 0 ? "bad" : ""),
    figure(standing.overdue, "floor.overdue", standing.overdue > 0 ? "bad" : ""),
    figure(standing.talking, "floor.talking"),
    figure(standing.snoozed, "floor.snoozed"));
}

/** Drawn anew only if it reads otherwise: focus and selection stay where they are. */
function table(id, heads, rows) {
  const head = el("thead", {}, el("tr", {}, ...heads.map(([key, number]) => el("th", { scope: "col", class: number ? "number" : null }, t(key)))));
  const body = el("tbody", {}, ...(rows.length > 0 ? rows : [el("tr", {}, el("td", { colspan: heads.length, class: "quiet" }, t("floor.nothing")))]));
  if (byId(id).textContent !== head.textContent + body.textContent) fill(byId(id), head, body);
}

const cell = (value) => el("td", {}, value);
const number = (value) => el("td", { class: "number" }, String(value));
const link = ({ brand, id, customer }, ...more) =>
  el("a", { href: `/desk/h/${encodeURIComponent(brand)}/${encodeURIComponent(id)}` }, customer, ...more);

function drawRisks(risks) {
  byId("risks").closest("section").hidden = risks.length === 0;
  table("risks", [["floor.customer"], ["floor.topic"], ["floor.promised"], ["floor.with"]],
    risks.map((risk) => {
      const left = Date.parse(risk.promisedBy) - now();
      return el("tr", {}, cell(link(risk)), cell(tOr(`reason.${risk.topic}`, risk.topic)),
        el("td", { class: left < 0 ? "bad" : "risk" }, t(left < 0 ? "promise.late" : "promise.in", { time: span(left) }),
          risk.overdue && el("span", { class: "overdue" }, t("row.escalated"))), cell(risk.advisor ?? t("floor.nobody")));
    }));
}

function drawAdvisors(advisors, talks) {
  table("advisors", [["floor.name"], ["floor.has"], ["floor.replied", true], ["floor.resolved", true]],
    advisors.map((advisor) => el("tr", {},
      el("td", { class: `there ${advisor.present ? "yes" : ""}` }, advisor.name, el("span", { class: "hidden" }, ` (${t(advisor.present ? "floor.here" : "floor.away")})`)),
      el("td", {}, el("ul", { class: "talks" }, ...talks.filter((talk) => talk.advisor === advisor.id).map((talk) =>
        el("li", { class: talk.customerWaits ? "waits" : null }, link(talk), el("span", { class: "quiet" }, ` ${span(now() - Date.parse(talk.since))}`),
          talk.customerWaits && el("span", { class: "hidden" }, ` (${t("row.unanswered")})`))))),
      number(advisor.replied), number(advisor.resolved))));
}

function drawTopics(topics) {
  table("topics", [["floor.topic"], ["floor.brand"], ["floor.waiting", true], ["floor.oldest", true]],
    topics.map((topic) => el("tr", {}, cell(tOr(`reason.${topic.topic}`, topic.topic)), cell(topic.brand), number(topic.waiting), number(span(now() - Date.parse(topic.oldest))))));
}

/** A skill that nobody who is here has is where the queue will grow. */
function drawSkills(skills) {
  table("skills", [["floor.skill"], ["floor.brand"], ["floor.waiting", true], ["floor.oldest", true], ["floor.present", true]],
    skills.map((skill) => el("tr", {}, cell(skill.skill ?? t("floor.anySkill")), cell(skill.brand), number(skill.waiting), number(span(now() - Date.parse(skill.oldest))),
      el("td", { class: `number ${skill.present === 0 ? "bad" : ""}` }, String(skill.present)))));
}

const time = (seconds) => (seconds === undefined || seconds === null ? "–" : span(seconds * 1000));
const share = (part, whole) => (whole > 0 ? `${Math.round((100 * part) / whole)} %` : "–");

function drawReport(report, suggestions, promises, ratings, automation) {
  const decided = suggestions.sent + suggestions.edited + suggestions.dismissed;
  byId("report").replaceChildren(
    figure(report.asked, "floor.asked"), figure(report.answered, "floor.answered"), figure(report.resolved, "floor.closed"),
    figure(share(report.kept, report.asked), "floor.kept"), figure(time(report.firstAnswerMedian), "floor.firstMedian"), figure(time(report.firstAnswerP90), "floor.firstP90"),
    figure(time(report.resolutionMedian), "floor.resolution"), figure(t("floor.promisesKept", promises), "floor.promises"),
    figure(share(suggestions.sent + suggestions.edited, decided), "floor.suggestions"),
    figure(share(sum(automation, "answered"), sum(automation, "answered") + sum(automation, "handedOver")), "floor.automated"),
    figure(averageOf(ratings), "floor.rating"));
  const most = Math.max(1, ...report.topics.map((topic) => topic.humanSeconds));
  table("by-topic", [["floor.topic"], ["floor.human"], ["floor.share"], ["floor.asked", true], ["floor.kept", true], ["floor.firstMedian", true]],
    report.topics.map((topic) => el("tr", {}, cell(topic.name || topic.topic || "–"), el("td", { class: "nowrap" }, time(topic.humanSeconds)),
      el("td", {}, el("span", { class: "track", "aria-hidden": "true" }, el("span", { class: "fill", "--share": `${(100 * topic.humanSeconds) / most}%` }))),
      number(topic.asked), number(share(topic.kept, topic.asked)), number(time(topic.firstAnswerMedian)))));
}

const sum = (rows, name) => rows.reduce((total, row) => total + row[name], 0);

/** Of what was answered or handed over: what the assistant asked back is still open. */
function drawAutomation(automation) {
  table("automation", [["floor.topic"], ["floor.automated", true], ["floor.share"], ["floor.byAssistant", true], ["floor.toPerson", true], ["floor.askedBack", true]],
    automation.map((one) => {
      const ended = one.answered + one.handedOver;
      return el("tr", {}, cell(one.name ?? one.intent), number(share(one.answered, ended)),
        el("td", {}, el("span", { class: "track", "aria-hidden": "true" }, el("span", { class: "fill", "--share": `${ended > 0 ? (100 * one.answered) / ended : 0}%` }))),
        number(one.answered), number(one.handedOver), number(one.askedBack));
    }));
}

function drawDays(days) {
  const asked = { label: t("floor.asked"), of: (day) => day.asked, tone: "--chart-soft" };
  const kept = { label: t("floor.kept"), of: (day) => day.kept, tone: "--accent" };
  const median = { label: t("floor.firstMedian"), of: (day) => day.firstAnswerMedian, tone: "--accent" };
  const slow = { label: t("floor.firstP90"), of: (day) => day.firstAnswerP90, tone: "--soon" };
  columns(byId("chart-asked"), days, [asked, kept]);
  lines(byId("chart-first"), days, [median, slow], time);
  fill(byId("by-day"), ...figuresTable(days, [[t("floor.day"), (day) => writtenDay(day.day)],
    ...[asked, kept].map(({ label, of }) => [label, (day) => String(of(day))]), ...[median, slow].map(({ label, of }) => [label, (day) => time(of(day))])]));
}

function drawHandled(handled) {
  table("handled", [["floor.name"], ["floor.handled", true], ["floor.replies", true], ["floor.closed", true]],
    handled.map((one) => el("tr", {}, cell(one.name), number(one.handled), number(one.replies), number(one.resolved))));
}

byId("days").addEventListener("change", () => {
  byId("csv").href = `/desk/api/floor/report.csv?days=${byId("days").value}`;
  byId("csv-automation").href = `/desk/api/floor/automation.csv?days=${byId("days").value}`;
  refresh();
});
addEventListener("resize", refresh);
setInterval(refresh, EVERY);
await refresh();

/** Of all ratings, to one place; nothing where nobody rated. */
function averageOf(ratings) {
  const count = ratings.reduce((sum, each) => sum + each.ratings, 0);
  return count === 0 ? "–" : `${(ratings.reduce((sum, each) => sum + each.average * each.ratings, 0) / count).toFixed(1)} / 5 (${count})`;
}
