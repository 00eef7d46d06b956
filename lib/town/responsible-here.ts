import type { Category } from '../reports/catalogue';
import type { Body } from './bodies';
import type { DescribedPlace } from './nearest-place';
import { responsibleFor } from './responsible';
import { roadAt } from './road';
import { readRouting } from './routing';

interface Here {
  readonly near: DescribedPlace;
  readonly category: Category;
  readonly answers: Readonly<Record<string, string>>;
  /** Place and description in the sender's words. */
  readonly texts?: readonly string[];
}

/** Who is responsible for a damage here, by the rules of the administration. */
export async function responsibleHere({ near, category, answers, texts }: Here): Promise<Body> {
  const { rules } = await readRouting();
  const { insideTown, neighbour } = near;
  return responsibleFor({ category, answers, insideTown, neighbour, road: roadAt(near, texts) }, rules);
}
