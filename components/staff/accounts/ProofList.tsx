import { getTranslations } from 'next-intl/server';
import { representationFacts } from '@/components/representatives/RepresentationCard';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import type { Locale } from '@/lib/i18n/routing';
import type { Representation } from '@/lib/representatives/load';
import { isEntered } from '@/lib/representatives/state';

interface Props {
  readonly rows: readonly Representation[];
  readonly locale: Locale;
}

/** Representations with their Vollmacht and what can be said about it; works without JavaScript. */
export async function ProofList({ rows, locale }: Props) {
  const t = await getTranslations('staffAccounts.proofs');
  const facts = await representationFacts(locale);
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="bw-stack bw-stack--s st-plain">
      {rows.map((row) => (
        <li key={row.id}>
          <Card padded>
            <div className="bw-stack">
              <p>
                <b>{facts.title(row)}</b>
                <br />
                {facts.state(row)}
              </p>
              <p className="bw-muted">{facts.scope(row)}</p>
              {row.proofId ? (
                <>
                  <ButtonLink
                    href={`/api/account/representatives/proof/${row.id}`}
                    variant="secondary"
                    icon="download"
                  >
                    {t('open')}
                  </ButtonLink>
                  <form className="bw-row bw-row--wrap" method="post" action="/api/staff/representatives">
                    <input type="hidden" name="locale" value={locale} />
                    <input type="hidden" name="id" value={row.id} />
                    <input type="hidden" name="proofId" value={row.proofId} />
                    <Button type="submit" name="verdict" value="checked" variant="secondary" icon="check">
                      {t('checked')}
                    </Button>
                    <Button type="submit" name="verdict" value="refused" variant="tertiary">
                      {t('refused')}
                    </Button>
                  </form>
                </>
              ) : null}
              {isEntered(row) ? (
                <form className="bw-stack bw-stack--s" method="post" action="/api/staff/representatives">
                  <p>{t('seen')}</p>
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="id" value={row.id} />
                  <Button type="submit" name="verdict" value="ended" variant="tertiary">
                    {t('end')}
                  </Button>
                </form>
              ) : null}
              {row.proofId || isEntered(row) ? null : <p>{t('missing')}</p>}
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
