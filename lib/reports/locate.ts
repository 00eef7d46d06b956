import type { Body } from '../town/bodies';
import { describePlace } from '../town/nearest-place';
import { responsibleFor } from '../town/responsible';
import type { ReportInput } from './schema';

export interface Location {
  readonly place: string;
  readonly district: string;
  readonly insideTown: boolean;
  readonly responsible: Body;
}

/** Where a report lies in words, and who is responsible there. */
export function locate({ lat, lng, category, answers }: ReportInput): Location {
  const { label, district, insideTown, neighbour } = describePlace(lat, lng);
  const responsible = responsibleFor({ category, answers, insideTown, neighbour });
  return { place: label, district, insideTown, responsible };
}
