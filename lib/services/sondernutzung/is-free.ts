import { db } from '@/db/client';
import { clashesWith } from '../../areas/uses';
import { occupiedTimes, type SpaceAnswers } from './measure';
import { groundOf } from './place';

/** Whether nobody was granted the ground at that time; null while ground or days are not known. */
export async function isFreeFor(answers: SpaceAnswers): Promise<boolean | null> {
  const read = await db();
  const shape = await groundOf(read, answers);
  const periods = occupiedTimes(answers);
  if (!shape || periods.length === 0) return null;
  return (await clashesWith(read, { shape, periods }, { states: ['granted'] })).length === 0;
}
