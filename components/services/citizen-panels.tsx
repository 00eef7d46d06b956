import type { ComponentType } from 'react';
import { ReviewPanel } from '@/components/areas/ReviewPanel';
import type { Locale } from '@/lib/i18n/routing';
import type { Answers } from '@/lib/services/entered';
import type { Service } from '@/lib/services/types';

export interface CitizenPanelProps {
  readonly service: Service;
  readonly answers: Answers;
  readonly locale: Locale;
}

/** What a service shows besides at the review, by the keys of its `citizenPanels`. */
export const citizenPanels: Readonly<Record<string, ComponentType<CitizenPanelProps>>> = {
  space: ReviewPanel,
};
