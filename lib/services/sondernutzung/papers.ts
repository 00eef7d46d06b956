import { areaM2, outlineToMetric } from '../../areas/metric';
import type { Period } from '../../areas/types';
import type { Block, Pair } from '../../papers/types';
import type { FeeTrace } from '../../payments/fee-trace';
import type { Asked, CaseFacts, PaperRule } from '../desk-types';
import { decisionOf } from './checks';
import { clauses, clauseTexts } from './clauses';
import { changeFee, extensionFee, grantedFee } from './granted-fee';
import { measuresOf, placeOf, type SpaceAnswers } from './measure';
import { type Conditions, conditionsIn, grantedAnswers, grantedDays, standingConditions } from './occupy';
import { isUndecided } from './states';
import { categoryNames, surfaceNames } from './words';

type Facts = CaseFacts<SpaceAnswers>;
type Rule = PaperRule<SpaceAnswers>;

/** "8. Dezember 2026". */
const dayText = (date: string): string =>
  new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00Z`));
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** "8. Dezember 2026 bis 19. Dezember 2026, täglich 08:00 bis 18:00 Uhr". */
export function daysText(period: Period): string {
  const days =
    period.from === period.to ? dayText(period.from) : `${dayText(period.from)} bis ${dayText(period.to)}`;
  return period.daily
    ? `${days}, täglich ${clock(period.daily.from)} bis ${clock(period.daily.to)} Uhr`
    : days;
}

const squareMetres = (m2: number): string =>
  `${new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 }).format(m2)}\u00a0m²`;

const textOf = (asked: Asked, field: string): string | undefined =>
  typeof asked[field] === 'string' && asked[field] !== '' ? asked[field] : undefined;

const m2Of = (facts: Facts, asked: Asked): number => measuresOf(grantedAnswers(facts, asked)).m2;

/** What the paper says and what everybody with its code may see: no name. */
function useFacts(facts: Facts, asked: Asked): Pair[] {
  const { what, where } = facts.answers;
  const days = grantedDays(facts, asked);
  const m2 = m2Of(facts, asked);
  return [
    { label: 'Nutzung', value: what.category ? categoryNames[what.category] : '' },
    { label: 'Ort', value: placeOf(facts.answers) },
    ...(m2 > 0 ? [{ label: 'Fläche', value: squareMetres(m2) }] : []),
    ...(what.pieces ? [{ label: 'Anzahl', value: String(what.pieces) }] : []),
    ...(where.surface ? [{ label: 'Untergrund', value: surfaceNames[where.surface] }] : []),
    ...(days ? [{ label: 'Zeitraum', value: daysText(days) }] : []),
  ];
}

/** By this number the office finds the case. */
const caseFacts = ({ number }: Facts): Pair[] => [{ label: 'Vorgang', value: number }];

/** The ground that is granted, where it was drawn. */
const publicArea = (facts: Facts, asked: Asked) => grantedAnswers(facts, asked).where.area;

/** The area to scale, where one was drawn. */
function sketchBlocks(facts: Facts, asked: Asked): Block[] {
  const outline = grantedAnswers(facts, asked).where.area;
  if (!outline) return [];
  const m2 = squareMetres(areaM2(outline));
  const place = placeOf(facts.answers);
  return [
    {
      kind: 'sketch',
      outline: outlineToMetric(outline),
      alt: `Umriss der Fläche an der Adresse ${place}: ${outline.length} Ecken, ${m2}`,
      caption: `Lageskizze: ${place}, ${m2}, Norden oben`,
    },
  ];
}

/** Conditions in short, for whoever checks the paper on the pavement. */
function conditionFacts({ clauses: chosen, extra }: Conditions): Pair[] {
  const labels = chosen.flatMap((id) => (id in clauses ? [clauses[id as keyof typeof clauses].label] : []));
  return [...labels, ...extra].map((value) => ({ label: 'Auflage', value }));
}

function conditionBlocks(asked: Asked): Block[] {
  const items = clauseTexts(conditionsIn(asked).clauses, textOf(asked, 'extra'));
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Nebenbestimmungen' },
    { kind: 'list', isOrdered: true, items },
  ];
}

function feeBlocks(trace: FeeTrace | null): Block[] {
  if (!trace) return [];
  return [
    { kind: 'heading', level: 2, text: 'Gebühr' },
    { kind: 'sumTable', trace },
  ];
}

const remedy: Block = {
  kind: 'legalRemedy',
  text: 'Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Klage beim Verwaltungsgericht Arnsberg, Jägerstraße 1, 59821 Arnsberg, erheben.',
};

/** Why it is this decision and not the other (§8(6) FStrG, §21 StrWG NRW). */
function basisText(facts: Facts): string {
  const decision = decisionOf(facts.answers);
  if (decision?.kind === 'ausnahmegenehmigung')
    return 'Die Nutzung beeinträchtigt den Verkehr. Deshalb ergeht eine Ausnahmegenehmigung nach § 46 StVO; eine eigene Sondernutzungserlaubnis ist daneben nicht nötig (§ 21 StrWG NRW). Ihre Nebenbestimmungen und Gebühren sind hier enthalten.';
  return 'Die Nutzung geht über den Gemeingebrauch der Straße hinaus und bedarf der Erlaubnis (§ 18 StrWG NRW). Öffentliche Belange stehen ihr mit den Nebenbestimmungen nicht entgegen.';
}

/** Said with a decision that needs it: without the order nobody begins. */
const orderText = (facts: Facts): string =>
  decisionOf(facts.answers)?.needsOrder
    ? 'Dazu ist eine verkehrsrechtliche Anordnung nötig (§ 45 StVO). Sie ergeht gesondert; vorher darf nicht begonnen werden.'
    : '';

/** What a permit is besides whole: a part of what was asked for, or one in the place of an earlier one. */
function scopeBlocks(facts: Facts, asked: Asked): Block[] {
  const text = !isUndecided(facts.state)
    ? 'Dieser Bescheid tritt an die Stelle der Bescheide, die Sie dazu schon haben.'
    : isPart(asked)
      ? 'Im Übrigen lehnen wir Ihren Antrag ab.'
      : '';
  return text ? [{ kind: 'paragraph', text }] : [];
}

/** Only a partial permit names its days before anything was decided. */
const isPart = (asked: Asked): boolean => textOf(asked, 'from') !== undefined;

export function decisionName(facts: Facts): string {
  return decisionOf(facts.answers)?.kind === 'ausnahmegenehmigung'
    ? 'Ausnahmegenehmigung nach § 46 StVO'
    : 'Sondernutzungserlaubnis';
}

const permit: Rule = {
  kind: 'decision',
  write: (facts, asked) => ({
    subject: `${decisionName(facts)} ${facts.number}`,
    blocks: [
      { kind: 'paragraph', text: 'Guten Tag,\nauf Ihren Antrag entscheiden wir:' },
      { kind: 'heading', level: 2, text: 'Entscheidung' },
      { kind: 'paragraph', text: 'Sie dürfen die folgende Fläche im öffentlichen Straßenraum nutzen:' },
      { kind: 'keyValue', pairs: useFacts(facts, asked) },
      ...sketchBlocks(facts, asked),
      ...scopeBlocks(facts, asked),
      {
        kind: 'paragraph',
        text: 'Mit dem Ende des Zeitraums endet die Erlaubnis, ohne dass es eines Widerrufs bedarf.',
      },
      ...conditionBlocks(asked),
      ...feeBlocks((isUndecided(facts.state) ? grantedFee : changeFee)(facts, asked)),
      { kind: 'heading', level: 2, text: 'Gründe' },
      {
        kind: 'paragraph',
        text: [basisText(facts), orderText(facts), textOf(asked, 'reason')].filter(Boolean).join('\n'),
      },
      remedy,
    ],
  }),
  publicFacts: (facts, asked) => [
    ...caseFacts(facts),
    { label: 'Entscheidung', value: decisionName(facts) },
    ...useFacts(facts, asked),
    ...conditionFacts(conditionsIn(asked)),
  ],
  publicArea,
  ends: 'replaced',
  validity: (facts, asked) => grantedDays(facts, asked) ?? undefined,
};

const simple = (
  title: string,
  ruling: (facts: Facts, asked: Asked) => string,
  fee: (facts: Facts, asked: Asked) => FeeTrace | null = () => null,
): Rule['write'] => {
  return (facts, asked) => ({
    subject: `${title} ${facts.number}`,
    blocks: [
      { kind: 'paragraph', text: 'Guten Tag,' },
      { kind: 'heading', level: 2, text: 'Entscheidung' },
      { kind: 'paragraph', text: ruling(facts, asked) },
      { kind: 'keyValue', pairs: useFacts(facts, asked) },
      ...feeBlocks(fee(facts, asked)),
      { kind: 'heading', level: 2, text: 'Gründe' },
      { kind: 'paragraph', text: textOf(asked, 'reason') ?? '' },
      remedy,
    ],
  });
};

const refusal: Rule = {
  kind: 'decision',
  allowsNothing: true,
  publicFacts: (facts, asked) => [...caseFacts(facts), ...useFacts(facts, asked)],
  write: simple('Ablehnung Ihres Antrags', () => 'Ihren Antrag auf die folgende Nutzung lehnen wir ab.'),
};

const extension: Rule = {
  kind: 'decision',
  write: simple(
    'Verlängerung',
    (facts, asked) => {
      const days = grantedDays(facts, asked);
      const more = textOf(asked, 'extra');
      return `Ihre Erlaubnis verlängern wir${days ? ` bis zum ${dayText(days.to)}` : ''}. Alle Nebenbestimmungen gelten weiter.${more ? ` Dazu kommt: ${more}` : ''}`;
    },
    extensionFee,
  ),
  // The permit itself holds as long as it says: the extension goes on from there, with the same conditions.
  publicFacts: (facts, asked) => [
    ...caseFacts(facts),
    ...useFacts(facts, asked),
    ...conditionFacts(standingConditions(facts)),
    ...conditionFacts({ clauses: [], extra: conditionsIn(asked).extra }),
  ],
  publicArea,
  validity: (facts, asked) => grantedDays(facts, asked) ?? undefined,
};

const revocation: Rule = {
  kind: 'decision',
  ends: 'withdrawn',
  allowsNothing: true,
  publicFacts: (facts, asked) => [...caseFacts(facts), ...useFacts(facts, asked)],
  write: simple(
    'Widerruf',
    () =>
      'Ihre Erlaubnis für die folgende Nutzung widerrufen wir mit sofortiger Wirkung. Bitte räumen Sie die Fläche.',
  ),
};

export const papers = { permit, refusal, extension, revocation };
export type SpacePaper = keyof typeof papers;
