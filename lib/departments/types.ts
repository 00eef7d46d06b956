import type { Category } from '../reports/catalogue';

/** What somebody's work in one department covers. */
export interface DepartmentScope {
  readonly id: string;
  readonly slug: string;
  readonly kinds: readonly Category[];
  /** Stadtteile; empty means the whole town. */
  readonly districts: readonly string[];
}
