import { processState } from '@/lib/process-state';

const SLOTS = 2;

interface Line {
  free: number;
  readonly waiting: (() => void)[];
}

const line = () => processState<Line>('photo-slots', () => ({ free: SLOTS, waiting: [] }));

/** Runs `work` while at most two photos are decoded in the whole process; the others wait in order. */
export async function inPhotoSlot<T>(work: () => Promise<T>): Promise<T> {
  const state = line();
  if (state.free > 0) state.free--;
  else await new Promise<void>((resolve) => state.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = state.waiting.shift();
    if (next) next();
    else state.free++;
  }
}
