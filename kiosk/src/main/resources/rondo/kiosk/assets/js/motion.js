// The machine's own curve: a trapezoid of speed, up with the acceleration, along at top speed, down
// again; a short way is a triangle. The same formula as the machine's, so the picture never runs ahead.

/** Where a motion is after these seconds; before 0 the start, after the end the end. */
export function place({ from, to, speed, acceleration }, seconds) {
  const way = Math.abs(to - from);
  if (way === 0) return to;
  const ramp = Math.min(speed / acceleration, Math.sqrt(way / acceleration));
  const total = duration({ from, to, speed, acceleration });
  const t = Math.min(Math.max(seconds, 0), total);
  if (t >= total) return to;
  const left = total - t;
  let gone;
  if (t < ramp) gone = (acceleration * t * t) / 2;
  else if (left >= ramp) gone = (acceleration * ramp * ramp) / 2 + acceleration * ramp * (t - ramp);
  else gone = way - (acceleration * left * left) / 2;
  return from + Math.sign(to - from) * gone;
}

/** How long a motion takes, in seconds. */
export function duration({ from, to, speed, acceleration }) {
  const way = Math.abs(to - from);
  const ramp = Math.min(speed / acceleration, Math.sqrt(way / acceleration));
  return way < speed * ramp ? 2 * ramp : ramp + way / speed;
}
