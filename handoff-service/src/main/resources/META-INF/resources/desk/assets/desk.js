// The desk: fetches who we are, opens the lists, the feed and the conversation, and listens to the keyboard.
import { get } from "./api.js";
import { Actions } from "./actions.js";
import { Alerts } from "./alerts.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { drawContext } from "./context.js";
import { showKeys } from "./dialogs.js";
import { byId } from "./dom.js";
import { LISTS, Lists } from "./lists.js";
import { Live } from "./live.js";
import { Offers } from "./offers.js";
import { ReplyOutbox } from "./outbox.js";
import { Store, keyOf } from "./store.js";
import { at } from "./time.js";
import { t } from "./words.js";

const me = (await get("me")).body;
const store = new Store(me);
const outbox = new ReplyOutbox();
const conversation = new Conversation(store, outbox);
const composer = new Composer(conversation, outbox, store);
const actions = new Actions(conversation, store, composer);
const lists = new Lists(store, open);
const live = new Live(store);
new Alerts(store, open);
const offers = new Offers(store, actions, open);
live.addEventListener("tick", (event) => offers.heard(event.detail.availability));

byId("next").addEventListener("click", () => actions.next(open));
actions.claimed = () => lists.show("mine");
lists.retry = () => live.reload();
for (const name of ["opened", "changed"]) conversation.addEventListener(name, () => drawContext(conversation, () => actions.note()));
conversation.addEventListener("opened", () => live.look(conversation.row));
composer.typing = (typing) => live.look(conversation.row, typing);
live.addEventListener("lookers", (event) => conversation.showLookers(event.detail));
conversation.addEventListener("closed", () => {
  byId("context").hidden = true;
  live.look(null);
});

async function open(row, push = true) {
  lists.select(keyOf(row));
  document.body.dataset.pane = "conversation";
  if (push) history.pushState({ brand: row.brand, id: row.id }, "", `/desk/h/${encodeURIComponent(row.brand)}/${encodeURIComponent(row.id)}`);
  await conversation.open(row);
}

function openFromAddress() {
  const parts = location.pathname.match(/^\/desk\/h\/([^/]+)\/([^/]+)$/);
  if (parts) {
    const row = { brand: decodeURIComponent(parts[1]), id: decodeURIComponent(parts[2]) };
    open(store.rows.get(keyOf(row)) ?? row, false).then(() => conversation.row && lists.reveal(conversation.row));
  } else {
    lists.select(null);
    conversation.close();
    document.body.dataset.pane = "lists";
  }
}
addEventListener("popstate", openFromAddress);

let offlineSince = null;
live.addEventListener("state", ({ detail: state }) => {
  lists.failed = state === "failed";
  lists.schedule();
  if (state === "loaded") return;
  const offline = state !== "live";
  offlineSince = offline ? offlineSince ?? Date.now() : null;
  byId("link").dataset.state = state;
  byId("link").textContent = offline ? t("link.offlineSince", { time: at(offlineSince) }) : t("link.live");
});

const KEYS = {
  j: () => lists.move(1), k: () => lists.move(-1),
  ArrowDown: () => lists.move(1), ArrowUp: () => lists.move(-1),
  "/": () => byId("filter").focus(), f: () => lists.filters.choose(),
  a: () => offers.accept(), d: () => offers.decline(),
  t: () => actions.next(open), c: () => actions.claim(), r: () => composer.focus(), g: () => actions.giveBack(),
  n: () => actions.note(), o: () => actions.propose(), p: () => actions.pass(), s: () => actions.snooze(), e: () => actions.resolve(), "?": showKeys,
  y: () => composer.suggestion.send(), u: () => composer.suggestion.edit(), x: () => composer.suggestion.dismiss(),
};
LISTS.forEach((name, place) => { KEYS[String(place + 1)] = () => lists.show(name); });

addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, dialog");
  if (event.key === "Escape" && writing && !event.target.closest("dialog")) event.target.blur();
  if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.startsWith("Arrow") && event.target.closest("#transcript, #context")) return;
  const act = KEYS[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});
byId("keys-button").addEventListener("click", showKeys);

await live.start();
openFromAddress();
