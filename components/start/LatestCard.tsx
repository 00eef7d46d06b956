'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/Button';
import { State } from '@/components/ui/State';
import { Timeline } from '@/components/ui/Steps';
import { useIsWide } from '@/components/ui/use-is-wide';
import { dayText } from '@/lib/reports/when';
import type { FixedReport } from '@/lib/start/newest-fixed';
import { useStartFacts } from './use-start-facts';

const DAY = 86_400_000;

/** What was repaired last, before and after; as long as there is nothing to show, how a report goes on. */
export function LatestCard() {
  const facts = useStartFacts();
  const isWide = useIsWide();
  // A phone does not show this card, and its dates cost it more than the rest of the page.
  const fixed = isWide ? facts?.fixed : null;
  return (
    <section className="bw-card bw-start__col bw-only-wide" aria-labelledby="latest">
      {fixed ? <Fixed report={fixed} /> : <HowItGoes />}
    </section>
  );
}

function Fixed({ report }: { report: FixedReport }) {
  const t = useTranslations('start');
  const kinds = useTranslations('reports.kinds');
  const locale = useLocale();
  const kind = kinds(`${report.category}.noun`);
  const days = Math.max(0, Math.round((report.fixedAt - report.receivedAt) / DAY));
  return (
    <>
      <div className="bw-start__pair">
        <Photo id={report.before} alt={`${t('before')}: ${kind}`}>
          <State icon="clock">{t('before')}</State>
        </Photo>
        <Photo id={report.after} alt={`${t('after')}: ${kind}`}>
          <State tone="ok" icon="check">
            {t('after')}
          </State>
        </Photo>
      </div>
      <div className="bw-card__b">
        <h2 id="latest">{t('fixed', { what: report.place || kind })}</h2>
        <p className="bw-small bw-muted">
          {t('fixedWhen', { days, to: dayText(locale, report.fixedAt, Date.now()) })}
        </p>
      </div>
      <div className="bw-start__foot">
        <ButtonLink href="/map?state=done" prefetch={false} variant="tertiary" icon="checkCircle">
          {t('allFixed')}
        </ButtonLink>
      </div>
    </>
  );
}

const Photo = ({ id, alt, children }: { id: string; alt: string; children: React.ReactNode }) => (
  <figure>
    {/* biome-ignore lint/performance/noImgElement: our own route serves the right size */}
    <img
      className="bw-photo"
      src={`/api/photos/${id}?size=thumb`}
      alt={alt}
      width={400}
      height={300}
      loading="lazy"
    />
    <figcaption aria-hidden="true">{children}</figcaption>
  </figure>
);

function HowItGoes() {
  const t = useTranslations('start');
  return (
    <>
      <h2 className="bw-start__often" id="latest">
        {t('steps')}
      </h2>
      <div className="bw-start__steps">
        <Timeline
          items={[
            { tone: 'done', icon: 'camera', title: t('step.report'), text: t('step.reportText') },
            { tone: 'done', icon: 'eye', title: t('step.check'), text: t('step.checkText') },
            { tone: 'done', icon: 'wrench', title: t('step.repair'), text: t('step.repairText') },
          ]}
        />
      </div>
    </>
  );
}
