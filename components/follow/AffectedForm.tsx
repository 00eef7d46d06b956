'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { useRouter } from '@/lib/i18n/navigation';
import { isAffected, sendAffected } from '@/lib/reports/send-affected';

/** "Betrifft mich auch": counts this phone once; the form alone works as well. */
export function AffectedForm({ code }: { code: string }) {
  const t = useTranslations('follow');
  const locale = useLocale();
  const router = useRouter();
  const [isDone, setIsDone] = useState(false);
  useEffect(() => setIsDone(isAffected(code)), [code]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    event.preventDefault();
    if (!(await sendAffected(code))) return form.submit();
    setIsDone(true);
    // The number of people on this page is the server's.
    router.refresh();
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
