'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { Steps } from '@/components/ui/Steps';
import { type Step, steps } from '@/lib/capture/draft';

interface Props {
  readonly step: Step;
  readonly onBack: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Bar, steps and the content of one step. The map's step fills the screen instead of scrolling. */
export function CaptureFrame({ step, onBack, onCancel, children }: Props) {
  const t = useTranslations('capture');
  const common = useTranslations('common');
  return (
    <div className={step === 'place' ? 'bw-app bw-app--map' : 'bw-app'}>
      <header className="bw-top">
        <IconButton icon="back" label={common('back')} onClick={onBack} />
        <p className="bw-top__t">{t('title')}</p>
        <IconButton icon="close" label={t('cancel.label')} onClick={onCancel} />
      </header>
      <Steps current={steps.indexOf(step) + 1} total={steps.length} label={t(`steps.${step}`)} />
      {children}
    </div>
  );
}
