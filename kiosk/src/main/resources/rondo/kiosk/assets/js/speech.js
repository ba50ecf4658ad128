// Spoken mode: what the page carries to be said is fetched as sound, sentence by sentence, by its
// number. A new page is told from its title; what changes on a page is told when it changes; whatever
// takes the focus says its name. Any key stops the voice before it does anything else. Where there is
// no voice, or no sound comes, a live region says the same to a screen reader.
import { Player } from "./player.js";

const READ_OUT = ["title", "lead", "can", "line", "item"];
const player = new Player(find);
let told = { page: "", title: "", texts: new Set() };
let last = [];
let speaking = false;
let keyed = false;

function isSpoken() {
  return document.documentElement.dataset.mode === "spoken" && document.getElementById("speech") !== null;
}

/** All that the page carries, in order. */
function all() {
  return [...document.querySelectorAll("#speech > p")].map((said, place) => ({
    place,
    kind: said.dataset.kind,
    of: said.dataset.of ?? "",
    text: said.textContent,
  }));
}

/** Where a sentence stands on the page that is shown now; undefined once it is gone. */
function find(sentence) {
  const speech = document.getElementById("speech");
  if (!speech || !isSpoken()) return undefined;
  const place = all().findIndex(
    (said) => said.kind === sentence.kind && said.of === sentence.of && said.text === sentence.text,
  );
  if (place < 0) return undefined;
  return { place, frame: speech.dataset.frame, voice: speech.dataset.voice === "yes" };
}

function say(sentences, interrupts) {
  if (sentences.length === 0) return;
  if (interrupts) last = sentences;
  player.say(sentences, interrupts);
}

/** A new page from its beginning; on the same page only what is new. */
function shown() {
  if (!isSpoken()) return ended();
  const read = page();
  const name = document.querySelector("main")?.dataset.page ?? "";
  const title = read.find((sentence) => sentence.kind === "title")?.text ?? "";
  const anew = !speaking || name !== told.page || title !== told.title;
  const fresh = read.filter((sentence) => !told.texts.has(sentence.text));
  told = { page: name, title, texts: new Set(read.map((sentence) => sentence.text)) };
  if (anew) say([...welcome(), ...read], true);
  else say(fresh, false);
  speaking = true;
}

/** What is read out of the page without being asked for. */
function page() {
  return all().filter((sentence) => READ_OUT.includes(sentence.kind));
}

function welcome() {
  return speaking ? [] : all().filter((sentence) => sentence.kind === "welcome");
}

/** Modes, volume and pace belong to one visit. */
function ended() {
  if (!speaking) return;
  speaking = false;
  told = { page: "", title: "", texts: new Set() };
  last = [];
  player.reset();
  document.documentElement.removeAttribute("data-dim");
}

/** The words of what has the focus. */
function wordsOf(element) {
  const said = all();
  if (element.matches("[data-key]")) return named(said, ["key"], element.dataset.key);
  if (element.matches("input")) return named(said, ["field"], element.id);
  const key = touchOf(element);
  const same = key === undefined ? [] : said.filter((one) => one.of === key && ["choice", "item"].includes(one.kind));
  const label = (element.getAttribute("aria-label") ?? element.textContent).trim();
  const best = same.find((one) => one.text.includes(label)) ?? same[0];
  return best ? [best] : [];
}

function named(said, kinds, of) {
  const found = said.find((one) => kinds.includes(one.kind) && one.of === of);
  return found ? [found] : [];
}

/** The touch that a button makes, as the kiosk names it, or the sheet that it opens or closes. */
function touchOf(button) {
  const sheet = button.getAttribute("popovertarget");
  if (sheet) return `${button.getAttribute("popovertargetaction") === "hide" ? "close" : "sheet"}?${sheet}`;
  if (button.dataset.voiceOrder) return `voice?${button.dataset.voiceOrder}`;
  const form = button.form;
  if (!form) return undefined;
  const touch = (button.getAttribute("formaction") ?? form.getAttribute("action")).replace("/touch/", "");
  const fields = [...form.elements]
    .filter((field) => field.type === "hidden" && field.name !== "screen")
    .map((field) => [field.name, field.value]);
  if (button.name) fields.push([button.name, button.value]);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.length === 0 ? touch : `${touch}?${new URLSearchParams(fields)}`;
}

