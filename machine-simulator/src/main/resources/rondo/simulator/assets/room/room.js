// Draws the motion that is under way with the machine's own curve: a trapezoid of speed, from the
// plan that came with the fragment. Without a motion nothing is drawn and no frame is asked for.
let frame = 0;
let shownAt = 0;

/** Where a motion is after so many seconds. */
function trapezoid(from, to, top, acceleration, seconds) {
  const way = Math.abs(to - from);
  const ramp = Math.min(top / acceleration, Math.sqrt(way / acceleration));
  const total = way < top * ramp ? 2 * ramp : ramp + way / top;
  const t = Math.min(Math.max(seconds, 0), total);
  if (t >= total) return { value: to, ended: true };
  let done;
  if (t < ramp) done = (acceleration * t * t) / 2;
  else if (t <= total - ramp) done = (acceleration * ramp * ramp) / 2 + acceleration * ramp * (t - ramp);
  else done = way - (acceleration * (total - t) ** 2) / 2;
  return { value: from + Math.sign(to - from) * done, ended: false };
}

/** How far the cams have opened the door; the same curve as the machine's, which gives its dwell. */
function opening(turn) {
  const dwell = Number(document.querySelector("[data-dwell]").dataset.dwell);
  const rise = Math.min(Math.max((turn - dwell) / (1 - 2 * dwell), 0), 1);
  return rise - Math.sin(2 * Math.PI * rise) / (2 * Math.PI);
}

const all = (selector, draw) => document.querySelectorAll(selector).forEach(draw);
const move = (element, x, y) => element.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);

/** Cases seen from the side: faces at the left and right, edges in the middle, the near ones on top. */
function turnDeck(deck, angle) {
  const middle = Number(deck.closest("[data-elevation]").dataset.middle);
  const seen = [...deck.children].map((rect) => {
    const turned = ((Number(rect.dataset.angle) + angle) * Math.PI) / 180;
    return { rect, across: Math.cos(turned), near: -Math.sin(turned) };
  });
  for (const { rect, across, near } of seen) {
    const width = Math.max(Math.abs(across) * 140, 11);
    rect.setAttribute("x", (across * middle - width / 2).toFixed(2));
    rect.setAttribute("width", width.toFixed(2));
    rect.toggleAttribute("data-back", near <= -0.05);
  }
  const sorted = [...seen].sort((a, b) => a.near - b.near);
  if (sorted.some((one, i) => one.rect !== seen[i].rect)) deck.append(...sorted.map((one) => one.rect));
}

const draw = {
  CAROUSEL(angle) {
    all("[data-carousel]", (g) => g.setAttribute("transform", `rotate(${angle.toFixed(2)})`));
    all("[data-deck]", (deck) => turnDeck(deck, angle));
  },
  LIFT(height) {
    all("[data-lift]", (g) => move(g, 0, -height));
  },
  ARM(travel) {
    all("[data-plan]", (svg) => {
      const at = Number(svg.dataset.middle) + travel - Number(svg.dataset.slotMm);
      svg.querySelectorAll("[data-arm]").forEach((g) => move(g, 0, at));
    });
    all("[data-elevation]", (svg) => {
      const at = Number(svg.dataset.middle) + travel - Number(svg.dataset.slotMm);
      svg.querySelectorAll("[data-arm]").forEach((g) => move(g, at, 0));
    });
  },
  GRIPPER(closed) {
    all("[data-grip]", (g) => move(g, -9 - 12 * (1 - closed), 0));
    all("[data-grip-other]", (g) => move(g, 9 + 12 * (1 - closed), 0));
  },
  DOOR(turn) {
    const open = opening(turn);
    all("[data-leaf]", (g) => move(g, -78 * open, 0));
    all("[data-leaf-other]", (g) => move(g, 78 * open, 0));
    all("[data-cam]", (g) => g.setAttribute("transform", `rotate(${(180 * turn).toFixed(2)})`));
    all("[data-shutter]", (r) => r.setAttribute("height", (Number(r.dataset.height) * (1 - 0.94 * open)).toFixed(2)));
  },
};

function step() {
  const scene = document.querySelector(".room-scene");
  if (!scene?.dataset.motion || document.hidden || document.body.hasAttribute("data-lost")) {
    frame = 0;
    return;
  }
  const [axis, ...figures] = scene.dataset.motion.split(" ");
  const [from, to, speed, acceleration, elapsed] = figures.map(Number);
  const now = trapezoid(from, to, speed, acceleration, (elapsed + performance.now() - shownAt) / 1000);
  draw[axis]?.(now.value);
  frame = now.ended ? 0 : requestAnimationFrame(step);
}

function begin() {
  shownAt = performance.now();
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(step);
  read(document.activeElement);
}

/** Says what stands in the slot that is pointed at or has the focus. */
function read(element) {
  const words = element?.closest?.("[data-words][data-slot]")?.dataset.words;
  const out = document.querySelector("#readout");
  if (words && out) out.textContent = words;
}

/** The arrow keys walk a deck and from deck to deck; one slot of each deck is in the tab order. */
function walk(event) {
  const cell = event.target.closest?.(".cell");
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  const rows = [...document.querySelectorAll("[data-walk]")];
  const row = cell?.closest("[data-walk]");
  if (!cell || (step === undefined && !event.key.startsWith("ArrowUp") && !event.key.startsWith("ArrowDown"))) return;
  event.preventDefault();
  const cells = [...row.querySelectorAll(".cell")];
  const at = cells.indexOf(cell);
  const line = rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0);
  const target = [...(rows[line] ?? row).querySelectorAll(".cell")];
  const next = target[Math.min(Math.max(at + (step ?? 0), 0), target.length - 1)];
  target.forEach((one) => (one.tabIndex = -1));
  next.tabIndex = 0;
  next.focus();
}

document.addEventListener("rondo:shown", begin);
document.addEventListener("visibilitychange", begin);
document.addEventListener("pointerover", (event) => read(event.target));
document.addEventListener("focusin", (event) => read(event.target));
document.addEventListener("keydown", walk);
begin();
