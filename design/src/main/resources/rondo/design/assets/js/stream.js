// A live page: <body data-stream="/screen/stream" data-screen="12"> subscribes to whole, numbered
// <main> fragments. Every form post carries the number of the screen it was made on, so that the
// server can drop a stale touch. Without this module forms still post and pages still reload.
import { Idiomorph } from "../vendor/idiomorph.esm.js";

const SILENCE_MS = 12_000; // the server speaks at least every 5 s
const BROKEN_MS = 1_500; // a stream that ended is not back
const body = document.body;
let screen = Number(body.dataset.screen ?? 0);
let lastHeard = performance.now();
let brokenAt = 0;

/** Shows a fragment unless a newer one is already there. */
function show(html, number) {
  if (Number.isFinite(number) && number < screen) return;
  const main = document.querySelector("main");
  const incoming = new DOMParser().parseFromString(html, "text/html");
  const next = incoming.querySelector("main");
  if (!main || !next) return;
  if (Number.isFinite(number)) screen = number;
  const before = main.dataset.page; // the morph changes this very element
  const after = next.dataset.page;
  Idiomorph.morph(main, next, { morphStyle: "outerHTML", ignoreActiveValue: isTyping() });
  liftLook(main);
  focusNewPage(before, after);
  document.dispatchEvent(new CustomEvent("rondo:shown", { detail: { screen } }));
}

/** The page says how it looks; the document follows in the same breath, so that nothing flashes. */
function liftLook(main) {
  for (const name of ["lang", "dir", "data-theme", "data-type", "data-reach", "data-mode"]) {
    const value = main.getAttribute(name);
    if (value !== null) document.documentElement.setAttribute(name, value);
  }
}

/** Only what a person types is kept: a button that was just touched must get its new value. */
function isTyping() {
  return document.activeElement?.matches("input, textarea, select") ?? false;
}

/** A different page begins at its heading; the same page keeps its focus. */
function focusNewPage(before, after) {
  const active = document.activeElement;
  if (before === after && active && active !== body) return;
  if (before !== after) {
    window.scrollTo(0, 0);
    const start = document.querySelector("main [autofocus]") ?? document.querySelector("main h1");
    if (start && start.matches("h1")) start.tabIndex = -1;
    start?.focus({ preventScroll: true });
  }
}

function listen(path) {
  const source = new EventSource(path);
  source.addEventListener("fragment", (event) => {
    heard();
    show(event.data, Number(event.lastEventId));
  });
  source.addEventListener("heartbeat", heard);
  source.addEventListener("open", heard);
  source.addEventListener("error", () => {
    brokenAt ||= performance.now();
    // The browser connects again by itself unless the server refused for good.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(path), 2_000);
  });
  window.addEventListener("pagehide", () => source.close(), { once: true });
}

function heard() {
  lastHeard = performance.now();
  brokenAt = 0;
  body.removeAttribute("data-lost");
  document.querySelector("#stream-lost")?.setAttribute("hidden", "");
}

function watchSilence() {
  const now = performance.now();
  if (now - lastHeard >= SILENCE_MS || (brokenAt && now - brokenAt >= BROKEN_MS)) tellLost();
}

function tellLost() {
  const silent = performance.now() - lastHeard;
  const note = document.querySelector("#stream-lost");
  if (!note) return;
  body.setAttribute("data-lost", "");
  note.hidden = false;
  note.textContent = note.dataset.words.replace("{seconds}", String(Math.round(silent / 1000)));
}

async function post(form, submitter) {
  const fields = new URLSearchParams(new FormData(form, submitter));
  fields.set("screen", String(screen));
  setBusy(submitter, true);
  try {
    const answer = await fetch(submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", {
      method: "POST",
      body: fields,
      headers: { "X-Screen": String(screen), "Accept-Language": document.documentElement.lang },
    });
    await follow(answer);
  } catch {
    tellLost(); // the server did not answer; the next heartbeat takes the note away
  } finally {
    if (submitter?.isConnected) setBusy(submitter, false);
  }
}

/** 204: the stream brings the page. Anything else is a page of its own. */
async function follow(answer) {
  if (answer.status === 204) return;
  const html = await answer.text();
  const page = new DOMParser().parseFromString(html, "text/html");
  if (answer.ok && page.body.dataset.stream === body.dataset.stream) {
    show(html, Number(page.body.dataset.screen));
  } else if (answer.ok) {
    location.assign(answer.url);
  } else {
    show(html, NaN);
  }
}

function setBusy(button, busy) {
  if (!button) return;
  if (busy) button.setAttribute("aria-busy", "true");
  else button.removeAttribute("aria-busy");
}

if (body.dataset.stream) {
  listen(body.dataset.stream);
  setInterval(watchSilence, 1_000);
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("method")?.toLowerCase() !== "post" || form.dataset.plain !== undefined) return;
    event.preventDefault();
    if (event.submitter?.getAttribute("aria-busy") === "true") return;
    post(form, event.submitter);
  });
}
