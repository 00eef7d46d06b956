'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

/** Names the step in the browser's title; its error summary puts "Fehler:" before it. */
export function useStepTitle(title: string): void {
  const app = useTranslations('common')('appName');
  useEffect(() => {
    document.title = `${title} – ${app}`;
  }, [title, app]);
}
