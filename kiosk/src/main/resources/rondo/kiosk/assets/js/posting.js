// A touch that no button on the page stands for is posted by a form like all others, so that it
// carries the number of its screen.

/** Posts the touch of this name with these fields. */
export function post(touch, fields) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = `/touch/${touch}`;
  form.hidden = true;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.requestSubmit();
  form.remove();
}
