'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { Field, TextArea } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { DeskAction } from '@/lib/documents/desk-state';
import { DeskForm } from './DeskForm';

interface NoticeProps {
  readonly keep: DeskAction;
  /** Shown to people at this moment. */
  readonly isUp: boolean;
  /** As the fields hold it; null when there is none. */
  readonly notice: Readonly<Record<'text' | 'waitMinutes' | 'from' | 'until', string>> | null;
}

/** What people read above field and answer in rush periods. */
export function NoticeForm({ keep, isUp, notice }: NoticeProps) {
  const t = useTranslations('documentDesk.notice');
  return (
    <>
      <Note tone="quiet">{t(isUp ? 'isUp' : notice ? 'waits' : 'isDown')}</Note>
      <DeskForm keep={keep} action="saveNotice">
        {(state, problem) => (
          <>
            <TextArea
              id="text"
              label={t('text')}
              hint={t('hint')}
              error={problem('text')}
              defaultValue={state?.entered.text ?? notice?.text}
              rows={3}
              maxLength={300}
            />
            <Field
              id="waitMinutes"
              type="number"
              inputMode="numeric"
              min={0}
              max={600}
              label={t('wait')}
              error={problem('waitMinutes')}
              defaultValue={state?.entered.waitMinutes ?? notice?.waitMinutes}
              optional
            />
            <Field
              id="from"
              type="datetime-local"
              label={t('from')}
              error={problem('from')}
              defaultValue={state?.entered.from ?? notice?.from}
              optional
            />
            <Field
              id="until"
              type="datetime-local"
              label={t('until')}
              error={problem('until')}
              defaultValue={state?.entered.until ?? notice?.until}
              optional
            />
            <div>
              <Button type="submit" variant="secondary">
                {t('submit')}
              </Button>
            </div>
          </>
        )}
      </DeskForm>
      {notice ? (
        <DeskForm keep={keep} action="removeNotice">
          {() => (
            <Button type="submit" variant="tertiary" icon="trash">
              {t('remove')}
            </Button>
          )}
        </DeskForm>
      ) : null}
    </>
  );
}

interface SettingsProps {
  readonly keep: DeskAction;
  readonly staleAfterH: number;
  readonly asksCode: boolean;
}

/** After how long the data count as old, and whether the slip has a second secret. */
export function SettingsForm({ keep, staleAfterH, asksCode }: SettingsProps) {
  const t = useTranslations('documentDesk.settings');
  return (
    <DeskForm keep={keep} action="saveSettings">
      {(state, problem) => (
        <>
          <Field
            id="staleAfterH"
            type="number"
            inputMode="numeric"
            min={1}
            max={744}
            label={t('stale')}
            hint={t('staleHint')}
            error={problem('staleAfterH')}
            defaultValue={state?.entered.staleAfterH ?? staleAfterH}
          />
          <Checkbox
            id="asksCode"
            label={t('code')}
            defaultChecked={state && !state.isOk ? state.entered.asksCode === 'on' : asksCode}
          />
          <div>
            <Button type="submit" variant="secondary">
              {t('submit')}
            </Button>
          </div>
        </>
      )}
    </DeskForm>
  );
}
