// What does not fit gives way step by step, and is never cut: first air, then what stands elsewhere too,
// then the width of letters. Their size never falls under the least that the manner promises.
const REGIONS = [".kiosk-rail", ".kiosk-dock", ".kiosk-title", ".kiosk-content"];
const CLIPPING = ".covers, .chips, .cover-art, .switch, .keyboard-row, .key, .button, .rail-button, .cart-words, .cover-card, .ring, .week-day";
const STEPS = ["1", "2", "3", "4", "5"];
const SLACK_PX = 1;

function fit() {
  for (const region of REGIONS.map((name) => document.querySelector(name)).filter(Boolean)) fitRegion(region);
}

/** Takes steps until nothing overflows, then takes each back that was not needed. */
function fitRegion(region) {
  const taken = [];
  take(region, taken);
  for (const step of STEPS) {
    if (!overflows(region)) break;
    taken.push(step);
    take(region, taken);
  }
  for (const step of taken.slice(0, -1)) {
    const fewer = taken.filter((other) => other !== step);
    take(region, fewer);
    if (overflows(region)) take(region, taken);
    else taken.splice(taken.indexOf(step), 1);
  }
}

function take(region, steps) {
  if (steps.length > 0) region.setAttribute("data-fit", steps.join(" "));
  else region.removeAttribute("data-fit");
}

function overflows(region) {
  return isCut(region) || [...region.querySelectorAll(CLIPPING)].some(isCut) || isOutOfReach(region);
}

// Letters reach out of tight lines; what cuts nothing off below may let them.
function slackBelow(element) {
  return element.matches(".cart-words, .cover-card, .week-day") ? Infinity : element.matches(CLIPPING) ? 8 * SLACK_PX : SLACK_PX;
}

/** Who asked for easy reach finds every target in the lower half of an upright screen. */
function isOutOfReach(region) {
  if (document.documentElement.dataset.reach !== "low" || innerWidth > innerHeight) return false;
  return [...region.querySelectorAll("button")].some((one) => one.getClientRects()[0]?.top < innerHeight / 2 - SLACK_PX);
}

function isCut(element) {
  return element.scrollWidth > element.clientWidth + SLACK_PX || element.scrollHeight > element.clientHeight + slackBelow(element);
}

document.addEventListener("rondo:shown", fit);
addEventListener("resize", fit);
document.fonts.ready.then(fit);
document.fonts.addEventListener("loadingdone", fit);
fit();
