'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TaskFrame } from '@/components/shell/TaskFrame';
import { Steps } from '@/components/ui/Steps';
import { type Step, steps } from '@/lib/capture/draft';

/** How a step leaves: the arrow and the cross of its bar. */
export interface Exits {
  readonly onBack: () => void;
  readonly onClose: () => void;
}

interface Props extends Exits {
  readonly step: Step;
  readonly dock?: ReactNode;
  /** As high as the screen, for the map. */
  readonly map?: boolean;
  readonly children: ReactNode;
}

/** Bar and steps around the content of one step. */
export function CaptureFrame({ step, children, ...page }: Props) {
  const t = useTranslations('capture');
  const bar = <Steps current={steps.indexOf(step) + 1} total={steps.length} label={t(`steps.${step}`)} />;
  return (
    <TaskFrame title={t('title')} steps={bar} {...page}>
      {children}
    </TaskFrame>
  );
}
