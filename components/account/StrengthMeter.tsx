'use client';

import { useTranslations } from 'next-intl';
import { strengthOf, strengths } from '@/lib/accounts/password-shape';

const tones = { short: 'quiet', weak: 'bad', fair: 'info', strong: 'ok' } as const;

/**
 * How hard the password is to guess, in words and as a bar, while it is typed; said to screen readers, too. It never
 * says that all is well: the server has the last word, it knows the leaked passwords.
 */
export function StrengthMeter({ password }: { password: string }) {
  const t = useTranslations('ui.strength');
  const strength = strengthOf(password);
  const count = [...password].length;
  return (
    <div className="bw-strength" data-tone={tones[strength]}>
      <meter
        min={0}
        max={strengths.length - 1}
        value={password === '' ? 0 : strengths.indexOf(strength) + (strength === 'short' ? 0.3 : 0)}
        aria-hidden="true"
      />
      <p className="bw-small" role="status">
        {password === '' ? t('empty') : t(strength, { count })}
      </p>
    </div>
  );
}
