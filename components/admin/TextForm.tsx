'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import type { Manage } from '@/lib/admin/form-state';
import { AdminForm } from './AdminForm';

interface Props {
  readonly manage: Manage;
  readonly textKey: string;
  readonly locale: string;
  readonly body: string;
}

/** A text of the town in the few signs it may use. */
export function TextForm({ manage, textKey, locale, body }: Props) {
  const t = useTranslations('admin.texts');
  const common = useTranslations('admin');
  return (
    <AdminForm manage={manage} action="saveText" hidden={{ key: textKey, textLocale: locale }}>
      {(state) => (
        <>
          <TextArea
            id="body"
            label={t('body')}
            hint={t('hint')}
            error={state?.fields.body ? common('notSaved') : undefined}
            defaultValue={state?.entered.body ?? body}
            lang={locale}
            rows={18}
          />
          <Button type="submit">{common('save')}</Button>
        </>
      )}
    </AdminForm>
  );
}
