import { getFormatter, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { recoveredAt } from '@/lib/accounts/recovered';
import { waitingDecisions } from '@/lib/decisions/queries';

/** For a month after a lost access was given back: when, and how many decisions wait in the person's boxes. */
export async function Recovered({ userId }: { userId: string }) {
  const at = await recoveredAt(userId);
  if (at === null) return null;
  const t = await getTranslations('account.recovered');
  const format = await getFormatter();
  const count = (await waitingDecisions(userId))?.count ?? 0;
  return (
    <Note tone={count > 0 ? 'bad' : 'info'}>
      <p>
        {t('title', { date: format.dateTime(at, { dateStyle: 'long', timeZone: 'Europe/Berlin' }) })}{' '}
        {count > 0 ? t('decisions', { count }) : t('none')}
      </p>
      {count > 0 ? (
        <ButtonLink href="/mailbox" variant="secondary" icon="mail" prefetch={false}>
          {t('toMailbox')}
        </ButtonLink>
      ) : null}
    </Note>
  );
}
