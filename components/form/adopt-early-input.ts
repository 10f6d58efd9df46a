/**
 * Tells the form what was typed and chosen before its script arrived. The browser shows it from the start, and
 * hydration leaves it standing, but no handler has heard of it. Not in an effect, where React would answer several
 * changes of one question with the same old value.
 */
export function adoptEarlyInput(form: HTMLFormElement) {
  const repeats = [...form.elements].map(repeatOf).filter((repeat) => repeat !== undefined);
  for (const repeat of repeats) repeat();
}

/** All are found before the first one is repeated, because React then puts its own values into the others. */
function repeatOf(element: Element) {
  if (element instanceof HTMLSelectElement) return chosen(element);
  if (element instanceof HTMLTextAreaElement) return typed(element);
  if (!(element instanceof HTMLInputElement)) return undefined;
  return element.type === "checkbox" || element.type === "radio" ? ticked(element) : typed(element);
}

function ticked(input: HTMLInputElement) {
  const { checked, defaultChecked, type } = input;
  if (checked === defaultChecked || (type === "radio" && !checked)) return undefined;
  return () => {
    input.checked = defaultChecked;
    input.click();
  };
}

function typed(field: HTMLInputElement | HTMLTextAreaElement) {
  const { value, defaultValue } = field;
  if (value === defaultValue) return undefined;
  return () => {
    field.value = defaultValue;
    setUnnoticed(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
}

function chosen(select: HTMLSelectElement) {
  const { value, options } = select;
  const first = [...options].find(({ defaultSelected }) => defaultSelected) ?? options[0];
  if (!first || value === first.value) return undefined;
  return () => {
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };
}

/** Past the setter that React gives the element: what went through that one is no news to React. */
function setUnnoticed(field: HTMLInputElement | HTMLTextAreaElement, value: string) {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  setter?.call(field, value);
}
