import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { keepUse, setUseState } from '../../areas/keep-use';
import type { UseState } from '../../areas/status';
import type { Period } from '../../areas/types';
import { clashesWith } from '../../areas/uses';
import { type Failure, fail } from '../../result';
import type { Asked, CaseFacts, SentContext, TransitionContext } from '../desk-types';
import type { EnteredStep } from '../entered';
import { decisionOf } from './checks';
import { measuresOf, needsGround, occupiedTimes, placeOf, type SpaceAnswers } from './measure';
import { groundOf } from './place';

type Facts = Pick<CaseFacts<SpaceAnswers>, 'id' | 'number' | 'answers' | 'moves'>;
type Context = TransitionContext<SpaceAnswers>;

const dateIn = (asked: Asked, field: string): string | undefined => {
  const value = asked[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Decisions that say which ground is given, for which days, on which conditions. */
const granting = ['grant', 'grantPartly', 'extend', 'change'];

/** This decision and those before it, the newest first: what one of them leaves open the one before it says. */
const decisions = ({ moves }: Pick<Facts, 'moves'>, asked: Asked): Asked[] => [
  asked,
  ...moves
    .filter(({ key }) => granting.includes(key))
    .map((move) => move.asked)
    .reverse(),
];

/** The days of a decision: what staff wrote, else what an earlier decision said, else what was asked for. */
export function grantedDays(facts: Facts, asked: Asked): Period | null {
  const period = occupiedTimes(facts.answers).find(({ from }) => from === facts.answers.when.from);
  if (!period) return null;
  const said = (field: string): string | undefined =>
    decisions(facts, asked)
      .map((one) => dateIn(one, field))
      .find((day) => day !== undefined);
  return { ...period, from: said('from') ?? period.from, to: said('to') ?? period.to };
}

export interface Conditions {
  /** Ids of text blocks. */
  readonly clauses: readonly string[];
  /** In the office's own words. */
  readonly extra: readonly string[];
}

/** The conditions one decision names. */
export const conditionsIn = ({ conditions, extra }: Asked): Conditions => ({
  clauses: Array.isArray(conditions) ? (conditions as string[]) : [],
  extra: typeof extra === 'string' && extra !== '' ? [extra] : [],
});

/** The conditions that hold by now: those of the last whole permit, and what every extension has added to them. */
export function standingConditions(facts: Pick<Facts, 'moves'>): Conditions {
  const made = facts.moves.filter(({ key }) => granting.includes(key));
  const start = made.findLastIndex(({ key }) => key !== 'extend');
  const since = made.slice(Math.max(start, 0)).map(({ asked }) => conditionsIn(asked));
  return { clauses: since[0]?.clauses ?? [], extra: since.flatMap(({ extra }) => extra) };
}

/** Days and ground as they stand now, for the form of a decision that changes them. */
export function placeAsTyped(facts: Facts): EnteredStep {
  const days = grantedDays(facts, {});
  const { area } = grantedAnswers(facts, {}).where;
  return {
    ...(days ? { from: days.from, to: days.to } : {}),
    ...(area ? { area: JSON.stringify(area) } : {}),
  };
}

/** The condition without which a decision that needs an order would let somebody begin too early. */
export const conditionsAsTyped = ({ answers }: Pick<Facts, 'answers'>): EnteredStep =>
  decisionOf(answers)?.needsOrder ? { conditions: ['order'] } : {};

/** The permit as it stands now, for the form that changes it. */
export function permitAsTyped(facts: Facts): EnteredStep {
  const { clauses, extra } = standingConditions(facts);
  return { ...placeAsTyped(facts), conditions: clauses, extra: extra.join('\n') };
}

/** The ground of a decision: what staff drew, else what an earlier decision said, else what was asked for. */
export function grantedAnswers(facts: Pick<Facts, 'answers' | 'moves'>, asked: Asked): SpaceAnswers {
  const area = decisions(facts, asked)
    .map((one) => one.area)
    .find(Array.isArray);
  // The form begins with the ground that was asked for: left as it is, nothing about it changes.
  if (!area || isSame(area, facts.answers.where.area)) return facts.answers;
  // The metres somebody typed are those of the area that was asked for.
  const { otherM2: _, lengthM: __, widthM: ___, ...where } = facts.answers.where;
  return { ...facts.answers, where: { ...where, area: area as unknown as SpaceAnswers['where']['area'] } };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** All times the ground is taken: days for building up and taking down as asked for, while they still fit. */
function grantedTimes(facts: Facts, asked: Asked): Period[] {
  const days = grantedDays(facts, asked);
  if (!days) return [];
  const isShorter = days.from !== facts.answers.when.from || days.to !== facts.answers.when.to;
  return isShorter ? [days] : occupiedTimes(facts.answers);
}

async function write(
  tx: Db,
  facts: Facts,
  asked: Asked,
  state: UseState,
  now: number,
): Promise<Failure | undefined> {
  const shape = await groundOf(tx, grantedAnswers(facts, asked));
  const periods = grantedTimes(facts, asked);
  if (!needsGround(facts.answers)) return undefined;
  if (!shape || periods.length === 0)
    return state === 'granted' ? fail('invalid', { fields: { area: 'areaNeeded' } }) : undefined;
  if (state === 'granted') {
    const clashes = await clashesWith(
      tx,
      { shape, periods },
      { exceptApplication: facts.id, states: ['granted'] },
    );
    if (clashes.length > 0)
      return fail('conflict', {
        fields: { area: 'areaTaken' },
        detail: { clashes: clashes.map(({ use, conflict }) => ({ label: use.label, m2: conflict.m2 })) },
      });
  }
  await keepUse(
    tx,
    {
      id: randomUUID(),
      applicationId: facts.id,
      category: facts.answers.what.category ?? 'material',
      state,
      label: facts.number,
      place: placeOf(facts.answers),
      shape,
      periods,
      m2: measuresOf(grantedAnswers(facts, asked)).m2,
      traffic: facts.answers.traffic.impact ?? 'none',
    },
    now,
  );
  return undefined;
}

/** The ground is asked for: it is seen by the others, but in nobody's way. */
export async function askForGround({ tx, now, ...sent }: SentContext<SpaceAnswers>): Promise<void> {
  await write(tx, { ...sent, moves: [] }, {}, 'pending', now);
}

/**
 * Gives the ground, unless somebody else has it at this moment: asked within the transaction that grants, so that
 * of two clerks at once only one succeeds.
 */
export const grantGround = ({ tx, facts, asked, now }: Context) => write(tx, facts, asked, 'granted', now);

/** Nobody uses the ground any more, or ever will. */
export async function freeGround({ tx, facts, now }: Context): Promise<undefined> {
  await setUseState(tx, facts.id, 'ended', now);
}
