import type { Body } from '../town/bodies';
import { responsibleHere } from '../town/responsible-here';
import { placeNear } from '../town/search';
import type { ReportInput } from './schema';

export interface Location {
  readonly place: string;
  readonly district: string;
  readonly insideTown: boolean;
  readonly responsible: Body;
}

/**
 * Where a report lies in words, and who is responsible there.
 * @param placeText the place in the sender's own words, where there are some
 */
export async function locate(
  {
    lat,
    lng,
    category,
    answers,
    description,
  }: Pick<ReportInput, 'lat' | 'lng' | 'category' | 'answers' | 'description'>,
  placeText = '',
): Promise<Location> {
  const near = await placeNear(lat, lng);
  const { label, district, insideTown } = near;
  const responsible = await responsibleHere({ near, category, answers, texts: [placeText, description] });
  return { place: label, district, insideTown, responsible };
}
