// Keys of the on-screen keyboard type into the field at once instead of going to the server one by
// one, so that quick fingers lose no letter; the whole address goes in one touch. The field keeps the
// focus, so a real keyboard works beside it.
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

function focusField() {
  const field = document.querySelector("main #address");
  if (!field || field === document.activeElement) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}

document.addEventListener("rondo:shown", focusField);
focusField();
