import { getTranslations } from 'next-intl/server';
import type { StaffCase } from '@/lib/staff/case';
import { fits } from '@/lib/staff/policy';
import type { Seen } from './ActionForm';
import { ActionPanel } from './ActionPanel';
import { CorrectForm } from './CorrectForm';
import { CloseForm, ForwardForm, NoteForm, OneClick, PublishForm } from './forms';

interface Props {
  readonly report: StaffCase;
  readonly seen: Seen;
  /** What was just done: the panels close then. */
  readonly done: string | undefined;
}

/** What the report's state allows; the one primary button is "Annehmen". */
export async function CaseActions({ report, seen, done }: Props) {
  const t = await getTranslations('staff.actions');
  const isPublished = report.visibility === 'published';
  const photos = report.photos.map(({ id, isPublic }) => ({ id, isPublic }));
  const { category, hazard, place, lat, lng } = report;
  return (
    <section className="st-actions" aria-label={t('label')} key={done}>
      {fits('check', report) ? (
        <OneClick seen={seen} action="check" label={t('check')} icon="check" hotkey="A" variant="primary" />
      ) : null}
      {fits('publish', report) ? (
        <ActionPanel icon="eye" label={t(isPublished ? 'publishAgain' : 'publish')} hotkey="V">
          <PublishForm seen={seen} photos={photos} />
        </ActionPanel>
      ) : null}
      {fits('forward', report) ? (
        <ActionPanel icon="forward" label={t('forward')} hotkey="W">
          <ForwardForm seen={seen} />
        </ActionPanel>
      ) : null}
      <ActionPanel icon="message" label={t('note')} hotkey="R">
        <NoteForm seen={seen} />
      </ActionPanel>
      {fits('close', report) ? (
        <ActionPanel icon="checkCircle" label={t('close')} hotkey="X">
          <CloseForm seen={seen} />
        </ActionPanel>
      ) : null}
      {fits('correct', report) ? (
        <ActionPanel icon="pencil" label={t('correct')} hotkey="B">
          <CorrectForm seen={seen} report={{ category, hazard, place, lat, lng }} />
        </ActionPanel>
      ) : null}
      {fits('hide', report) ? <OneClick seen={seen} action="hide" label={t('hide')} icon="eyeOff" /> : null}
      {fits('reopen', report) ? (
        <OneClick seen={seen} action="reopen" label={t('reopen')} icon="undo" />
      ) : null}
    </section>
  );
}
