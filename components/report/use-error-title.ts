'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

/** Names the step in the browser's title; with errors it begins "Fehler:". */
export function useErrorTitle(title: string, hasErrors: boolean): void {
  const ui = useTranslations('ui');
  const common = useTranslations('common');
  const shown = hasErrors ? ui('errorTitle', { title }) : title;
  const app = common('appName');
  useEffect(() => {
    document.title = `${shown} – ${app}`;
  }, [shown, app]);
}
