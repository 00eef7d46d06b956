import type { ComponentType } from 'react';
import { CasePanel } from '@/components/areas/CasePanel';
import { TradeCasePanel } from '@/components/trade/CasePanel';
import type { Case } from '@/lib/applications/case';
import type { Locale } from '@/lib/i18n/routing';

export interface StaffPanelProps {
  readonly found: Case;
  readonly locale: Locale;
}

/** What a service shows staff besides (checklist, map, conflicts), by the keys of its `staffPanels`. */
export const staffPanels: Readonly<Record<string, ComponentType<StaffPanelProps>>> = {
  space: CasePanel,
  trade: TradeCasePanel,
};
