import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';

const doneKeys = ['withdrawn', 'added', 'reopened', 'affected'] as const;
const problemKeys = ['notFound', 'conflict', 'invalid'] as const;
/** Codes of the dictionary `errors` that a form here can lead to. */
const errorKeys = [
  'tooMany',
  'tooLarge',
  'tooManyPixels',
  'tooManyPhotos',
  'unsupportedMedia',
  'unreadablePhoto',
  'emptyPhoto',
  'storageFull',
] as const;

export type Search = Readonly<Record<string, string | string[] | undefined>>;

const one = <T extends string>(value: unknown, keys: readonly T[]): T | undefined =>
  keys.find((key) => key === value);

/** What came of the form that was just sent, told by the address: `?done=` or `?problem=`. */
export function Outcome({ search }: { search: Search }) {
  const t = useTranslations('follow');
  const tErrors = useTranslations('errors');
  const done = one(search.done, doneKeys);
  if (done) {
    return (
      <Note tone="ok" role="status">
        {t(`done.${done}`)}
      </Note>
    );
  }
  if (search.problem === undefined) return null;
  const error = one(search.problem, errorKeys);
  const text = error ? tErrors(error) : t(`problem.${one(search.problem, problemKeys) ?? 'other'}`);
  return (
    <Note tone="bad" role="alert">
      {text}
    </Note>
  );
}
