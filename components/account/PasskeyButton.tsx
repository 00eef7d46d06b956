'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { makePasskey, type PasskeyOutcome, signInByPasskey } from '@/lib/passkeys/browser';

interface Props {
  readonly use: 'signIn' | 'add';
  readonly label: string;
  readonly variant?: 'primary' | 'secondary';
  /** Where to go when it has worked. */
  readonly next: string;
  /** Offers passkeys in the suggestions of the user name, too. */
  readonly hasSuggestions?: boolean;
}

/** Uses or makes a passkey; not shown in browsers that know none (`boot.js`), so that nothing jumps in the others. */
export function PasskeyButton({ use, label, variant = 'primary', next, hasSuggestions }: Props) {
  const t = useTranslations('security.passkey');
  const [outcome, setOutcome] = useState<PasskeyOutcome | 'asking' | null>(null);
  const isLeaving = useRef(false);
  // Suggestions and button may both succeed: a second navigation would break the first off.
  const leave = useCallback(() => {
    if (!isLeaving.current) window.location.assign(next);
    isLeaving.current = true;
  }, [next]);
  useEffect(() => {
    if (hasSuggestions) void signInByPasskey(true).then((silent) => silent === 'done' && leave());
  }, [hasSuggestions, leave]);
  const ask = async () => {
    setOutcome('asking');
    const found = await (use === 'add' ? makePasskey() : signInByPasskey(false));
    setOutcome(found);
    if (found === 'done') leave();
  };
  const problem = outcome && outcome !== 'asking' && outcome !== 'done' ? outcome : null;
  return (
    <div className="bw-passkey">
      {problem ? (
        <div role="alert">
          <Note tone={problem === 'refused' ? 'bad' : 'wait'}>{t(`problems.${problem}`)}</Note>
        </div>
      ) : null}
      <Button variant={variant} icon="lock" block onClick={() => void ask()}>
        {label}
      </Button>
    </div>
  );
}
