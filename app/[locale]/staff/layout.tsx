import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AreaGate } from '@/components/errors/AreaGate';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly children: ReactNode;
}

/** Pages of the town's staff. */
export default async function StaffLayout({ params, children }: Props) {
  setRequestLocale((await params).locale);
  return <AreaGate area="staff">{children}</AreaGate>;
}
