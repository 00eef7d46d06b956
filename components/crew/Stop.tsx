'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Card } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import { isToDo, isUntaken, type LocalReport } from '@/lib/crew/local';
import { say, type Word } from '@/lib/crew/say';
import { hasBackgroundSync } from '@/lib/outbox/background-sync';
import { AlertNote } from './AlertNote';
import { ConflictNote } from './ConflictNote';
import { useCrewContext } from './crew-context';
import { FinishForm } from './FinishForm';
import { ForwardForm, MissingForm } from './SayForm';
import { StopActions } from './StopActions';
import { StopFacts } from './StopFacts';
import { StopPicture } from './StopPhotos';
import { useAfterPhotos } from './use-after-photos';
import { useOneWord } from './use-one-word';
import { useWords } from './use-words';

/** One report with everything a crew does there. */
export function Stop({ report }: { report: LocalReport }) {
  const t = useTranslations('crew.finish');
  const words = useWords();
  const { crew, accountId } = useCrewContext();
  const after = useAfterPhotos(report.id);
  const [form, setForm] = useState<'missing' | 'forward' | null>(null);
  const { sayOnce, hasFailed } = useOneWord();
  const show = async (): Promise<void> => {
    setForm(null);
    await crew.reload();
  };
  const tell = (word: Word): void => void sayOnce(() => say(accountId, report, word), show);
  const finish = (): void => {
    if (after.state === 'preparing') return;
    const { note, photos, preview } = after;
    const word: Word = { action: 'done', note, photos, preview };
    void sayOnce(
      () => say(accountId, report, word),
      async () => {
        await show();
        await after.close();
        scrollTo({ top: 0 });
      },
    );
  };
  const isEditing = after.isOpen || form !== null;
  useEffect(() => {
    if (isEditing) document.querySelector('.bw-stop__form')?.scrollIntoView({ block: 'start' });
  }, [isEditing]);
  return (
    <>
      {/* Looking is not taking: it calls until somebody says so. */}
      {isUntaken(report) ? <AlertNote report={report} isOpen /> : null}
      <Card className="bw-stop">
        <StopPicture report={report} />
        <StopFacts report={report} />
      </Card>
      <StopNews report={report} />
      {isToDo(report) ? (
        <div className="bw-stack bw-stop__form">
          {hasFailed ? (
            <Note tone="bad" role="alert">
              {t('notKept')}
            </Note>
          ) : null}
          {after.isOpen ? <FinishForm after={after} onSend={finish} /> : null}
          {form === 'missing' ? <MissingForm onSay={tell} onCancel={() => setForm(null)} /> : null}
          {form === 'forward' ? <ForwardForm onSay={tell} onCancel={() => setForm(null)} /> : null}
          {isEditing ? null : (
            <StopActions
              report={report}
              label={words.place(report)}
              onSay={tell}
              onPhoto={(file) => void after.add(file)}
              onMissing={() => setForm('missing')}
              onForward={() => setForm('forward')}
            />
          )}
        </div>
      ) : null}
    </>
  );
}

/** What was said from here and whether the town has it. */
function StopNews({ report }: { report: LocalReport }) {
  const t = useTranslations('crew');
  const { crew } = useCrewContext();
  const own = crew.items.filter(({ series }) => series === report.id);
  const said = report.mine ? t(`said.${report.mine.action}`) : '';
  const waits = own.length > 0 && !own.some(({ state }) => state === 'attention');
  return (
    <div className="bw-stack bw-stack--s bw-stop__news" role="status">
      {own.map((item) => (
        <ConflictNote key={item.id} item={item} report={report} />
      ))}
      {waits && report.mine ? (
        <Note tone="wait">{t(hasBackgroundSync() ? 'waitsLong' : 'waitsAppOnly', { said })}</Note>
      ) : null}
      {own.length === 0 && report.mine ? <Note tone="ok">{t('sent', { said })}</Note> : null}
    </div>
  );
}
