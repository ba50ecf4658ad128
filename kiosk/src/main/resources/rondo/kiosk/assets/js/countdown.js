// Carries on what the server said is left: the number and the ring between two pages. A clock that is
// already counted goes on; a new one begins from what the server says. A clock that only falls
// (data-falls) may be set nearer by the server, never farther.
const AROUND = 2 * Math.PI * 44;
const ATTENTION_MS = 10_000;
const ends = new Map();

function read() {
  const seen = new Set();
  for (const clock of document.querySelectorAll("[data-countdown]")) {
    const key = clock.dataset.countdown;
    seen.add(key);
    const said = performance.now() + Number(clock.dataset.left);
    if (!ends.has(key)) ends.set(key, said);
    else if ("falls" in clock.dataset) ends.set(key, Math.min(ends.get(key), said));
  }
  for (const key of ends.keys()) if (!seen.has(key)) ends.delete(key);
  show();
}

function show() {
  for (const clock of document.querySelectorAll("[data-countdown]")) {
    const end = ends.get(clock.dataset.countdown);
    if (end !== undefined) draw(clock, Math.max(0, end - performance.now()));
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
