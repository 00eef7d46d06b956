import { processState } from '@/lib/process-state';

const streams = () => processState('streams', () => new Set<() => void>());

/** Registers an open event stream, so that a stop can end it. Returns the function that takes it out. */
export function registerStream(close: () => void): () => void {
  streams().add(close);
  return () => streams().delete(close);
}

/** Ends all open event streams. */
export function closeStreams(): void {
  for (const close of streams()) close();
  streams().clear();
}
