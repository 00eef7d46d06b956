import type { Block, Pair } from '../../papers/types';
import { feeTraceSchema } from '../../payments/fee-trace';
import { euroText } from '../../payments/money';
import { shownReference } from '../../payments/reference';
import { goesOut } from '../../services/engine/project';
import { dateText, sectionsOf } from '../../services/engine/show';
import { keysThatHold } from '../../services/engine/values';
import type { Case } from '../case';
import { itemLabel } from '../requests';
import { caseWords, feeWords, fileWords, momentOf, plain } from './words';

export const heading = (text: string, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  text: plain(text),
});
export const pairsBlock = (pairs: readonly Pair[]): Block => ({ kind: 'keyValue', pairs });

/** Who has to sign, and when they did. */
export function signerBlocks({ signers }: Case): Block[] {
  const t = fileWords();
  if (signers.length === 0) return [];
  return [
    pairsBlock(
      signers.map(({ name, signedAt }) => ({
        label: name,
        value: signedAt === null ? t('unsigned') : t('signed', { date: momentOf(signedAt) }),
      })),
    ),
  ];
}

/** What was asked for, until when, and whether it came. */
export function requestBlocks({ service, requests }: Case): Block[] {
  const t = fileWords();
  return requests.toReversed().flatMap(({ askedAt, dueOn, items, body, answeredAt }) => {
    const labels = items.map((item) => plain(itemLabel(service, 'de', item))).join('; ');
    return [
      heading(t('requestOf', { date: momentOf(askedAt) }), 3),
      {
        kind: 'paragraph' as const,
        text: [
          t('requestText', { due: dateText(dueOn, 'de'), items: labels }),
          body,
          answeredAt === null ? t('requestOpen') : t('requestAnswered', { date: momentOf(answeredAt) }),
        ]
          .filter(Boolean)
          .join('\n'),
      },
    ];
  });
}

/** Who gets which part of what was answered: the shorter list of what goes out and what does not. */
export function recipientBlocks({ service, versions }: Case): Block[] {
  const t = caseWords();
  const answers = versions[0]?.answers ?? {};
  const sections = sectionsOf(service, answers, 'de');
  const pairs = keysThatHold(service, answers, service.recipients).map((key) => {
    const rule = service.recipients[key];
    const names = (isOut: boolean) => [
      ...new Set(
        sections.flatMap(({ title, lines }) =>
          lines
            .filter(({ path }) => rule && goesOut(rule, withoutRow(path)) === isOut)
            .map(({ label }) => plain(`${title}: ${label}`)),
        ),
      ),
    ];
    const [out, kept] = [names(true), names(false)];
    const value =
      kept.length === 0
        ? t('review.recipientAll')
        : kept.length < out.length
          ? t('review.recipientWithout', { fields: kept.join('; ') })
          : t('review.recipientOnly', { fields: out.join('; ') });
    return { label: plain(service.texts.de.recipients[key]?.name ?? key), value };
  });
  return pairs.length > 0 ? [pairsBlock(pairs)] : [];
}

/** "people.partners.0.name" → "people.partners.name". */
const withoutRow = (path: string): string => path.replace(/\.\d+(?=\.)/, '');

/** What was charged, and how it stands. */
export function feeBlocks({ fees }: Case): Block[] {
  const t = fileWords();
  const states = feeWords();
  return fees.flatMap((fee) => [
    { kind: 'sumTable' as const, trace: feeTraceSchema.parse(fee.trace) },
    pairsBlock([
      { label: t('feeState'), value: states(fee.state) },
      { label: t('feePaid'), value: euroText(fee.paidCents) },
      { label: t('feeReference'), value: shownReference(fee.reference) },
    ]),
  ]);
}

/** What only the town hall reads. */
export function noteBlocks({ notes }: Case): Block[] {
  const t = fileWords();
  return notes
    .toReversed()
    .flatMap(({ body, author, createdAt, dueOn, doneAt }) => [
      heading(
        [
          t('message', { name: author, date: momentOf(createdAt) }),
          dueOn ? t('task', { date: dateText(dueOn, 'de') }) : '',
          doneAt === null ? '' : t('done'),
        ]
          .filter(Boolean)
          .join(', '),
        3,
      ),
      { kind: 'paragraph' as const, text: body },
    ]);
}
