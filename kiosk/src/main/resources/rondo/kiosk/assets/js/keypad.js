// The page by keys alone: a real keyboard, or a keypad of five tactile keys (up, down, back, choose,
// repeat) that sends the keys of the table below. One focus walks all that can be chosen in the order
// in which it stands there; a number goes to that item of a list; the middle key held for two
// seconds has the page told aloud. Everything it does, a finger could do.
import { post } from "./posting.js";

const HOLD_MS = 2_000;
const NUMBER_MS = 900;

/** What a key means; the keypad's own keys are set to one of these (docs/access.md). */
const MEANINGS = {
  ArrowDown: "next",
  ArrowRight: "next",
  ArrowUp: "before",
  ArrowLeft: "before",
  Home: "first",
  End: "last",
  PageDown: "further",
  PageUp: "earlier",
  Escape: "back",
  GoBack: "back",
  BrowserBack: "back",
  Enter: "choose",
  Select: "choose",
  F15: "plugged",
  F16: "unplugged",
};
const STOPS = "button:not([disabled]):not([tabindex='-1']), a[href], input:not([type=hidden]):not([disabled])";
let held = { timer: 0, on: null };
let number = { typed: "", at: -Infinity };
let place = 0;
let wanted = "";
let byKeys = false;

/** What can be chosen now, in the order of the page; in an open sheet only what stands in it. */
export function stops() {
  return [...room().querySelectorAll(STOPS)].filter(isStop);
}

function isStop(element) {
  return element.tabIndex >= 0 && element.checkVisibility();
}

function room() {
  const sheets = document.querySelectorAll("[popover]:popover-open");
  return sheets[sheets.length - 1] ?? document.querySelector("main");
}

function isField(element) {
  return element?.matches("input, textarea, select") ?? false;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  byKeys = true;
  const field = isField(document.activeElement);
  if (field && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
  if (event.key === "Tab") return trap(event);
  if (/^[0-9]$/.test(event.key) && !field) return jump(event);
  if (/^\p{L}$/u.test(event.key) && !field) return toLetter(event);
  const meaning = MEANINGS[event.key];
  if (!meaning || (meaning === "back" && room().hasAttribute("popover"))) return;
  event.preventDefault();
  act(meaning, event);
});

function act(meaning, event) {
  switch (meaning) {
    case "next": return step(1);
    case "before": return step(-1);
    case "first": return go(0);
    case "last": return go(stops().length - 1);
    case "further": return turn("further");
    case "earlier": return turn("earlier");
    case "back": return back();
    case "choose": return hold(event);
    case "plugged": return post("mode", { mode: "spoken" });
    case "unplugged": return post("mode", { mode: "touch" });
  }
}

/** Whoever walks by keys has more time (screens, section 6): the kiosk is told once. */
function tellKeypad() {
  if (document.documentElement.dataset.mode === "touch") post("mode", { mode: "keypad" });
}

function step(by) {
  tellKeypad();
  const all = stops();
  const now = all.indexOf(document.activeElement);
  const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : now + by;
  if (next < 0 || next >= all.length) return sign(next < 0 ? "first" : "last");
  go(next);
}

