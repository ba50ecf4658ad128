// Arrow keys walk the slots of a planogram: one of them can be reached by Tab, the arrows move from it.
for (const planogram of document.querySelectorAll("[data-walk]")) {
  const decks = [...planogram.querySelectorAll(".deck-slots")].map((deck) => [...deck.querySelectorAll("a.slot")]);
  for (const slot of decks.flat()) slot.tabIndex = -1;
  if (decks[0]?.[0]) decks[0][0].tabIndex = 0;
  planogram.addEventListener("keydown", (event) => walk(decks, event));
}

function walk(decks, event) {
  const row = decks.findIndex((deck) => deck.includes(event.target));
  if (row < 0) return;
  const next = target(decks, row, decks[row].indexOf(event.target), event.key);
  if (!next) return;
  event.preventDefault();
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function target(decks, row, column, key) {
  const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight": return decks[row][column + (key === forward ? 1 : -1)];
    case "ArrowUp": return decks[row - 1]?.[column];
    case "ArrowDown": return decks[row + 1]?.[column];
    case "Home": return decks[row][0];
    case "End": return decks[row].at(-1);
    default: return undefined;
  }
}
