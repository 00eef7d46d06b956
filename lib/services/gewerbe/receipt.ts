import { civilDate } from '@/lib/clock';
import type { Block, Pair } from '@/lib/papers/types';
import { euroText } from '@/lib/payments/money';
import { town } from '@/lib/town';
import type { PaperRule } from '../desk-types';
import type { Answers } from '../entered';
import { formTitle, germanDate } from './display';
import { noticeOf } from './facts';
import { receiptFee } from './fee';
import { feeBlocks } from './fee-blocks';
import type { Form } from './forms';
import type { Notice } from './notice';

/** Lines of the receipt: what was notified, by whom, from when. */
function pairsOf(form: Form, number: string, notice: Notice): Pair[] {
  const { firstName = '', lastName = '', siteStreet = '', siteHouseNumber = '', sitePostcode = '' } = notice;
  const days: Record<Form, [string, string | undefined]> = {
    anmeldung: ['Beginn', notice.startDate],
    ummeldung: ['Änderung zum', notice.changeDate],
    abmeldung: ['Ende', notice.endDate],
  };
  const [dayLabel, day] = days[form];
  return [
    { label: 'Anzeige', value: formTitle[form] },
    { label: 'Vorgang', value: number },
    ...(notice.firm ? [{ label: 'Firma', value: notice.firm }] : []),
    ...(notice.businessName ? [{ label: 'Name des Geschäfts', value: notice.businessName }] : []),
    { label: notice.firm ? 'Vertreten durch' : 'Name', value: `${firstName} ${lastName}`.trim() },
    { label: 'Betriebsstätte', value: `${siteStreet} ${siteHouseNumber}\n${sitePostcode} ${town.name}` },
    ...activities(notice),
    ...(day ? [{ label: dayLabel, value: germanDate(day) }] : []),
  ];
}

const activities = ({ activity, activityNew, activityKept }: Notice): Pair[] =>
  [
    { label: 'Tätigkeit', value: activity ?? '' },
    { label: 'Neue Tätigkeit', value: activityNew ?? '' },
    { label: 'Weiterhin ausgeübt', value: activityKept ?? '' },
  ].filter(({ value }) => value !== '');

/** Everybody's facts of a trade (§ 14 (5) GewO): name, business name, address and activity; never more. */
function publicPairs(form: Form, notice: Notice): Pair[] {
  const shown = [
    'Anzeige',
    'Firma',
    'Name des Geschäfts',
    'Name',
    'Betriebsstätte',
    'Tätigkeit',
    'Neue Tätigkeit',
  ];
  return pairsOf(form, '', notice).filter(({ label }) => shown.includes(label));
}

/** The Empfangsbescheinigung (§ 15 (1) GewO): that the notification came in, not that the trade is permitted. */
export const receipt = (form: Form): PaperRule<Answers> => ({
  kind: 'document',
  // A corrected receipt takes the place of the one before.
  ends: 'replaced',
  write: ({ answers, number, submittedAt, ...facts }, asked) => {
    const before = facts.moves.findLast(({ key }) => key === 'confirm');
    return {
      subject: `${before ? 'Berichtigte ' : ''}Empfangsbescheinigung: ${formTitle[form]}`,
      blocks: [
        ...blocksOf(form, number, noticeOf(answers), submittedAt),
        ...(before ? replaced(germanDate(civilDate(before.at)), facts.chargedCents) : []),
        ...feeBlocks(receiptFee(facts, asked)),
      ],
    };
  },
  publicFacts: ({ answers }) => publicPairs(form, noticeOf(answers)),
});

/** What becomes of the receipt before a corrected one, and of the fee that was set with it. */
const replaced = (day: string, chargedCents: number): Block[] => [
  {
    kind: 'paragraph',
    text: `Diese Bescheinigung ersetzt die vom ${day}. ${
      chargedCents > 0
        ? `Über die Gebühr von ${euroText(chargedCents)} haben wir damals schon entschieden; daran ändert diese Bescheinigung nichts.`
        : ''
    }`.trim(),
  },
];

function blocksOf(form: Form, number: string, notice: Notice, submittedAt: number): Block[] {
  const day = germanDate(civilDate(submittedAt));
  return [
    {
      kind: 'paragraph',
      text: `Wir bescheinigen Ihnen den Empfang Ihrer Anzeige vom ${day} (§ 15 Abs. 1 Gewerbeordnung).`,
    },
    { kind: 'keyValue', pairs: pairsOf(form, number, notice) },
    { kind: 'heading', level: 2, text: 'Bitte beachten Sie' },
    {
      kind: 'list',
      items: [
        'Diese Bescheinigung ist keine Erlaubnis. Brauchen Sie für Ihre Tätigkeit eine Erlaubnis oder einen Eintrag in die Handwerksrolle, gilt das weiter.',
        'Wir geben Ihre Angaben an die Stellen weiter, die das Gesetz nennt (§ 14 Abs. 8 Gewerbeordnung). Welche das sind, sehen Sie bei Ihrem Vorgang.',
        ...(form === 'abmeldung'
          ? []
          : ['Ändert sich etwas oder hören Sie auf, melden Sie das bitte gleich.']),
      ],
    },
  ];
}
