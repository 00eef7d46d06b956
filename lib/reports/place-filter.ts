import { isNull, lt, or } from 'drizzle-orm';
import { reports } from '@/db/schema';
import { WHOLE_TOWN_M } from './place-known';

/** `isPlaceUnknown` for a query, the other way round: only reports that stand where they say. */
export const hasKnownPlace = or(isNull(reports.accuracyM), lt(reports.accuracyM, WHOLE_TOWN_M));
