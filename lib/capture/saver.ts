import type { CaptureDraft } from './draft';

/**
 * Stores drafts one after the other, so that an older one never overwrites a newer; what changes while one
 * is being written is written next, at once.
 * @param store writes one draft durably
 * @param onStored told which draft is safe now, or that it could not be stored
 */
export function createSaver(
  store: (draft: CaptureDraft) => Promise<void>,
  onStored: (draft: CaptureDraft, error: unknown) => void,
): (draft: CaptureDraft) => Promise<void> {
  let next: CaptureDraft | null = null;
  let running: Promise<void> | null = null;
  const drain = async (): Promise<void> => {
    for (let draft = next; draft; draft = next) {
      next = null;
      const error: unknown = await store(draft).then(
        () => null,
        (reason: unknown) => reason,
      );
      onStored(draft, error);
    }
  };
  return (draft) => {
    next = draft;
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  };
}
