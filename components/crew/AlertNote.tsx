'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import type { LocalReport } from '@/lib/crew/local';
import { takeAlert } from '@/lib/crew/take-alert';
import { useCrewContext } from './crew-context';
import { useWords } from './use-words';

interface Props {
  readonly report: LocalReport;
  /** The report itself stands below: nothing leads there. */
  readonly isOpen?: boolean;
}

/** A dangerous report that still calls: above everything until somebody takes it. */
export function AlertNote({ report, isOpen = false }: Props) {
  const t = useTranslations('crew.alert');
  const words = useWords();
  const { crew } = useCrewContext();
  const [hasFailed, setHasFailed] = useState(false);
  const take = async (): Promise<void> => {
    setHasFailed(!(await takeAlert(report.id)));
    await crew.reload();
  };
  return (
    <Note tone="bad" role="alert">
      <div className="bw-stack bw-stack--s">
        <p>
          <b>{t('title')}</b>{' '}
          {t.rich('text', { kind: words.kind(report), place: () => <bdi>{words.place(report)}</bdi> })}
        </p>
        {hasFailed ? <p className="bw-strong">{t('failed')}</p> : null}
        <div className={isOpen ? undefined : 'bw-alert__do'}>
          {isOpen ? null : (
            <ButtonLink href={`#r=${report.id}`} variant="secondary" icon="eye" glove block>
              {t('open')}
            </ButtonLink>
          )}
          <Button icon="check" glove block onClick={() => void take()}>
            {t('take')}
          </Button>
        </div>
      </div>
    </Note>
  );
}
