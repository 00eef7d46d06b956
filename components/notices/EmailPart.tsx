import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { NoticeAddress } from '@/lib/notifications/address';
import { NoticeForm } from './NoticeForm';

interface Props {
  readonly address: NoticeAddress | null;
  readonly locale: string;
  readonly error?: string;
}

/** The address for e-mails: asked for, confirmed, removed. */
export async function EmailPart({ address, locale, error }: Props) {
  const t = await getTranslations('notices.email');
  return (
    <>
      <p>{t('text')}</p>
      {address ? (
        <Note tone={address.isConfirmed ? 'ok' : 'wait'}>
          {t(address.isConfirmed ? 'confirmed' : 'waiting', { address: address.address })}
        </Note>
      ) : null}
      <NoticeForm action="address" locale={locale}>
        <Field
          id="address"
          type="email"
          autoComplete="email"
          label={t(address ? 'another' : 'label')}
          hint={t('hint')}
          error={error}
          maxLength={200}
          required
        />
        <Button type="submit" variant="secondary" icon="send" block>
          {t('ask')}
        </Button>
      </NoticeForm>
      {address ? (
        <NoticeForm action="removeAddress" locale={locale}>
          <Button type="submit" variant="tertiary" block>
            {t('remove')}
          </Button>
        </NoticeForm>
      ) : null}
    </>
  );
}
