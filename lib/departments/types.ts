import type { Category } from '../reports/catalogue';

/** A kind of report in some Stadtteile. */
export interface Area {
  readonly category: Category;
  readonly districts: readonly string[];
}

/** What somebody's work in one department covers. */
export interface DepartmentScope {
  readonly id: string;
  readonly slug: string;
  readonly kinds: readonly Category[];
  /** Where another department sees to one of these kinds. */
  readonly except?: readonly Area[];
  /** Other kinds that it sees to in some Stadtteile only. */
  readonly only?: readonly Area[];
  /** Stadtteile; empty means the whole town. */
  readonly districts: readonly string[];
}
