'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/Button';
import { isPushOn, type PushProblem, turnPushOff, turnPushOn } from '@/lib/notifications/browser';

type State = 'off' | 'working' | 'on' | PushProblem;

/** This phone's memory that it asked to be told about a report; the server has no way to look it up. */
const memory = (code: string): string => `push:${code}`;

function remember(code: string, isOn: boolean): void {
  if (isOn) localStorage.setItem(memory(code), '1');
  else localStorage.removeItem(memory(code));
}

function usePush(token: string, code: string) {
  const locale = useLocale();
  const [state, setState] = useState<State>('off');
  useEffect(() => {
    const wasOn = localStorage.getItem(memory(code)) !== null;
    if (wasOn) void isPushOn().then((isOn) => isOn && setState('on'));
  }, [code]);
  const turnOn = async () => {
    setState('working');
    const outcome = await turnPushOn({ follow: token, locale });
    remember(code, outcome.ok);
    setState(outcome.ok ? 'on' : outcome.problem);
  };
  const turnOff = async () => {
    if (!(await turnPushOff({ follow: token }))) return setState('failed');
    remember(code, false);
    setState('off');
  };
  return { state, turnOn, turnOff };
}

/**
 * "Bei Neuigkeiten Bescheid geben". Until the page's script runs, and without one, it leads to the
 * sentence that says how to look again.
 */
export function PushButton({ token, code }: { token: string; code: string }) {
  const t = useTranslations('follow.notify');
  const { state, turnOn, turnOff } = usePush(token, code);
  const isOn = state === 'on';
  const tap = (event: { preventDefault(): void }) => {
    event.preventDefault();
    if (state !== 'working') void turnOn();
  };
  return (
    <>
      <p className={state === 'off' ? 'bw-hide' : 'bw-small'} role="status">
        {state === 'off' ? '' : t(state)}
      </p>
      {isOn ? (
        <Button block variant="secondary" icon="bell" onClick={() => void turnOff()}>
          {t('off')}
        </Button>
      ) : (
        <ButtonLink block icon="bell" href="#notify" onClick={tap}>
          {t('button')}
        </ButtonLink>
      )}
    </>
  );
}
