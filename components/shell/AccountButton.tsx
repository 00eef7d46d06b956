'use client';

import { useEffect, useState } from 'react';
import { ButtonLink } from '@/components/ui/Button';
import { useIsWide } from '@/components/ui/use-is-wide';

interface Props {
  readonly signIn: string;
  readonly account: string;
}

/** "Anmelden", or "Konto" when signed in. Pages are the same for everybody, so the browser asks who it is. */
export function AccountButton({ signIn, account }: Props) {
  const name = useOwnName();
  const isIn = name !== null;
  return (
    <ButtonLink
      href="/account"
      prefetch={false}
      variant="secondary"
      icon="account"
      aria-label={isIn ? `${account}: ${name}` : undefined}
    >
      <span className="d-swap">
        <span className={isIn ? 'd-swap__off' : undefined}>{signIn}</span>
        <span className={isIn ? undefined : 'd-swap__off'}>{account}</span>
      </span>
    </ButtonLink>
  );
}

/** Name of the person who is signed in; null when nobody is, or nobody can say. */
function useOwnName(): string | null {
  const [name, setName] = useState<string | null>(null);
  const isWide = useIsWide();
  useEffect(() => {
    // Phones do not show this button.
    if (!isWide) return;
    const asked = new AbortController();
    fetch('/api/me', { signal: asked.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((me: { name: string } | null) => setName(me?.name ?? null))
      .catch(() => {
        // Without a connection the button keeps its first word; the page behind it knows.
      });
    return () => asked.abort();
  }, [isWide]);
  return name;
}
