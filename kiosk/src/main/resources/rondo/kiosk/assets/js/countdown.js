// Carries on what the server said is left: the number and the ring between two pages. A clock that is
// already counted goes on; one that the server has set anew begins from what it says.
const AROUND = 2 * Math.PI * 44;
const ATTENTION_MS = 10_000;
const clocks = new Map();

function read() {
  const now = performance.now();
  const seen = new Set();
  for (const clock of document.querySelectorAll("[data-countdown]")) {
    const { countdown: key, left } = clock.dataset;
    seen.add(key);
    if (clocks.get(key)?.left !== left) clocks.set(key, { left, end: now + Number(left) });
  }
  for (const key of clocks.keys()) if (!seen.has(key)) clocks.delete(key);
  show();
}

function show() {
  for (const clock of document.querySelectorAll("[data-countdown]")) {
    const known = clocks.get(clock.dataset.countdown);
    if (known) draw(clock, Math.max(0, known.end - performance.now()));
  }
}

function draw(clock, left) {
  const number = clock.querySelector(".ring-number");
  if (number) number.textContent = String(Math.max(1, Math.ceil(left / 1000)));
  const part = clock.querySelector(".ring-part");
  const total = Number(clock.dataset.total);
  if (!part || total <= 0) return;
  const share = Math.min(1, left / total);
  part.setAttribute("stroke-dasharray", `${AROUND * share} ${AROUND * (1 - share)}`);
  if (total > ATTENTION_MS && left <= ATTENTION_MS) {
    clock.querySelector(".ring")?.setAttribute("data-state", "attention");
  }
}

document.addEventListener("rondo:shown", read);
read();
setInterval(show, 200);
