'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { Note } from '@/components/ui/Note';
import { listSent, tokenOf } from '@/lib/outbox/receipts';
import type { SentReport } from '@/lib/outbox/types';
import { type Category, categories } from '@/lib/reports/catalogue';

interface Props {
  /** Ids of the reports that are in the account already. */
  readonly known: readonly string[];
  readonly ownId: string;
  /** The page again, to show what was taken. */
  readonly next: string;
}

/** Reports that were sent from this phone without an account, to be taken into it; the person chooses. */
export function DeviceReports({ known, ownId, next }: Props) {
  const t = useTranslations('account.reports');
  const kinds = useTranslations('reports');
  const [found, setFound] = useState<readonly SentReport[]>([]);
  const [outcome, setOutcome] = useState<'sending' | 'failed' | null>(null);
  useEffect(() => {
    const isFree = ({ id, owner }: SentReport) => !known.includes(id) && (!owner || owner === ownId);
    listSent().then(
      (sent) => setFound(sent.filter(isFree)),
      () => setFound([]),
    );
  }, [known, ownId]);
  if (found.length === 0) return null;
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).getAll('secret');
    if (chosen.length === 0) return;
    setOutcome('sending');
    const answer = await fetch('/api/account/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secrets: chosen }),
    }).catch(() => null);
    if (answer?.ok) window.location.assign(next);
    else setOutcome('failed');
  };
  const title = ({ title: { category, place } }: SentReport) => {
    const kind: Category = categories.find((one) => one === category) ?? 'other';
    const noun = kinds(`kinds.${kind}.noun`);
    return place ? kinds('titleWithPlace', { kind: noun, place }) : noun;
  };
  return (
    <form className="bw-stack" onSubmit={(event) => void take(event)}>
      <fieldset className="bw-stack bw-stack--s">
        <legend className="bw-label bw-legend">{t('onDevice')}</legend>
        {found.map((report) => (
          <Checkbox
            key={report.id}
            id={`take-${report.id}`}
            name="secret"
            value={tokenOf(report)}
            defaultChecked
            label={`${title(report)} (${report.trackingCode})`}
          />
        ))}
      </fieldset>
      {outcome === 'failed' ? (
        <div role="alert">
          <Note tone="bad">{t('failed')}</Note>
        </div>
      ) : null}
      <Button type="submit" block>
        {t('take')}
      </Button>
    </form>
  );
}
