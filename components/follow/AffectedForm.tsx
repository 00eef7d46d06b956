'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { isAffected, sendAffected } from '@/lib/reports/send-affected';

/** "Betrifft mich auch": counts this phone once; the form alone works as well. */
export function AffectedForm({ code }: { code: string }) {
  const t = useTranslations('follow');
  const locale = useLocale();
  const [isDone, setIsDone] = useState(false);
  useEffect(() => setIsDone(isAffected(code)), [code]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    event.preventDefault();
    if (await sendAffected(code)) setIsDone(true);
    else form.submit();
  };
  if (isDone) {
    return (
      <Note tone="ok" role="status">
        {t('done.affected')}
      </Note>
    );
  }
  return (
    <form method="post" action={`/api/reports/${code}/affected`} onSubmit={(event) => void submit(event)}>
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" block icon="thumbUp">
        {t('public.affected')}
      </Button>
    </form>
  );
}
