import { getTranslations } from 'next-intl/server';
import { kindIcon } from '@/components/reports/status';
import { Entry, EntryList, Fact } from '@/components/ui/Card';
import type { Locale } from '@/lib/i18n/routing';
import type { ThreadCase } from '@/lib/mailbox/case-of';

interface Props {
  readonly about: ThreadCase;
  readonly locale: Locale;
}

/** What a thread is about: its number, how far it is, and the way there for who may see it. */
export async function CaseCard({ about, locale }: Props) {
  const t = await getTranslations('mailbox.case');
  const row = await (about.kind === 'report' ? ofReport(about) : ofApplication(about, locale));
  if (!about.href)
    return (
      <section className="bw-card mb-case" aria-label={t('label')}>
        <Fact {...row} />
      </section>
    );
  return (
    <EntryList label={t('label')}>
      <Entry href={about.href} prefetch={false} className="mb-case" {...row} />
    </EntryList>
  );
}

async function ofReport({ category, place, number, status }: Extract<ThreadCase, { kind: 'report' }>) {
  const [t, reports] = [await getTranslations('mailbox.case'), await getTranslations('reports')];
  const kind = reports(`kinds.${category}.noun`);
  return {
    icon: kindIcon(category),
    title: place ? reports('titleWithPlace', { kind, place }) : kind,
    text: t('report', { number, state: reports(`status.${status}`) }),
  };
}

async function ofApplication(about: Extract<ThreadCase, { kind: 'application' }>, locale: Locale) {
  const t = await getTranslations('mailbox.case');
  const { service, state, number } = about;
  const texts = service.texts[locale];
  return {
    icon: Object.values(service.entries)[0]?.icon ?? ('document' as const),
    title: texts.title,
    text: number ? t('application', { number, state: texts.states[state]?.label ?? '' }) : t('draft'),
  };
}
