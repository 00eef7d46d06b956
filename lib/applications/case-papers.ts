import type { Db } from '@/db/client';
import { applicationFiles } from '@/db/schema';
import { messages } from '../i18n/messages';
import { noteFile, type StoredFile } from '../mailbox/store-file';
import type { Service } from '../services/types';
import type { CaseFile } from './files';

/** Slots of what the town has written: "paper:receipt", and the copy of what was sent. */
const TOWN = 'paper:';
export const COPY = `${TOWN}copy`;
export const paperSlot = (key: string): string => `${TOWN}${key}`;

/** Whether a file of a case is the town's own. */
export const isTownPaper = (slot: string): boolean => slot.startsWith(TOWN);

/** Ids of papers that no longer hold: a later one of the same case has ended them. `copy` is no paper that holds. */
export function endedPapers(
  { papers }: Service,
  files: readonly Pick<CaseFile, 'id' | 'slot' | 'addedAt'>[],
): ReadonlySet<string> {
  const issued = files.filter(({ slot }) => isTownPaper(slot) && slot !== COPY);
  const lastEnd = Math.max(
    ...issued.filter(({ slot }) => papers[slot.slice(TOWN.length)]?.ends).map(({ addedAt }) => addedAt),
  );
  return new Set(issued.filter(({ addedAt }) => addedAt < lastEnd).map(({ id }) => id));
}

/** What a file is, in words: an attachment of the service, or a paper of the town. */
export function slotLabel({ texts }: Service, language: 'de' | 'en', slot: string): string {
  const { attachments, papers } = texts[language];
  if (slot === COPY) return messages[language].caseFile.copy;
  return (isTownPaper(slot) ? papers[slot.slice(TOWN.length)] : attachments[slot]?.label) ?? slot;
}

/** Lays a paper to its case; `isNoted` where a message has written its row already. */
export async function keepWithCase(
  tx: Db,
  applicationId: string,
  slot: string,
  file: StoredFile,
  now: number,
  isNoted = false,
): Promise<void> {
  if (!isNoted) await noteFile(tx, file, null, now);
  await tx
    .insert(applicationFiles)
    .values({ applicationId, attachmentId: file.id, slot, addedAt: now })
    .onConflictDoNothing();
}
