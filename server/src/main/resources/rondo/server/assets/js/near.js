// Asks the browser where its reader is, only when the reader taps for it; sends it to about a kilometre.
for (const button of document.querySelectorAll("[data-here]")) {
  if (!("geolocation" in navigator)) continue;
  const form = button.closest("form");
  const note = form.querySelector("[data-here-note]");
  const failed = form.querySelector("[data-here-failed]");
  button.hidden = false;
  note.hidden = false;
  const show = (place) => {
    const target = new URL(form.action, location.href);
    const language = form.elements.namedItem("lang");
    if (language) target.searchParams.set("lang", language.value);
    const round = (degrees) => degrees.toFixed(2);
    target.searchParams.set("at", `${round(place.coords.latitude)},${round(place.coords.longitude)}`);
    location.assign(target);
  };
  const fail = () => {
    button.removeAttribute("aria-busy");
    failed.hidden = false;
  };
  button.addEventListener("click", () => {
    failed.hidden = true;
    button.setAttribute("aria-busy", "true");
    navigator.geolocation.getCurrentPosition(show, fail, { maximumAge: 600000, timeout: 10000 });
  });
}
