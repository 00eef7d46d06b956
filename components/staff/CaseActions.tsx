import { getTranslations } from 'next-intl/server';
import type { StaffCase } from '@/lib/staff/case';
import type { FormAction } from '@/lib/staff/form-state';
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
  const isKept = (action: FormAction) => seen.kept?.action === action && seen.kept.reportId === report.id;
  const isPublished = report.visibility === 'published';
  const photos = report.photos.map(({ id, isPublic }) => ({ id, isPublic }));
  const { category, hazard, place, lat, lng } = report;
  return (
    <section className="st-actions" aria-label={t('label')} key={done}>
      {fits('check', report) ? (
        <OneClick seen={seen} action="check" label={t('check')} icon="check" hotkey="A" variant="primary" />
      ) : null}
      {fits('publish', report) ? (
        <ActionPanel
          icon="eye"
          label={t(isPublished ? 'publishAgain' : 'publish')}
          hotkey="V"
          isOpen={isKept('publish')}
        >
          <PublishForm seen={seen} photos={photos} />
        </ActionPanel>
      ) : null}
      {fits('forward', report) ? (
        <ActionPanel icon="forward" label={t('forward')} hotkey="W" isOpen={isKept('forward')}>
          <ForwardForm seen={seen} />
        </ActionPanel>
      ) : null}
      <ActionPanel icon="message" label={t('note')} hotkey="R" isOpen={isKept('note')}>
        <NoteForm seen={seen} />
      </ActionPanel>
      {fits('close', report) ? (
        <ActionPanel icon="checkCircle" label={t('close')} hotkey="X" isOpen={isKept('close')}>
          <CloseForm seen={seen} />
        </ActionPanel>
      ) : null}
      {fits('correct', report) ? (
        <ActionPanel icon="pencil" label={t('correct')} hotkey="B" isOpen={isKept('correct')}>
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
