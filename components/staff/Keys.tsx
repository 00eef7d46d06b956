'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useState } from 'react';
import { Checkbox } from '@/components/ui/Choice';
import { Dialog } from '@/components/ui/Dialog';

declare global {
  interface Window {
    /** The last key of this page that was pressed before the scripts were ready: kept by `boot.js`. */
    earlyKey?: KeyboardEvent;
  }
}

const STORE = 'staff-keys';
const areOn = (): boolean => localStorage.getItem(STORE) !== 'off';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type));

/** Clicks what carries the key; opens a panel and goes into its first field; `/` goes into the search. */
function press(key: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!element) return false;
  if (element instanceof HTMLInputElement) {
    element.focus();
    element.select();
    return true;
  }
  element.click();
  if (element.tagName === 'SUMMARY') focusInside(element.parentElement);
  return true;
}

function focusInside(panel: HTMLElement | null): void {
  const field = panel?.querySelector<HTMLElement>('select, textarea, input:not([type=hidden]), button');
  // The panel opens after this click has been handled.
  requestAnimationFrame(() => field?.focus());
}

const rows = [
  ['J, K', 'nextPrevious'],
  ['A', 'check'],
  ['V', 'publish'],
  ['W', 'forward'],
  ['R', 'note'],
  ['X', 'close'],
  ['B', 'correct'],
  ['Z', 'merge'],
  ['/', 'search'],
] as const;

/** Single keys for desk work; they can be switched off, as speech input would press them by accident. */
export function Keys({ keys }: { keys?: readonly (readonly [string, string])[] }) {
  const t = useTranslations('staff');
  const [isOn, setIsOn] = useState(true);
  const [isHelp, setIsHelp] = useState(false);
  useEffect(() => setIsOn(areOn()), []);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      window.earlyKey = undefined;
      // A key that woke React up is done below, and comes here once more by itself.
      if (event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === '?') setIsHelp(true);
      else if (!areOn() || !press(event.key.toLowerCase())) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    // After each form the page is loaded anew, and who works fast has pressed the next key already.
    if (window.earlyKey) onKey(window.earlyKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const toggle = (next: boolean) => {
    setIsOn(next);
    localStorage.setItem(STORE, next ? 'on' : 'off');
  };
  const label = (what: (typeof rows)[number][1]): string =>
    what === 'nextPrevious' || what === 'search' || what === 'merge'
      ? t(`keys.${what}`)
      : t(`actions.${what}`);
  return (
    <>
      <button type="button" className="st-help" onClick={() => setIsHelp(true)}>
        <kbd>?</kbd> {t('keys.all')}
      </button>
      <Dialog isOpen={isHelp} onClose={() => setIsHelp(false)} title={t('keys.title')}>
        <dl className="d-facts">
          {(keys ?? rows.map(([key, what]) => [key, label(what)] as const)).map(([key, what]) => (
            <div key={key} className="st-fact">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          id="use-keys"
          label={t('keys.toggle')}
          checked={isOn}
          onChange={(event) => toggle(event.target.checked)}
        />
        <form method="dialog">
          <button type="submit" className="kern-btn kern-btn--secondary kern-btn--block">
            <span className="kern-label">{t('keys.close')}</span>
          </button>
        </form>
      </Dialog>
    </>
  );
}
