import { writeTx } from '@/db/client';
import { systemActor } from '@/lib/accounts/actor';
import { newPaperCode } from '@/lib/papers/code';
import { issuePaper } from '@/lib/papers/issue';

/** Puts a permit on record as if it had been printed. @returns its code */
export async function putPaper(more: { validFrom?: string; validUntil?: string } = {}): Promise<string> {
  const code = newPaperCode();
  await writeTx((tx) =>
    issuePaper(tx, {
      actor: systemActor,
      code,
      sha256: '0'.repeat(64),
      title: 'Erlaubnis zur Sondernutzung der Straße',
      facts: [
        { label: 'Was', value: 'Gerüst auf dem Gehweg, 6,00 m²' },
        { label: 'Ort', value: 'Ruhrstraße 12, 59872 Meschede' },
        { label: 'Auflagen', value: 'Gehweg mindestens 1,50 m frei\nNachts beleuchtet' },
      ],
      ...more,
    }),
  );
  return code;
}
