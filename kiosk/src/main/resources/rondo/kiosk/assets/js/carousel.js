// Draws the motion that the machine has begun, from the plan in the picture's data attributes. When
// the plan is over nothing moves until the next one comes, nor while the kiosk is not heard.
import { duration, place } from "./motion.js";

const DOOR_LEAF = 92;
const still = matchMedia("(prefers-reduced-motion: reduce)");
let shown = { begun: "", axis: "", start: 0 };
let drawing = 0;

function begin() {
  cancelAnimationFrame(drawing);
  const machine = document.querySelector(".machine[data-axis]");
  if (!machine?.dataset.axis) return;
  const { begun, axis, elapsed } = machine.dataset;
  if (begun !== shown.begun || axis !== shown.axis) {
    shown = { begun, axis, start: performance.now() - Number(elapsed) };
  }
  draw(machine);
}

function draw(machine) {
  const plan = planOf(machine);
  const seconds = still.matches ? Infinity : (performance.now() - shown.start) / 1000;
  move(machine, machine.dataset.axis, place(plan, seconds));
  if (seconds < duration(plan) && machine.isConnected && !document.body.hasAttribute("data-lost")) {
    drawing = requestAnimationFrame(() => draw(machine));
  }
}

function planOf(machine) {
  const { from, to, speed, acceleration } = machine.dataset;
  return { from: Number(from), to: Number(to), speed: Number(speed), acceleration: Number(acceleration) };
}

function move(machine, axis, at) {
  if (axis === "carousel") turn(machine.querySelector(".machine-ring"), `rotate(${at})`);
  if (axis === "arm") turn(machine.querySelector(".machine-arm"), `translate(0 ${at})`);
  if (axis === "door") {
    for (const leaf of machine.querySelectorAll(".door-leaf")) {
      turn(leaf, `translate(${Number(leaf.dataset.side) * DOOR_LEAF * at} 0)`);
    }
  }
}

function turn(part, transform) {
  part?.setAttribute("transform", transform);
}

document.addEventListener("rondo:shown", begin);
begin();
