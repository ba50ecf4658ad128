// Behind the glass there is a browser; nothing of it may show: no menu of its own on a long press, nothing
// dragged or selected, no zoom, no dialog by a key, no second window (INVARIANTS, "Kiosk screen"). What
// the browser's own edges do (swipes from outside the page, boot keys) is the installation's to close.
const REFUSED = ["contextmenu", "dragstart", "drop", "dragover", "auxclick", "gesturestart"];
for (const kind of REFUSED) addEventListener(kind, (event) => event.preventDefault(), { capture: true });

addEventListener(
  "wheel",
  (event) => {
    if (event.ctrlKey) event.preventDefault(); // a pinch on a pad, or zoom by the wheel
  },
  { capture: true, passive: false },
);

// Keys with Ctrl, Alt or the system's key belong to the browser: print, save, open, find, zoom, a new
// window. AltGr writes letters such as @, so it is let through.
addEventListener(
  "keydown",
  (event) => {
    if (event.getModifierState("AltGraph")) return;
    if (event.ctrlKey || event.metaKey || event.altKey || OF_THE_BROWSER.test(event.key)) event.preventDefault();
  },
  { capture: true },
);
const OF_THE_BROWSER = /^(F([1-9]|1[0-2])|Browser.*|Launch.*|PrintScreen|ContextMenu|Help|Find|Print|Open|Save)$/;

// A link with a modifier or to another place would leave the kiosk.
addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("a[href]");
    const outside = link && new URL(link.href, location.href).origin !== location.origin;
    if (outside || (link && (event.ctrlKey || event.shiftKey || event.metaKey || link.target))) event.preventDefault();
  },
  { capture: true },
);
