'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import type { CrewAction } from '@/lib/crew/actions';
import { type Conflict, conflictOf, giveUp, sendAnyway } from '@/lib/crew/conflicts';
import type { LocalReport } from '@/lib/crew/local';
import { resultOf } from '@/lib/crew/policy';
import type { OutboxEntry } from '@/lib/outbox/types';
import { useCrewContext } from './crew-context';
import { useWords } from './use-words';

/** Why a waiting word needs the person; other problems are told by the outbox. */
export function ConflictNote({ item, report }: { item: OutboxEntry; report: LocalReport }) {
  const conflict = conflictOf(item);
  if (conflict) return <ConflictChoice conflict={conflict} report={report} />;
  return item.state === 'attention' ? <OtherProblem code={item.problem?.code ?? ''} /> : null;
}

function OtherProblem({ code }: { code: string }) {
  const t = useTranslations('errors');
  const key = code as Parameters<typeof t.has>[0];
  return <Note tone="bad">{t.has(key) ? t(key) : t('invalid')}</Note>;
}

function ConflictChoice({ conflict, report }: { conflict: Conflict; report: LocalReport }) {
  const t = useTranslations('crew.conflict');
  const crew = useTranslations('crew.said');
  const { crew: data } = useCrewContext();
  const words = useWords();
  const [isSure, setIsSure] = useState(false);
  const happened = useWhatHappened()(conflict);
  const settle = async (work: Promise<void>): Promise<void> => {
    await work;
    await data.reload();
  };
  return (
    <Note tone="bad">
      <div className="bw-stack bw-stack--s">
        <h2 className="bw-h4">{t('title', { place: words.place(report) })}</h2>
        <p>{happened}</p>
        <p>{isSure ? t('sure') : t('own', { said: crew(conflict.action), photos: conflict.photoCount })}</p>
        <Button
          variant="secondary"
          glove
          block
          onClick={() => (isSure ? setIsSure(false) : void settle(sendAnyway(conflict)))}
        >
          {isSure ? t('back') : t(conflict.canSayAgain ? 'again' : 'keep')}
        </Button>
        <Button
          variant="tertiary"
          icon="trash"
          glove
          block
          onClick={() => (isSure ? void settle(giveUp(conflict)) : setIsSure(true))}
        >
          {t('giveUp')}
        </Button>
      </div>
    </Note>
  );
}

/** "Das Team hat diese Meldung um 14:10 Uhr schon erledigt." Roles and times, no names. */
function useWhatHappened(): (conflict: Conflict) => string {
  const t = useTranslations('crew');
  const status = useTranslations('reports.status');
  const format = useFormatter();
  return (conflict) => {
    const action = (Object.keys(resultOf) as CrewAction[]).find((key) => resultOf[key] === conflict.status);
    return t(`conflict.${conflict.by}`, {
      time: format.dateTime(conflict.at, { hour: '2-digit', minute: '2-digit' }),
      said: action ? t(`said.${action}`) : t('conflict.changed'),
      status: status(conflict.status),
    });
  };
}
