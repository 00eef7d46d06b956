import { z } from 'zod';
import { checkOutline, MOST_CORNERS, MOST_M2 } from '../../areas/check-outline';
import { areaM2 } from '../../areas/metric';
import type { Corner, Outline } from '../../areas/types';
import { boundaryNow } from '../../town/queries';

/** The outline as it is posted: "[[lng,lat],…]", with seven digits (a centimetre). */
const corners = z.array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]));

function parse(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return null;
  }
}

/** A drawn area as text → its corners, checked against the town's boundary. */
export const drawnArea: z.ZodType<Outline> = z
  .string()
  .max(160 * MOST_CORNERS, 'areaTooManyCorners')
  .transform((typed, context): Outline => {
    const parsed = corners.safeParse(parse(typed));
    const checked = parsed.success
      ? checkOutline(parsed.data as Corner[], { boundary: boundaryNow(), mostM2: MOST_M2 })
      : ({ ok: false, code: 'areaUnreadable' } as const);
    if (checked.ok) return checked.outline;
    context.addIssue({ code: 'custom', message: checked.code });
    return z.NEVER;
  });

/** "gezeichnet, 45 m²". */
export function areaInWords(value: unknown, language: 'de' | 'en'): string {
  const m2 = areaM2(value as Outline).toLocaleString(language === 'en' ? 'en-GB' : 'de-DE', {
    maximumFractionDigits: 1,
  });
  return `${language === 'en' ? 'drawn' : 'gezeichnet'}, ${m2}\u00a0m²`;
}
