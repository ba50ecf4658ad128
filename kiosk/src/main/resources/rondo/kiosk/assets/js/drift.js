// The covers of the invitation turn with their ring and stand upright by turning back. Both motions begin
// at the same instant, whenever a cover came, so that they never drift apart.
function together() {
  for (const motion of document.querySelector(".attract-ring")?.getAnimations({ subtree: true }) ?? []) motion.startTime = 0;
}

document.addEventListener("rondo:shown", together);
together();
