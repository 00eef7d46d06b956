'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { FileField } from '@/components/ui/FileField';
import { Note } from '@/components/ui/Note';

const tones = { same: 'ok', other: 'bad', failed: 'wait' } as const;

async function hashOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares a file with the one the town has issued, on the device alone. Without JavaScript it is not there. */
export function CompareFile({ sha256 }: { sha256: string }) {
  const t = useTranslations('pruefen.file');
  const [isReady, setReady] = useState(false);
  const [outcome, setOutcome] = useState<keyof typeof tones | null>(null);
  // The hash needs a secure page; where it is missing nothing is offered.
  useEffect(() => setReady(Boolean(globalThis.crypto?.subtle)), []);
  if (!isReady) return null;
  const compare = async (file: File | undefined) => {
    if (!file) return;
    setOutcome(
      await hashOf(file).then(
        (hash) => (hash === sha256 ? 'same' : 'other'),
        () => 'failed',
      ),
    );
  };
  return (
    <details className="bw-card bw-card__b bw-no-print">
      <summary>{t('title')}</summary>
      <div className="bw-stack bw-stack--s">
        <p className="bw-muted">{t('text')}</p>
        <FileField
          id="paper-file"
          label={t('label')}
          accept="application/pdf"
          onChange={(event) => void compare(event.target.files?.[0])}
        />
        <div aria-live="polite">{outcome ? <Note tone={tones[outcome]}>{t(outcome)}</Note> : null}</div>
      </div>
    </details>
  );
}
