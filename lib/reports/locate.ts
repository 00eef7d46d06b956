import type { Body } from '../town/bodies';
import { responsibleFor } from '../town/responsible';
import { placeNear } from '../town/search';
import type { ReportInput } from './schema';

export interface Location {
  readonly place: string;
  readonly district: string;
  readonly insideTown: boolean;
  readonly responsible: Body;
}

/** Where a report lies in words, and who is responsible there. */
export async function locate({ lat, lng, category, answers }: ReportInput): Promise<Location> {
  const { label, district, insideTown, neighbour } = await placeNear(lat, lng);
  const responsible = responsibleFor({ category, answers, insideTown, neighbour });
  return { place: label, district, insideTown, responsible };
}
