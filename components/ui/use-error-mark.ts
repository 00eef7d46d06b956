'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

/** While a form shows errors the title of the page begins "Fehler:", for people who hear it first. */
export function useErrorMark(hasErrors: boolean): void {
  const t = useTranslations('ui');
  useEffect(() => {
    const title = document.title;
    // A page that came back from the server says so already.
    if (!hasErrors || title.startsWith(t('errorTitle', { title: '' }).trim())) return;
    const marked = t('errorTitle', { title });
    document.title = marked;
    return () => {
      // Another page may have named itself by now.
      if (document.title === marked) document.title = title;
    };
  }, [hasErrors, t]);
}
