import { createHash } from 'node:crypto';
import { createTranslator } from 'next-intl';
import { civilDate } from '../clock';
import { messages } from '../i18n/messages';
import { letter } from '../papers/letter';
import { townSender } from '../papers/sender';
import type { Letter, Pair } from '../papers/types';
import { paperWords } from '../papers/words';
import type { DecisionInFull } from './queries';
import { germanDate } from './words';

/** Papers for the file and for the post are in German, the language of the proceedings. */
const words = () => paperWords('de');
const translator = () =>
  createTranslator({
    locale: 'de',
    messages: messages.de,
    namespace: 'decisions',
    timeZone: 'Europe/Berlin',
  });

const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
});

interface Document {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
}

async function hashOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of bytes) hash.update(part);
  return hash.digest('hex');
}

const present = (label: string, value: string | null): Pair[] => (value ? [{ label, value }] : []);

/** The dates of an announcement as facts with names. */
function facts(decision: DecisionInFull, sha256: string, name: string): Pair[] {
  const t = translator();
  const day = (date: string | null) => (date ? germanDate(date) : null);
  const at = (instant: number | null) => (instant === null ? null : `${moment.format(instant)} Uhr`);
  const { consentGivenAt, providedAt, openedAt, openedBy, letterReason } = decision;
  return [
    ...present(t('proof.document'), `${name}\nSHA-256 ${sha256.slice(0, 32)}\n${sha256.slice(32)}`),
    ...present(t('proof.recipient'), decision.address.join('\n')),
    ...present(t('staff.facts.createdBy'), decision.createdBy),
    ...present(t('proof.consent'), at(consentGivenAt)),
    ...present(t('staff.facts.providedAt'), at(providedAt)),
    ...present(t('staff.facts.openUntil'), day(decision.openUntil)),
    ...present(t('staff.facts.openedAt'), openedAt ? `${at(openedAt)}\n${openedBy}` : null),
    ...present(t('staff.facts.effectiveOn'), day(decision.effectiveOn)),
    ...present(t('staff.facts.sueUntil'), day(decision.sueUntil)),
    ...present(t('staff.facts.why'), letterReason ? t(`staff.reasons.${letterReason}`) : null),
    ...present(t('staff.facts.postedOn'), day(decision.postedOn)),
  ];
}

/**
 * The proof for the file: consent, notices, first opening, downloads, dates, letter, with the hash of the
 * document.
 * @returns a tagged PDF
 */
export async function proofSheet(decision: DecisionInFull, document: Document, now: number): Promise<Buffer> {
  const t = translator();
  const rows = decision.events.map(({ at, type, actor, detail }) => [
    `${moment.format(at)}`,
    t(`staff.events.${type}`, { detail }),
    actor,
  ]);
  return letter(
    {
      sender: await townSender({ name: decision.department }, words()),
      recipient: [],
      references: [],
      date: civilDate(now),
      subject: t('proof.subject', { title: decision.title }),
      blocks: [
        { kind: 'paragraph', text: t('proof.law') },
        { kind: 'keyValue', pairs: facts(decision, await hashOf(document.bytes), document.name) },
        {
          kind: 'table',
          caption: t('staff.evidence'),
          columns: [
            { title: t('proof.when') },
            { title: t('proof.what'), share: 2 },
            { title: t('proof.who') },
          ],
          rows,
        },
      ],
    },
    { locale: 'de' },
  );
}

/** The letter that goes with a decision by post: address for the window, why it comes this way. */
export async function coverLetter(decision: DecisionInFull, now: number): Promise<Buffer> {
  const t = translator();
  const content: Letter = {
    sender: await townSender({ name: decision.department, person: decision.createdBy }, words()),
    recipient: decision.address,
    references: [],
    date: civilDate(now),
    subject: decision.title,
    blocks: [
      { kind: 'paragraph', text: t('letter.greeting') },
      {
        kind: 'paragraph',
        text: t('letter.text', { day: germanDate(civilDate(decision.providedAt)) }),
      },
      ...(decision.letterReason === 'notOpened'
        ? [{ kind: 'paragraph' as const, text: t('letter.notOpened') }]
        : []),
      { kind: 'closing', lines: [t('letter.closing'), t('letter.onBehalf'), decision.createdBy] },
    ],
  };
  return letter(content, { locale: 'de' });
}
