// One dialog at a time: a question with fields, answered by a value or by null.
import { byId, el } from "./dom.js";
import { t } from "./words.js";

/** Asks; `read` turns the form into the answer. */
export function ask(name, fields, read) {
  const dialog = byId("dialog");
  return new Promise((answer) => {
    let given = null;
    const form = el("form", { method: "dialog", onsubmit: () => { given = read(new FormData(form)); } },
      el("h2", { id: "dialog-title" }, t(`${name}.title`)),
      el("p", { class: "quiet" }, t(`${name}.lead`)),
      el("div", { class: "fields" }, ...fields),
      el("div", { class: "foot" },
        el("button", { class: "button ghost", type: "button", onclick: () => dialog.close() }, t("act.cancel")),
        el("button", { class: "button primary" }, t(`${name}.go`))));
    dialog.replaceChildren(form);
    dialog.addEventListener("close", () => answer(given), { once: true });
    dialog.showModal();
  });
}

const SHEET = [
  [["J", "K"], "keys.move"], [["Enter"], "keys.enter"], [["1", "–", "5"], "keys.lists"], [["/"], "keys.filter"], [["F"], "keys.views"],
  [["T"], "keys.next"], [["A", "D"], "keys.accept"], [["C"], "keys.claim"], [["R"], "keys.reply"], [["N"], "keys.note"], [["O"], "keys.propose"], [["P"], "keys.pass"], [["G"], "keys.return"], [["S"], "keys.snooze"], [["E"], "keys.resolve"],
  [["Y"], "keys.suggestionSend"], [["U"], "keys.suggestionUse"], [["X"], "keys.suggestionDismiss"],
  [["/"], "keys.phrase"], [["Esc"], "keys.leave"], [["?"], "keys.help"],
];

export function showKeys() {
  const dialog = byId("dialog");
  if (dialog.open) return;
  dialog.replaceChildren(
    el("h2", { id: "dialog-title" }, t("keys.title")),
    el("dl", { class: "keys" }, ...SHEET.flatMap(([keys, what]) => [el("dt", {}, ...keys.map((key) => el("kbd", {}, key))), el("dd", {}, t(what))])),
    el("div", { class: "foot" }, el("button", { class: "button primary", type: "button", onclick: () => dialog.close() }, t("keys.close"))));
  dialog.showModal();
}
