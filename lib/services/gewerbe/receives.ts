import type { Form } from './forms';
import { rulesOf } from './legal-forms';
import type { Notice } from './notice';
import { projections, type RecipientId, recipientIds } from './recipients';
import { hasForeigner } from './who';

/** What the office decides about who receives a case. */
export interface Handing {
  /** Recipients that have waived their copies, for all cases. */
  readonly waived: readonly RecipientId[];
  /**
   * Recipients that the office adds to a case: customs, on signs of undeclared work (§ 14 (8) GewO), and the
   * authority for a permission, of which GewA 3 says nothing.
   */
  readonly added: readonly RecipientId[];
}

const needsPermission = (notice: Notice): boolean =>
  notice.permission === 'granted' || notice.permission === 'missing';

/** The case speaks for a recipient; one that is not named here receives every notification of its forms. */
const applies: Partial<Record<RecipientId, (notice: Notice) => boolean>> = {
  registergericht: ({ legalForm, registerNumber }) =>
    legalForm !== undefined && rulesOf(legalForm).register !== null && Boolean(registerNumber),
  auslaenderbehoerde: hasForeigner,
  erlaubnisbehoerde: needsPermission,
  zoll: () => false,
};

/** Who receives this notification, in the order of the law. */
export const receivers = (form: Form, notice: Notice, handing: Handing): readonly RecipientId[] =>
  recipientIds.filter(
    (id) =>
      projections[id][form] !== null &&
      !handing.waived.includes(id) &&
      (handing.added.includes(id) || (applies[id]?.(notice) ?? true)),
  );
