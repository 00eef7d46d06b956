'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field, Select } from '@/components/ui/Field';
import type { DeskAction } from '@/lib/applications/form-state';

interface Props {
  readonly enter: DeskAction;
  readonly locale: string;
  readonly services: readonly { readonly id: string; readonly title: string }[];
}

/** Which service, and whose it becomes. */
export function EnterForm({ enter, locale, services }: Props) {
  const [state, submit] = useActionState(enter, null);
  const t = useTranslations('applicationDesk');
  const typed = (name: string) => {
    const value = state?.entered[name];
    return typeof value === 'string' ? value : undefined;
  };
  const wrong = state ? t('enterWrong') : undefined;
  return (
    <form action={submit} className="bw-stack" noValidate>
      <ErrorSummary errors={wrong ? [{ id: 'login', text: wrong }] : []} />
      <input type="hidden" name="locale" value={locale} />
      <Select id="service" label={t('service')} defaultValue={typed('service')}>
        {services.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Field
        id="login"
        label={t('enterLogin')}
        hint={t('enterLoginHint')}
        optional
        autoComplete="off"
        error={wrong}
        defaultValue={typed('login')}
      />
      <Button type="submit" block>
        {t('enterStart')}
      </Button>
    </form>
  );
}