document.addEventListener("rondo:shown", shown);
document.addEventListener("rondo:sign", (event) => {
  if (isSpoken()) say(named(all(), ["sign"], event.detail), true);
});

// A key that moves the focus cuts off what is being said; a page that puts the focus somewhere is
// told to its end first.
document.addEventListener("focusin", (event) => {
  if (isSpoken() && event.target.matches("button, input, a")) say(wordsOf(event.target), keyed);
});

document.addEventListener(
  "toggle",
  (event) => {
    if (!isSpoken() || event.newState !== "open") return;
    const focused = event.target.contains(document.activeElement) ? wordsOf(document.activeElement) : [];
    say([...named(all(), ["sheet"], event.target.id), ...focused], true);
  },
  { capture: true },
);

// Whatever is typed is heard, on the screen's keys and on real ones.
document.addEventListener("input", (event) => {
  if (!isSpoken()) return;
  const typed = event.data ?? (event.inputType?.startsWith("delete") ? "back" : undefined);
  if (typed !== undefined) say(key(typed), true);
});
document.addEventListener("click", (event) => {
  const pressed = event.target.closest?.("[data-key]");
  if (pressed && isSpoken()) say(key(pressed.dataset.key), true);
});

function key(name) {
  const said = all();
  const found = named(said, ["key"], name.toLowerCase());
  return found.length > 0 ? found : named(said, ["key"], "other");
}

/** The keys of the voice; the signs stand for themselves only where nothing is typed. */
function order(event) {
  const typing = document.activeElement?.matches("input, textarea");
  const keys = { F2: "again", F3: "slower", F4: "faster", F6: "softer", F7: "louder", F8: "hide" };
  const signs = { "*": "again", "-": "softer", "+": "louder", r: "again", R: "again" };
  const media = { AudioVolumeUp: "louder", AudioVolumeDown: "softer" };
  const list = document.querySelector("main .cover-card") !== null;
  const sign = typing || (list && /^r$/i.test(event.key)) ? undefined : signs[event.key];
  return keys[event.key] ?? media[event.key] ?? sign;
}

document.addEventListener(
  "keydown",
  (event) => {
    if (!isSpoken() || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    keyed = true;
    setTimeout(() => (keyed = false));
    player.stop();
    const what = order(event);
    if (!what) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    carryOut(what);
  },
  { capture: true },
);

document.addEventListener("click", (event) => {
  const what = event.target.closest?.("[data-voice-order]")?.dataset.voiceOrder;
  if (what === "again") say(page(), true);
  else if (what) carryOut(what);
});

function carryOut(what) {
  switch (what) {
    case "again": return say(last, true);
    case "slower": return player.pace(-1), say(last, true);
    case "faster": return player.pace(1), say(last, true);
    case "softer": return player.louder(-1) ? say(last, true) : say(named(all(), ["sign"], "softest"), false);
    case "louder": return player.louder(1) ? say(last, true) : say(named(all(), ["sign"], "loudest"), false);
    case "hide": return hide();
  }
}

/** A dark screen still speaks and still takes keys; a finger lights it again. */
function hide() {
  const dark = document.documentElement.toggleAttribute("data-dim");
  player.say(named(all(), ["sign"], dark ? "hidden" : "shown"), true);
}

document.addEventListener(
  "pointerdown",
  (event) => {
    if (!document.documentElement.hasAttribute("data-dim")) return;
    event.preventDefault();
    hide();
  },
  { capture: true },
);

shown();
