'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ChoiceChips, KindChoice } from '@/components/ui/Choice';
import { Danger } from '@/components/ui/Danger';
import { ErrorSummary, type FormError } from '@/components/ui/ErrorSummary';
import type { CaptureDraft } from '@/lib/capture/draft';
import { type Category, catalogue, categories } from '@/lib/reports/catalogue';
import { CaptureFrame } from './CaptureFrame';
import { DutyNotice } from './DutyNotice';
import type { StepProps } from './PhotoStep';
import { Questions } from './Questions';
import { SettledPlace } from './SettledPlace';
import { StepHeading } from './StepHeading';
import { useStepTitle } from './use-step-title';

/** Another kind asks other questions: answers to those it does not ask are dropped. */
const withCategory = (draft: CaptureDraft, category: Category): CaptureDraft =>
  draft.category === category ? draft : { ...draft, category, answers: {} };

/** Step 3: danger first, then the kind of damage and its few questions. */
export function KindStep({ capture, draft, takeFocus, exits }: StepProps) {
  const t = useTranslations('capture.kind');
  const names = useTranslations('reports.kinds');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  useStepTitle(t('title'));
  const { update } = capture;
  const choose = (category: Category) => {
    setErrors([]);
    update((old) => withCategory(old, category));
  };
  const next = () => {
    if (draft.category) capture.go('send');
    else setErrors([{ id: 'category', text: t('missing') }]);
  };
  return (
    <CaptureFrame
      step="kind"
      {...exits}
      dock={
        <Button block onClick={next}>
          {t('next')}
        </Button>
      }
    >
      <div className="bw-stack bw-capture">
        <ErrorSummary errors={errors} />
        <Danger />
        <SettledPlace capture={capture} draft={draft} />
        <StepHeading takeFocus={takeFocus} id="kind-title">
          {t('title')}
        </StepHeading>
        <KindChoice
          name="category"
          legend={t('title')}
          legendHidden
          value={draft.category}
          onChange={choose}
          error={errors[0]?.text}
          options={categories.map((value) => ({
            value,
            label: names(`${value}.name`),
            icon: catalogue[value].icon,
          }))}
        />
        <Questions
          category={draft.category}
          answers={draft.answers}
          onAnswer={(question, answer) =>
            update((old) => ({ ...old, answers: { ...old.answers, [question]: answer } }))
          }
        />
        {draft.category ? (
          <div className="bw-stack bw-stack--s">
            <ChoiceChips
              name="hazard"
              legend={t('hazard')}
              value={draft.hazard ? 'yes' : 'no'}
              onChange={(value) => update((old) => ({ ...old, hazard: value === 'yes' }))}
              options={[
                { value: 'no', label: t('hazardNo') },
                { value: 'yes', label: t('hazardYes') },
              ]}
            />
            <p className="bw-hint">{t('hazardHint')}</p>
            {draft.hazard ? <DutyNotice /> : null}
          </div>
        ) : null}
      </div>
    </CaptureFrame>
  );
}
