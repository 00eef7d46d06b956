'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { ChoiceChips } from '@/components/ui/Choice';
import { Select, TextArea } from '@/components/ui/Field';
import type { IconName } from '@/components/ui/Icon';
import { type FormAction, type FormState, isChosen } from '@/lib/staff/form-state';
import { bodies, bodyKeys } from '@/lib/town/bodies';
import { ActionForm, type Seen } from './ActionForm';
import { useFieldError } from './Problem';

interface OneClickProps {
  readonly seen: Seen;
  readonly action: FormAction;
  readonly label: string;
  readonly icon: IconName;
  readonly hotkey?: string;
  readonly variant?: 'primary' | 'secondary';
  readonly hidden?: Readonly<Record<string, string>>;
}

/** An action that needs no further words. */
export function OneClick({
  seen,
  action,
  label,
  icon,
  hotkey,
  variant = 'secondary',
  hidden,
}: OneClickProps) {
  return (
    <ActionForm seen={seen} action={action} hidden={hidden}>
      {() => (
        <Button type="submit" variant={variant} icon={icon} hotkey={hotkey} data-key={hotkey?.toLowerCase()}>
          {label}
        </Button>
      )}
    </ActionForm>
  );
}

const MAX_TEXT = 1000;

interface FieldsProps {
  readonly state: FormState | null;
}

function ForwardFields({ state }: FieldsProps) {
  const t = useTranslations('staff.forward');
  const error = useFieldError(state);
  return (
    <>
      <Select
        id="forward-body"
        name="body"
        label={t('body')}
        error={error('body')}
        defaultValue={state?.entered.body}
      >
        <option value="">{t('choose')}</option>
        {bodyKeys
          .filter((key) => key !== 'town')
          .map((key) => (
            <option key={key} value={key}>
              {bodies[key].name}
            </option>
          ))}
      </Select>
      <TextArea
        id="forward-text"
        name="text"
        label={t('text')}
        error={error('text')}
        defaultValue={state?.entered.text}
        maxLength={MAX_TEXT}
        optional
      />
      <Button type="submit">{t('submit')}</Button>
    </>
  );
}

export const ForwardForm = ({ seen }: { seen: Seen }) => (
  <ActionForm seen={seen} action="forward">
    {(state) => <ForwardFields state={state} />}
  </ActionForm>
);

function NoteFields({ state }: FieldsProps) {
  const t = useTranslations('staff.note');
  const error = useFieldError(state);
  return (
    <>
      <ChoiceChips
        name="audience"
        legend={t('audience')}
        options={[
          { value: 'reporter', label: t('forReporter') },
          { value: 'us', label: t('forUs') },
        ]}
        value={state?.entered.audience === 'us' ? 'us' : 'reporter'}
      />
      <TextArea
        id="note-text"
        name="text"
        label={t('text')}
        error={error('text')}
        defaultValue={state?.entered.text}
        maxLength={MAX_TEXT}
      />
      <Button type="submit">{t('submit')}</Button>
    </>
  );
}

export const NoteForm = ({ seen }: { seen: Seen }) => (
  <ActionForm seen={seen} action="note">
    {(state) => <NoteFields state={state} />}
  </ActionForm>
);

const outcomes = ['done', 'notFound', 'rejected'] as const;

function CloseFields({ state }: FieldsProps) {
  const t = useTranslations('staff.close');
  const error = useFieldError(state);
  return (
    <>
      <ChoiceChips
        name="outcome"
        legend={t('outcome')}
        options={outcomes.map((value) => ({ value, label: t(value) }))}
        value={outcomes.find((value) => value === state?.entered.outcome) ?? null}
        error={error('outcome')}
      />
      <TextArea
        id="close-text"
        name="text"
        label={t('text')}
        hint={t('textHint')}
        error={error('text')}
        defaultValue={state?.entered.text}
        maxLength={MAX_TEXT}
      />
      <Button type="submit">{t('submit')}</Button>
    </>
  );
}

export const CloseForm = ({ seen }: { seen: Seen }) => (
  <ActionForm seen={seen} action="close">
    {(state) => <CloseFields state={state} />}
  </ActionForm>
);

const decisions = ['removed', 'restored'] as const;

function DecideFields({ state }: FieldsProps) {
  const t = useTranslations('staff.complaint');
  const error = useFieldError(state);
  return (
    <>
      <ChoiceChips
        name="decision"
        legend={t('decision')}
        options={decisions.map((value) => ({ value, label: t(value) }))}
        value={decisions.find((value) => value === state?.entered.decision) ?? null}
        error={error('decision')}
      />
      <TextArea
        id="complaint-answer"
        name="answer"
        label={t('answer')}
        error={error('answer')}
        defaultValue={state?.entered.answer}
        maxLength={MAX_TEXT}
        rows={3}
      />
      <Button type="submit">{t('submit')}</Button>
    </>
  );
}

export const DecideForm = ({ seen, complaintId }: { seen: Seen; complaintId: string }) => (
  <ActionForm seen={seen} action="decide" hidden={{ complaintId }}>
    {(state) => <DecideFields state={state} />}
  </ActionForm>
);

interface ReleasePhoto {
  readonly id: string;
  readonly isPublic: boolean;
}

/** Chooses the photos everybody may see. None is chosen before somebody has looked. */
export function PublishForm({ seen, photos }: { seen: Seen; photos: readonly ReleasePhoto[] }) {
  const t = useTranslations('staff.publish');
  return (
    <ActionForm seen={seen} action="publish">
      {(state) => (
        <>
          {photos.length > 0 ? (
            <fieldset className="bw-stack bw-stack--s">
              <legend className="bw-label bw-legend">{t('which')}</legend>
              <div className="st-pick">
                {photos.map(({ id, isPublic }, index) => (
                  <label key={id} className="st-pick__item">
                    {/* biome-ignore lint/performance/noImgElement: photos come from our own route */}
                    <img src={`/api/photos/${id}?size=thumb`} alt="" loading="lazy" />
                    <span>
                      <input
                        type="checkbox"
                        name="photoIds"
                        value={id}
                        defaultChecked={isChosen(state, 'photoIds', id, isPublic)}
                      />{' '}
                      {t('photo', { number: index + 1 })}
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          ) : null}
          <p className="bw-small">{t('hint')}</p>
          <Button type="submit" icon="eye">
            {t('submit')}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
