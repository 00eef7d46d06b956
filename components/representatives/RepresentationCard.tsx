import { getFormatter, getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { FileField } from '@/components/ui/FileField';
import type { Locale } from '@/lib/i18n/routing';
import { MOST_FILE_MB } from '@/lib/mailbox/types';
import type { Representation } from '@/lib/representatives/load';
import { findService } from '@/lib/services/registry';

interface Props {
  readonly representation: Representation;
  readonly locale: Locale;
}

const DOOR = '/api/account/representatives';

/** One representation as both sides see it: who, for whom, what, until when, by which Vollmacht. */
export async function RepresentationCard({ representation, locale }: Props) {
  const t = await getTranslations('representatives');
  const facts = await representationFacts(locale);
  const { id, state, proofId } = representation;
  const hidden = (action: string) => (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="id" value={id} />
    </>
  );
  return (
    <li>
      <Card padded>
        <div className="bw-stack">
          <p>
            <b>{facts.title(representation)}</b>
            <br />
            {facts.state(representation)}
          </p>
          <p className="bw-muted">{facts.scope(representation)}</p>
          {proofId ? (
            <ButtonLink href={`${DOOR}/proof/${id}`} variant="tertiary" icon="download">
              {t('showProof')}
            </ButtonLink>
          ) : null}
          {state === 'ended' ? null : (
            <>
              <details>
                <summary className="kern-btn kern-btn--tertiary">
                  <span className="kern-label">{t(proofId ? 'replaceProof' : 'uploadProof')}</span>
                </summary>
                <form className="bw-stack" method="post" action={DOOR} encType="multipart/form-data">
                  {hidden('proof')}
                  <FileField
                    id={`file-${id}`}
                    name="file"
                    label={t('proof')}
                    maxMb={MOST_FILE_MB}
                    hint={t('proofHint')}
                    accept="application/pdf,image/jpeg,image/png"
                  />
                  <Button type="submit" variant="secondary">
                    {t('uploadProof')}
                  </Button>
                </form>
              </details>
              <form method="post" action={DOOR} encType="multipart/form-data">
                {hidden('end')}
                <Button type="submit" variant="tertiary">
                  {t('end')}
                </Button>
              </form>
            </>
          )}
        </div>
      </Card>
    </li>
  );
}

/** The sentences about a representation. */
export async function representationFacts(locale: Locale) {
  const t = await getTranslations('representatives');
  const format = await getFormatter();
  const day = (date: string | number) =>
    format.dateTime(typeof date === 'number' ? date : new Date(`${date}T12:00:00Z`), {
      dateStyle: 'long',
      timeZone: 'Europe/Berlin',
    });
  const reach = (ids: readonly string[]): string => {
    if (ids.length === 0) return t('withoutServices');
    if (ids.includes('*')) return t('withAllServices');
    const titles = ids.map((id) => findService(id)?.texts[locale].title.replaceAll('\u00ad', '') ?? id);
    return t('withServices', { services: format.list(titles) });
  };
  const until = (endsOn: string | null): string => (endsOn ? t('until', { date: day(endsOn) }) : t('open'));
  return {
    until,
    title: ({ representativeName, principalName, kind }: Representation): string =>
      representativeName
        ? `${t('actsFor', { representative: representativeName, principal: principalName })} (${t(`kinds.${kind}`)})`
        : t('invited', { kind: t(`kinds.${kind}`), principal: principalName }),
    state: ({ state, endedAt, endsOn, proofState }: Representation): string => {
      if (state === 'ended')
        return [t('state.ended'), endedAt ? t('endedAt', { date: day(endedAt) }) : ''].join(' ').trim();
      return `${t(`state.${state}`)}, ${until(endsOn)}; ${t(`proofs.${proofState}`)}`;
    },
    scope: ({ mailbox, services }: Representation): string =>
      t('entitled', {
        mailbox: t(`mailboxes.${mailbox}`),
        services: reach(services),
      }),
  };
}
