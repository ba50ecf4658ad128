// What does not fit gives way step by step, and is never cut: first air, then what stands elsewhere too,
// then the width of letters. Their size never falls under the least that the manner promises.
const REGIONS = [".kiosk-rail", ".kiosk-dock", ".kiosk-title", ".kiosk-content"];
const CLIPPING = ".covers, .chips, .cover-art, .switch, .keyboard-row, .key, .button, .rail-button";
const STEPS = ["1", "1 2", "1 2 3", "1 2 3 4"];
const SLACK_PX = 1;

function fit() {
  for (const region of REGIONS.map((name) => document.querySelector(name)).filter(Boolean)) {
    region.removeAttribute("data-fit");
    for (const step of STEPS) {
      if (!overflows(region)) break;
      region.setAttribute("data-fit", step);
    }
  }
}

function overflows(region) {
  return isCut(region) || [...region.querySelectorAll(CLIPPING)].some(isCut) || isOutOfReach(region);
}

/** Who asked for easy reach finds every target in the lower half of an upright screen. */
function isOutOfReach(region) {
  if (document.documentElement.dataset.reach !== "low" || innerWidth > innerHeight) return false;
  return [...region.querySelectorAll("button")].some((one) => one.getClientRects()[0]?.top < innerHeight / 2 - SLACK_PX);
}

function isCut(element) {
  return element.scrollWidth > element.clientWidth + SLACK_PX || element.scrollHeight > element.clientHeight + SLACK_PX;
}

document.addEventListener("rondo:shown", fit);
addEventListener("resize", fit);
document.fonts.ready.then(fit);
document.fonts.addEventListener("loadingdone", fit);
fit();
