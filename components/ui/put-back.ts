/** Puts entries (names and values, in order) into a form's own inputs. */
export function putBack(form: HTMLFormElement, kept: readonly (readonly [string, string])[]): void {
  const left = new Map<string, string[]>();
  for (const [name, value] of kept) left.set(name, [...(left.get(name) ?? []), value]);
  for (const input of form.elements) {
    if (input instanceof HTMLInputElement && ['radio', 'checkbox'].includes(input.type))
      input.checked = left.get(input.name)?.includes(input.value) ?? false;
    else if (input instanceof HTMLInputElement && input.type === 'file') continue;
    else if (
      input instanceof HTMLSelectElement ||
      input instanceof HTMLTextAreaElement ||
      // A drawing carries its value in a hidden input; those of the page itself were never kept.
      (input instanceof HTMLInputElement && (input.type !== 'hidden' || left.has(input.name)))
    )
      input.value = left.get(input.name)?.shift() ?? input.value;
  }
}
