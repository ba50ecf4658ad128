// Keys of the on-screen keyboard type into the field at once instead of going to the server one by
// one, so that quick fingers lose no letter; the whole address goes in one touch. The field keeps the
// focus, so a real keyboard works beside it.
import { post } from "./posting.js";

document.addEventListener(
  "click",
  (event) => {
    const key = event.target.closest?.(".keyboard [data-key]");
    if (!key) return;
    event.preventDefault();
    const field = document.getElementById(key.closest("[data-for]").dataset.for);
    if (field && key.dataset.key.length > 1 && key.dataset.key.startsWith("@")) dropDomain(field);
  },
  { capture: true },
);

/** A whole domain takes the place of one that is already there. */
function dropDomain(field) {
  const at = field.value.indexOf("@");
  if (at < 0) return;
  field.value = field.value.slice(0, at);
  field.setSelectionRange(at, at);
}

// What is typed reaches the controller a moment later: it answers a search, knows that somebody is
// there, and shows it again after a reload.
const PAUSE_MS = 250;
let pause = 0;

document.addEventListener("input", (event) => {
  if (!event.target.matches?.("main .field-input")) return;
  clearTimeout(pause);
  pause = setTimeout(() => post("typed", { text: event.target.value }), PAUSE_MS);
});

document.addEventListener("submit", () => clearTimeout(pause), { capture: true });

// Any sign of life counts, also one that no button takes.
const SIGN_MS = 5_000;
let lastSign = -Infinity;

for (const sign of ["pointerdown", "keydown"]) {
  document.addEventListener(sign, (event) => {
    if (event.timeStamp - lastSign < SIGN_MS) return;
    lastSign = event.timeStamp;
    if (document.querySelector("main").dataset.page !== "still") post("here", {});
  });
}

let page = "";

/** A page with a field begins in it; who has gone on from there by keys is not called back. */
function focusField() {
  const before = page;
  page = document.querySelector("main")?.dataset.page ?? "";
  const field = document.querySelector("main .field-input");
  const active = document.activeElement;
  const lost = active === null || active === document.body;
  if (!field || field === active || (page === before && !lost)) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}

document.addEventListener("rondo:shown", focusField);
focusField();
