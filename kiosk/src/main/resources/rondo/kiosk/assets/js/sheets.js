// A sheet closes when something in it is chosen, and when another page comes: the next step is never
// hidden behind it.
let page = pageName();

function pageName() {
  return document.querySelector("main")?.dataset.page;
}

document.addEventListener("click", (event) => {
  const chosen = event.target.closest?.("[data-closes]");
  if (chosen) document.getElementById(chosen.dataset.closes)?.hidePopover();
});

document.addEventListener("rondo:shown", () => {
  if (pageName() === page) return;
  page = pageName();
  for (const sheet of document.querySelectorAll("[popover]:popover-open")) sheet.hidePopover();
});
