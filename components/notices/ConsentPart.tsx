import { getFormatter, getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { FieldError } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { Channels } from '@/lib/decisions/channels';
import type { Consent } from '@/lib/decisions/consent';
import type { Box } from '@/lib/mailbox/owners';
import { NoticeForm } from './NoticeForm';

interface Props {
  readonly box: Box;
  readonly consent: Consent | null;
  readonly channels: Channels;
  readonly locale: string;
  readonly withEmail: boolean;
  readonly error?: string;
}

/** Consent to the announcement of decisions by retrieval, §41(2a) VwVfG NRW: never ticked beforehand. */
export async function ConsentPart({ box, consent, channels, locale, withEmail, error }: Props) {
  const t = await getTranslations('notices.consent');
  const format = await getFormatter();
  const id = `agree-${box.id}`;
  const hasChannel = channels.push || channels.email;
  return (
    <section className="bw-stack" aria-labelledby={`${id}-title`} id={`consent-${box.id}`}>
      <h2 className="bw-h3" id={`${id}-title`}>
        {box.name ? t('titleOf', { name: box.name }) : t('title')}
      </h2>
      {hasChannel ? null : <Note tone="wait">{t(withEmail ? 'noChannel' : 'noChannelPush')}</Note>}
      {consent ? (
        <>
          <p>{t('given', { day: format.dateTime(consent.givenAt, { dateStyle: 'long' }) })}</p>
          <blockquote className="nt-words">{t('words')}</blockquote>
          <NoticeForm action="revoke" locale={locale}>
            <input type="hidden" name="box" value={`${box.kind}:${box.id}`} />
            <Button type="submit" variant="tertiary" block>
              {t('revoke')}
            </Button>
          </NoticeForm>
        </>
      ) : (
        <NoticeForm action="consent" locale={locale}>
          <p>{t('byLetter')}</p>
          <input type="hidden" name="box" value={`${box.kind}:${box.id}`} />
          <FieldError id={id} error={error} />
          <Checkbox
            id={id}
            name="agree"
            value="1"
            label={t('words')}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
          />
          <Button type="submit" variant="secondary" icon="check" block>
            {t('save')}
          </Button>
        </NoticeForm>
      )}
    </section>
  );
}
