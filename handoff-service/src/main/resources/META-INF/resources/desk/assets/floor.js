// The lead's page: figures and tables, fetched anew every few seconds.
import { get } from "./api.js";
import { byId, el } from "./dom.js";
import { now, setServerTime, span } from "./time.js";
import { t, tOr } from "./words.js";

const EVERY = 5000;

async function refresh() {
  const answer = await get(`floor?days=${byId("days").value}`);
  if (!answer.ok) return;
  const { standing, advisors, topics, report, promises, ratings } = answer.body;
  setServerTime(answer.body.now);
  drawStanding(standing);
  drawAdvisors(advisors);
  drawTopics(topics);
  drawReport(report, promises, ratings);
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
    figure(standing.talking, "floor.talking"),
    figure(standing.snoozed, "floor.snoozed"));
}

function table(id, heads, rows) {
  byId(id).replaceChildren(
    el("thead", {}, el("tr", {}, ...heads.map(([key, number]) => el("th", { scope: "col", class: number ? "number" : null }, t(key))))),
    el("tbody", {}, ...(rows.length > 0 ? rows : [el("tr", {}, el("td", { colspan: heads.length, class: "quiet" }, t("floor.nothing")))])));
}

const cell = (value) => el("td", {}, value);
const number = (value) => el("td", { class: "number" }, String(value));

function drawAdvisors(advisors) {
  table("advisors", [["floor.name"], ["floor.has", true], ["floor.replied", true], ["floor.resolved", true]],
    advisors.map((advisor) => el("tr", {},
      el("td", { class: `there ${advisor.present ? "yes" : ""}` }, advisor.name, el("span", { class: "hidden" }, ` (${t(advisor.present ? "floor.here" : "floor.away")})`)),
      number(advisor.talkingWith), number(advisor.replied), number(advisor.resolved))));
}

function drawTopics(topics) {
  table("topics", [["floor.topic"], ["floor.brand"], ["floor.waiting", true], ["floor.oldest", true]],
    topics.map((topic) => el("tr", {}, cell(tOr(`reason.${topic.topic}`, topic.topic)), cell(topic.brand), number(topic.waiting), number(span(now() - Date.parse(topic.oldest))))));
}

function drawReport(report, promises, ratings) {
  const share = report.asked > 0 ? `${Math.round((100 * report.kept) / report.asked)} %` : "–";
  const time = (seconds) => (seconds === undefined ? "–" : span(seconds * 1000));
  byId("report").replaceChildren(
    figure(report.asked, "floor.asked"), figure(report.answered, "floor.answered"), figure(report.resolved, "floor.closed"),
    figure(share, "floor.kept"), figure(time(report.firstAnswerMedian), "floor.firstMedian"), figure(time(report.firstAnswerP90), "floor.firstP90"),
    figure(time(report.resolutionMedian), "floor.resolution"),
    figure(t("floor.promisesKept", promises), "floor.promises"),
    figure(averageOf(ratings), "floor.rating"));
  const most = Math.max(1, ...report.topics.map((topic) => topic.asked));
  table("by-topic", [["floor.topic"], ["floor.share"], ["floor.asked", true], ["floor.human", true]],
    report.topics.map((topic) => el("tr", {}, cell(topic.topic || "–"),
      el("td", {}, el("span", { class: "track", "aria-hidden": "true" }, el("span", { class: "fill", "--share": `${(100 * topic.asked) / most}%` }))),
      number(topic.asked), number(span(topic.humanSeconds * 1000)))));
}

byId("days").addEventListener("change", () => {
  byId("csv").href = `/desk/api/floor/report.csv?days=${byId("days").value}`;
  refresh();
});
setInterval(refresh, EVERY);
await refresh();

/** Of all ratings, to one place; nothing where nobody rated. */
function averageOf(ratings) {
  const count = ratings.reduce((sum, each) => sum + each.ratings, 0);
  return count === 0 ? "–" : `${(ratings.reduce((sum, each) => sum + each.average * each.ratings, 0) / count).toFixed(1)} / 5 (${count})`;
}
