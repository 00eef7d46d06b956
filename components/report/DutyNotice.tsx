'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/Icon';
import { Note } from '@/components/ui/Note';
import { askDuty, type DutyNotice as Duty, lastDuty } from '@/lib/crew/duty-notice';

/**
 * For the sender of a dangerous report outside duty hours: nobody reads along, and whom to call instead.
 * Works without a network by the last answer. The page hands the dictionary `town` to the client.
 */
export function DutyNotice() {
  const t = useTranslations('town.duty');
  const locale = useLocale();
  const [duty, setDuty] = useState<Duty>(null);
  useEffect(() => {
    setDuty(lastDuty());
    void askDuty().then(setDuty);
  }, []);
  if (!duty || duty.isOnDuty) return null;
  const hours = duty.hours[locale];
  return (
    <Note tone="wait" icon="clock" role="status">
      <div className="bw-stack bw-stack--s">
        <p>
          <b>{t('off')}</b> {hours ? t('hours', { hours }) : null}
        </p>
        {duty.standbyPhone ? (
          <>
            <p>{t('standby')}</p>
            <a className="bw-call" href={`tel:${duty.standbyPhone.replace(/[^+\d]/g, '')}`}>
              <Icon name="phone" size="s" />
              {t('call', { phone: duty.standbyPhone })}
            </a>
          </>
        ) : null}
      </div>
    </Note>
  );
}
