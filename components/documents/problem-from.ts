import type { AskProblem } from './use-ask';

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What the door has said about a form without JavaScript (see `backToForm`), or null. */
export function problemFrom(search: Search): AskProblem | null {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : '');
  const named = (['type', 'number', 'code'] as const).filter((name) => text(name) !== '');
  const fields = Object.fromEntries(named.map((name) => [name, text(name)]));
  const wait = Math.min(3600, Number.parseInt(text('wait'), 10) || 0);
  if (named.length > 0) return { fields };
  if (wait > 0) return { fields, wait };
  return text('problem') === '' ? null : { fields, failed: 'failed' };
}
