import { db } from '@/db/client';
import { type Box, boxesOf, peopleOf } from '../mailbox/owners';
import { type Channels, confirmedChannels } from './channels';
import { type Consent, consentOf } from './consent';

interface BoxWithConsent {
  readonly box: Box;
  readonly consent: Consent | null;
  /** By which a notice reaches somebody of the box. */
  readonly channels: Channels;
}

/** The boxes somebody may agree for, each with the consent that holds. */
export async function readBoxesWithConsent(userId: string): Promise<BoxWithConsent[]> {
  const read = await db();
  const boxes = (await boxesOf(read, userId)).filter(({ mayWrite }) => mayWrite);
  return Promise.all(
    boxes.map(async (box) => ({
      box,
      consent: await consentOf(read, box),
      channels: await confirmedChannels(read, await peopleOf(read, box)),
    })),
  );
}
