'use client';

import { type ComponentProps, useState } from 'react';
import { Field } from '@/components/ui/Field';
import { StrengthMeter } from './StrengthMeter';
import { usePasskeys } from './use-passkeys';

/** A field for a new password that says how strong it is. Without JavaScript it is a plain field. */
export function NewPassword(props: ComponentProps<typeof Field>) {
  const [password, setPassword] = useState('');
  const isLive = usePasskeys();
  return (
    <>
      <Field {...props} type="password" onChange={(event) => setPassword(event.target.value)} />
      {isLive ? <StrengthMeter password={password} /> : null}
    </>
  );
}
