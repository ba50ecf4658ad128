// What no page of ours may do, whatever its size, mode or language. Returns a sentence a fault.
// rule.target: least size of a target in px; rule.scrolls: whether parts may scroll;
// rule.marigold: how many marigold actions there may be; rule.low: whether targets lie in the lower half.
(rule) => {
  const faults = [];
  const name = (element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ");
    const kind = element.getAttribute("class") ? "." + element.getAttribute("class").split(" ")[0] : "";
    return element.localName + kind + " \"" + words.slice(0, 60) + "\"";
  };
  const seen = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest("[aria-hidden=true]") && !isForReadersOnly(element);
  const isForReadersOnly = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath !== "none" && style.position === "absolute" && at.offsetWidth <= 1) return true;
    }
    return false;
  };

  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth + 1) faults.push("scrolls sideways: " + root.scrollWidth + " in " + innerWidth);

  const headings = [...document.querySelectorAll("h1")].filter(seen);
  if (headings.length !== 1) faults.push("has " + headings.length + " first headings");

  faults.push(...clipped(), ...overlaps(), ...targets(), ...marigold());
  return faults;

  function clipped() {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      const element = text.parentElement;
      if (!text.data.trim() || !seen(element) || element.closest("script, style, option, [data-may-clip]")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        const cut = cutBy(element, box);
        if (cut) {
          found.push("text is cut: " + name(element) + " by " + cut);
          break;
        }
      }
    }
    return found;
  }

  // Letters reach a little above and below the line they stand on; that much is let pass.
  function cutBy(element, box) {
    const slack = Math.max(2, box.height * 0.2);
    if (box.width === 0) return null;
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      // Who clamps lines says so with an ellipsis: names of works may be long, and are told in full on their page.
      if (style.webkitLineClamp !== "none" || style.textOverflow === "ellipsis") return null;
      const across = style.overflowX !== "visible";
      const down = style.overflowY !== "visible";
      if (!across && !down) continue;
      if (rule.scrolls && /auto|scroll/.test(style.overflowX + style.overflowY)) return null;
      const frame = at.getBoundingClientRect();
      if (across && (box.left < frame.left - 2 || box.right > frame.right + 2)) return at.localName + "." + at.className + " across";
      if (down && (box.top < frame.top - slack || box.bottom > frame.bottom + slack)) return at.localName + "." + at.className + " down";
    }
    if (!rule.scrolls && (box.top < -slack || box.bottom > innerHeight + slack || box.left < -2 || box.right > innerWidth + 2)) return "the screen";
    return null;
  }

  // Words that lie on other words, or on a picture that was not drawn to carry them.
  function overlaps() {
    const found = [];
    const words = lines();
    const pictures = [...document.querySelectorAll("svg:not(.icon), img")].filter((one) => one.checkVisibility() && !one.closest("[popover]:not(:popover-open)"))
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    words.forEach((one, at) => {
      const over = words.slice(at + 1).find((other) => other.element !== one.element && meet(one.box, other.box) && !isLayered(one.element, other.element));
      if (over) found.push("text lies on text: " + name(one.element) + " and " + name(over.element));
      const under = pictures.find((picture) => meet(one.box, picture.box) && !picture.element.contains(one.element) && !isLayered(one.element, picture.element))?.element;
      if (under) found.push("text lies on a picture: " + name(one.element) + " on " + under.localName + "." + under.getAttribute("class"));
    });
    return [...new Set(found)];
  }

  // Each line of text that can be seen, cut to what shows of it.
  function lines() {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      const element = text.parentElement;
      if (!text.data.trim() || !seen(element) || element.closest("script, style, option, svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        const shown = shownOf(element, letters(box));
        if (shown.width > 2 && shown.height > 2) found.push({ element, box: shown });
      }
    }
    return found;
  }

  function shownOf(element, box) {
    let { left, top, right, bottom } = box;
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      const frame = at.getBoundingClientRect();
      left = Math.max(left, frame.left);
      right = Math.min(right, frame.right);
      top = Math.max(top, frame.top);
      bottom = Math.min(bottom, frame.bottom);
    }
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  }

  // Boxes of lines reach above and below their letters.
  function letters({ left, top, right, bottom, height }) {
    return { left, top: top + height / 5, right, bottom: bottom - height / 5 };
  }

  function meet(one, other) {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return across > 3 && down > Math.max(2, Math.min(one.height, other.height) / 8);
  }

  // Drawn upon each other on purpose: one is taken out of the flow, or both name the same cell of a grid.
  function isLayered(one, other) {
    let top = one.parentElement;
    while (top && !top.contains(other)) top = top.parentElement;
    const a = branch(one, top);
    const b = branch(other, top);
    return a.some(isOut) || b.some(isOut) || isSameCell(a.at(-1), b.at(-1));
  }

  function branch(element, top) {
    const all = [];
    for (let at = element; at && at !== top; at = at.parentElement) all.push(at);
    return all;
  }

  function isOut(element) {
    return /absolute|fixed|sticky/.test(getComputedStyle(element).position);
  }

  function isSameCell(one, other) {
    if (!one || !other) return true;
    const a = getComputedStyle(one);
    const b = getComputedStyle(other);
    return a.gridRowStart !== "auto" && a.gridRowStart === b.gridRowStart && a.gridColumnStart === b.gridColumnStart;
  }

  function targets() {
    const found = [];
    const all = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]");
    for (const target of [...all].filter(seen)) {
      const box = hitBox(target);
      if (!isInASentence(target) && Math.min(box.width, box.height) < rule.target - 0.5) {
        found.push("target is small: " + name(target) + " " + Math.round(box.width) + " x " + Math.round(box.height) + " of " + Math.round(rule.target));
      }
      // A field may stand high: the keys below write into it.
      if (rule.low && target.localName !== "input" && box.top < innerHeight / 2 - 1) found.push("target is out of easy reach: " + name(target) + " at " + Math.round(box.top));
      const covered = coveredBy(target, box);
      if (covered) found.push("target is covered: " + name(target) + " by " + covered);
    }
    return found;
  }

  // A box to tick is touched by its label too.
  function hitBox(target) {
    return (target.labels?.length && /checkbox|radio/.test(target.type) ? target.labels[0] : target).getBoundingClientRect();
  }

  function isInASentence(target) {
    return target.localName === "a" && getComputedStyle(target).display === "inline" && target.parentElement.textContent.trim() !== target.textContent.trim();
  }

  function coveredBy(target, box) {
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return rule.scrolls ? null : "the edge of the screen";
    const top = document.elementFromPoint(x, y);
    if (!top || target.contains(top) || top.contains(target) || top.closest("label")?.control === target) return null;
    if (top.closest("dialog, [popover], .sheet, .sheet-veil")) return null;
    // What scrolls comes out from under a bar that stays.
    return rule.scrolls && branch(top, document.body).some(isOut) ? null : name(top);
  }

  function marigold() {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.className = "button";
    probe.dataset.kind = "primary";
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const lit = [...document.querySelectorAll("button, a, input")].filter((one) => seen(one) && getComputedStyle(one).backgroundColor === colour);
    return lit.length > rule.marigold ? ["has " + lit.length + " marigold actions: " + lit.map(name).join(", ")] : [];
  }
}
