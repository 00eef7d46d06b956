import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AreaGate } from '@/components/errors/AreaGate';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly children: ReactNode;
}

/** Pages of administrators. */
export default async function AdminLayout({ params, children }: Props) {
  setRequestLocale((await params).locale);
  return <AreaGate area="admin">{children}</AreaGate>;
}
