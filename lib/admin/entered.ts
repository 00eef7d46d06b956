/** The places of the administration, and one thing of a place by its id. */
const ownPage = /^\/admin(\/[a-z]+(\/[\w-]+)?)?$/;

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value) => typeof value === 'string');

/** What a form of the administration holds; several values of one name with spaces between them. */
export const enteredOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => !name.startsWith('$'))
      .map((name) => [name, texts(form, name).join(' ')]),
  );

/** The page a form stands on, to come back to after the sign-in. */
export function pageOf(form: FormData): string {
  const [page = ''] = texts(form, 'page');
  return ownPage.test(page) ? page : '/admin';
}
