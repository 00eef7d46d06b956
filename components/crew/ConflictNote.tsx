'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import type { CrewAction } from '@/lib/crew/actions';
import { type Conflict, conflictOf, giveUp, sendAnyway } from '@/lib/crew/conflicts';
import type { LocalReport } from '@/lib/crew/local';
import { resultOf } from '@/lib/crew/policy';
import type { OutboxEntry } from '@/lib/outbox/types';
import { useCrewContext } from './crew-context';
import { EraseOwn } from './EraseOwn';
import { useWords } from './use-words';

/** Why the waiting words on a report need the person, asked once for all of them; other problems are told by the outbox. */
export function ConflictNote({ item, report }: { item: OutboxEntry; report: LocalReport }) {
  const { crew } = useCrewContext();
  const conflict = conflictOf(item, crew.items);
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
  const happened = useWhatHappened()(conflict);
  const settle = async (work: Promise<void>): Promise<void> => {
    await work;
    await data.reload();
  };
  const { photoCount: photos, hasNote } = conflict;
  const held = { photos, note: String(hasNote) };
  return (
    <Note tone="bad">
      <div className="bw-stack bw-stack--s">
        <h2 className="bw-h4">{t('title', { place: words.place(report) })}</h2>
        <p>{happened}</p>
        <p>{t('own', { said: crew(conflict.action), ...held })}</p>
        <Button variant="secondary" glove block onClick={() => void settle(sendAnyway(conflict))}>
          {conflict.canSayAgain ? t('again') : t('keep', held)}
        </Button>
        <EraseOwn photos={photos} hasNote={hasNote} onErase={() => void settle(giveUp(conflict))} />
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
    const did = (Object.keys(resultOf) as CrewAction[]).find((key) => resultOf[key] === conflict.status);
    return t(`conflict.${conflict.by}`, {
      time: format.dateTime(conflict.at, { hour: '2-digit', minute: '2-digit' }),
      said: t(`conflict.did.${conflict.isEdited || !did ? 'changed' : did}`),
      status: status(conflict.status),
    });
  };
}
