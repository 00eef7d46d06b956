import { useRef, useState } from 'react';

/**
 * Lets a word be said once until it is written and shows: a second tap, as gloves make it, is the same word.
 * `hasFailed`: the phone could not keep it (its storage is full), so nothing was said.
 */
export function useOneWord() {
  // What is on the screen. A button of a screen that has spoken stays mute until the next one stands there.
  const [turn, setTurn] = useState({ hasFailed: false });
  const spoken = useRef<object>(null);
  const sayOnce = async (write: () => Promise<void>, show: () => Promise<void>): Promise<void> => {
    if (spoken.current === turn) return;
    spoken.current = turn;
    const hasFailed = await write().then(
      () => false,
      () => true,
    );
    // What is written is said, even if it cannot be shown.
    if (!hasFailed) await show().catch(() => undefined);
    setTurn({ hasFailed });
  };
  return { sayOnce, hasFailed: turn.hasFailed };
}
