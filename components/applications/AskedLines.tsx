import type { Case } from '@/lib/applications/case';
import type { Locale } from '@/lib/i18n/routing';
import type { Asked } from '@/lib/services/desk-types';
import { askedLines } from '@/lib/services/engine/show';

interface Props {
  readonly found: Case;
  readonly transition: string;
  readonly asked: Asked;
  readonly locale: Locale;
}

/** What staff filled in with a transition, in words; nothing when it asks nothing. */
export function AskedLines({ found, transition, asked, locale }: Props) {
  const lines = askedLines(found.service, transition, asked, locale);
  if (lines.length === 0) return null;
  return (
    <dl className="ap-asked">
      {lines.map(({ path, label, value }) => (
        <div key={path}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
