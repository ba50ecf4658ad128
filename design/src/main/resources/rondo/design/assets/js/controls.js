// Small manners of every page: a second tap within 400 ms is ignored, and so is one that meets a page
// which has only just come; keys of the on-screen keyboard type into the page's field, and codes can
// be copied. Everything works from a real keyboard too.
const SECOND_TAP_MS = 400;
const NOT_REPEATED = ".button, .chip, .rail-button, .cover-card";
let lastTap = { at: -Infinity, on: null };
let page = pageName();
let settled = 0;

document.addEventListener(
  "click",
  (event) => {
    const target = event.target.closest?.(NOT_REPEATED);
    if (!target) return;
    const again = target === lastTap.on && event.timeStamp - lastTap.at < SECOND_TAP_MS;
    if (again || document.body.hasAttribute("data-settling")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    lastTap = { at: event.timeStamp, on: target };
  },
  { capture: true },
);

// A tap within 400 ms after another page has come was meant for the page before, whoever brought it.
document.addEventListener("rondo:shown", () => {
  const now = pageName();
  if (now !== page) {
    document.body.setAttribute("data-settling", "");
    clearTimeout(settled);
    settled = setTimeout(() => document.body.removeAttribute("data-settling"), SECOND_TAP_MS);
  }
  page = now;
});

function pageName() {
  return document.querySelector("main")?.dataset.page;
}

document.addEventListener("click", (event) => {
  const key = event.target.closest?.("[data-key]");
  if (key) press(key);
  const copy = event.target.closest?.("[data-copy]");
  if (copy) navigator.clipboard?.writeText(copy.dataset.copy);
});

// A touch on a key must not take the focus (and the caret) from the field.
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest?.("[data-key]")) event.preventDefault();
});

function press(key) {
  const keyboard = key.closest("[data-for]");
  const field = document.getElementById(keyboard.dataset.for);
  if (!field) return;
  switch (key.dataset.key) {
    case "shift": return shift(keyboard, key);
    case "back": return replace(field, Math.max(0, caret(field)[0] - (hasSelection(field) ? 0 : 1)), caret(field)[1], "");
    case "clear": return replace(field, 0, field.value.length, "");
    case "show": return reveal(field, key);
    default: type(field, keyboard, key.dataset.key);
  }
}

function type(field, keyboard, text) {
  const upper = keyboard.hasAttribute("data-shifted");
  replace(field, ...caret(field), upper ? text.toUpperCase() : text);
  if (upper) shift(keyboard, keyboard.querySelector('[data-key="shift"]'));
}

function shift(keyboard, key) {
  const on = keyboard.toggleAttribute("data-shifted");
  key?.setAttribute("aria-pressed", String(on));
}

function reveal(field, key) {
  const hidden = field.type === "password";
  field.type = hidden ? "text" : "password";
  key.setAttribute("aria-pressed", String(hidden));
}

// An e-mail field has no selection of its own, so text goes to its end.
function caret(field) {
  const end = field.value.length;
  return [field.selectionStart ?? end, field.selectionEnd ?? end];
}

function hasSelection(field) {
  const [from, to] = caret(field);
  return from !== to;
}

function replace(field, from, to, text) {
  const value = field.value.slice(0, from) + text + field.value.slice(to);
  if (field.maxLength > 0 && value.length > field.maxLength) return;
  field.value = value;
  field.selectionStart !== null && field.setSelectionRange(from + text.length, from + text.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