function go(index) {
  const all = stops();
  const stop = all[Math.min(Math.max(index, 0), all.length - 1)];
  if (!stop) return;
  stop.focus({ preventScroll: true, focusVisible: true });
  stop.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function sign(name) {
  document.dispatchEvent(new CustomEvent("rondo:sign", { detail: name }));
}

/** The pager's own buttons; quick fingers on keys are no second tap, so this is no click. */
function turn(way) {
  const button = document.querySelector(`main [data-turns="${way}"]`);
  if (button) button.form.requestSubmit(button);
  else sign(way === "further" ? "last" : "first");
}

/** What leads away from this page: back, else cancel, else leave. */
function back() {
  const ways = ["/touch/back", "/touch/cancel"].map((way) => `main form[action="${way}"] button`);
  const leave = 'main form[action="/touch/choose"]:has(input[value="leave"]) button';
  for (const way of [...ways, leave]) {
    const button = document.querySelector(way);
    if (button) return button.click();
  }
  sign("none");
}

/** A key is chosen when it is let go, so that holding it can mean something else. */
function hold(event) {
  if (event.repeat) return;
  clearTimeout(held.timer);
  held = { on: document.activeElement, timer: setTimeout(speak, HOLD_MS) };
}

function speak() {
  held.on = null;
  if (document.documentElement.dataset.mode !== "spoken") post("mode", { mode: "spoken" });
}

document.addEventListener("keyup", (event) => {
  if (MEANINGS[event.key] !== "choose") return;
  clearTimeout(held.timer);
  const chosen = held.on;
  held.on = null;
  if (!chosen?.isConnected || chosen !== document.activeElement) return;
  if (isField(chosen)) chosen.form?.requestSubmit();
  else if (chosen.matches(STOPS)) chosen.click();
});

/** A sheet keeps the focus while it is open. */
function trap(event) {
  if (!room().hasAttribute("popover")) return;
  event.preventDefault();
  const all = stops();
  const now = all.indexOf(document.activeElement);
  go((now + (event.shiftKey ? -1 : 1) + all.length) % all.length);
}

/** Digits that follow each other quickly are one number. */
function jump(event) {
  const list = items();
  if (list.length === 0) return;
  event.preventDefault();
  tellKeypad();
  const goesOn = event.timeStamp - number.at < NUMBER_MS;
  number = { typed: (goesOn ? number.typed : "") + event.key, at: event.timeStamp };
  const item = list[Number(number.typed) - 1];
  if (item) go(stops().indexOf(item));
  else sign("none");
}

/** A letter goes to the next item that begins with it, on the page where it stands. */
function toLetter(event) {
  const list = items();
  if (list.length > 0) tellKeypad();
  const letter = event.key.toLocaleLowerCase();
  const page = pageOf(letter);
  if (page) {
    wanted = letter;
    post("turn-page", { page });
    return;
  }
  goToLetter(list, letter);
}

/** The other page where names begin with this letter; nothing if one stands here or none does. */
function pageOf(letter) {
  const covers = document.querySelector("main [data-letters]");
  if (!covers || items().some((item) => named(item).toLocaleLowerCase().startsWith(letter))) return "";
  const entry = covers.dataset.letters.split(" ").find((one) => one.toLocaleLowerCase().startsWith(letter + ":"));
  const page = entry?.split(":")[1] ?? "";
  return page === covers.dataset.pageOf ? "" : page;
}

function goToLetter(list, letter) {
  const after = list.indexOf(document.activeElement) + 1;
  const found = [...list.slice(after), ...list.slice(0, after)].find((item) =>
    named(item).toLocaleLowerCase().startsWith(letter),
  );
  if (found) go(stops().indexOf(found));
  else if (list.length > 0) sign("none");
}

function items() {
  return [...room().querySelectorAll(".cover-card")].filter(isStop);
}

function named(item) {
  return item.querySelector(".cover-title")?.textContent.trim() ?? item.textContent.trim();
}

document.addEventListener("focusin", () => {
  place = Math.max(0, stops().indexOf(document.activeElement));
});
document.addEventListener("pointerdown", () => (byKeys = false));

// The focus never falls out of the page: where its button has gone, the next one takes it.
document.addEventListener("rondo:shown", () => {
  if (wanted && !pageOf(wanted)) {
    goToLetter(items(), wanted);
    wanted = "";
  }
  const active = document.activeElement;
  if (byKeys && (active === document.body || active === null)) go(place);
});

document.addEventListener(
  "toggle",
  (event) => {
    if (byKeys && event.newState === "open" && !event.target.contains(document.activeElement)) go(0);
  },
  { capture: true },
);
