import { useFormatter, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/Card';
import type { CheckedPaper } from '@/lib/papers/check';
import { shownCode } from '@/lib/papers/code';

/** What must stand on the paper; nothing more than that. German facts, as they are printed. */
export function PaperFacts({ paper }: { paper: CheckedPaper }) {
  const t = useTranslations('pruefen');
  const format = useFormatter();
  const civil = (date: string) => format.dateTime(Date.parse(`${date}T12:00:00Z`), { dateStyle: 'long' });
  const { validFrom, validUntil } = paper;
  const from = validFrom ? civil(validFrom) : '';
  const until = validUntil ? civil(validUntil) : '';
  const validity = () => {
    if (from && until) return t('fromUntil', { from, until });
    if (until) return t('until', { until });
    return from ? t('from', { from }) : t('always');
  };
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <Card>
        <dl className="pr-facts">
          <Row label={t('kind')} value={paper.title} isGerman />
          {paper.facts.map(({ label, value }) => (
            <Row key={`${label} ${value}`} label={label} value={value} isGerman />
          ))}
          {paper.allowsNothing ? null : <Row label={t('validity')} value={validity()} />}
          <Row label={t('issued')} value={format.dateTime(paper.issuedAt, { dateStyle: 'long' })} />
          <Row label={t('code')} value={shownCode(paper.code)} />
        </dl>
      </Card>
      <p className="bw-small bw-muted">{t('factsText')}</p>
    </section>
  );
}

function Row({ label, value, isGerman }: { label: string; value: string; isGerman?: boolean }) {
  return (
    <div lang={isGerman ? 'de' : undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
