import type { TestServer } from './server';

/** A form of a page as it stands in the HTML: its hidden fields, and what its inputs begin with. */
type FormFields = [name: string, value: string][];

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
};

const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(=""|[\\s/>])`).test(tag);

function fieldsOf(form: string): FormFields {
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): FormFields => {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type') ?? 'text';
    if (!name || type === 'file' || type === 'submit') return [];
    if ((type === 'checkbox' || type === 'radio') && !has(tag, 'checked')) return [];
    return [[name, attribute(tag, 'value') ?? '']];
  });
  const areas = [...form.matchAll(/(<textarea\b[^>]*>)([^<]*)<\/textarea>/g)].flatMap(
    ([, tag = '', text = '']): FormFields => {
      const name = attribute(tag, 'name');
      return name ? [[name, text]] : [];
    },
  );
  const selects = [...form.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)].flatMap(
    ([, tag = '', inner = '']): FormFields => {
      const name = attribute(tag, 'name');
      const options = [...inner.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => has(option, 'selected')) ?? options[0];
      return name && chosen ? [[name, attribute(chosen, 'value') ?? '']] : [];
    },
  );
  return [...inputs, ...areas, ...selects];
}

/**
 * Fills in and sends a form of a page as a browser without scripts does.
 * @param marks fields by which the form is found among all of the page
 * @param entered what somebody types in place of what stands there; a list is ticked boxes
 * @returns where it leads, or the page with what is wrong; null when the page has no such form
 */
export async function sendForm(
  server: TestServer,
  { cookie, page }: { readonly cookie: string; readonly page: string },
  marks: Readonly<Record<string, string>>,
  entered: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<{ readonly status: number; readonly to: string; readonly html: string } | null> {
  const html = await (await fetch(server.url + page, { headers: { cookie } })).text();
  const forms = [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map(([, inner = '']) => fieldsOf(inner));
  const fields = forms.find((own) =>
    Object.entries(marks).every(([name, value]) => own.some(([n, v]) => n === name && v === value)),
  );
  if (!fields) return null;
  const body = new FormData();
  for (const [name, value] of fields) if (!(name in entered)) body.append(name, value);
  for (const [name, value] of Object.entries(entered))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  const response = await fetch(server.url + page, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: server.url, accept: 'text/html' },
    body,
  });
  return {
    status: response.status,
    to: response.headers.get('location') ?? '',
    html: (await response.text()).replaceAll('<!-- -->', ''),
  };
}
