/** A page that never says so (hidden, very slow) gets its scripts after this long. */
export const PAINT_PATIENCE_MS = 1_500;
/** What public/boot.js says when its page is on the screen, and a tap that came with the paint is answered. */
const PAINTED = 'PAINTED';

interface Wait {
  readonly painted: Promise<void>;
  readonly release: () => void;
}
const waits = new Map<string, Wait>();

/**
 * A screen from the phone is on its way to this client: its scripts, which lie on the phone too, would all run before
 * the first paint. They wait for it, so that a slow phone shows the screen at once; boot.js takes taps meanwhile.
 */
export function awaitPaint(clientId: string): void {
  let release = (): void => {};
  const painted = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PAINT_PATIENCE_MS);
    release = () => {
      clearTimeout(timer);
      resolve();
    };
  }).then(() => void waits.delete(clientId));
  waits.set(clientId, { painted, release });
}

/** True for the message of a page that is on the screen, which lets its scripts go. */
export const isPainted = (data: unknown): boolean => data === PAINTED;

/** The page of this client is on the screen. */
export const release = (clientId: string): void => waits.get(clientId)?.release();

/** Resolves when the page of this client is on the screen; at once for all others. */
export const untilPainted = (clientId: string): Promise<void> =>
  waits.get(clientId)?.painted ?? Promise.resolve();
