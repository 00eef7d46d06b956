import { createContext, useContext } from 'react';
import type { LatLng } from '@/lib/geo/types';
import type { Crew } from './use-crew';

interface CrewContext {
  readonly crew: Crew;
  /** Whose phone it is. */
  readonly accountId: string;
  readonly here: LatLng | null;
}

const context = createContext<CrewContext | null>(null);
export const CrewProvider = context.Provider;

/** The crew's data, below the screen that has loaded them. */
export function useCrewContext(): CrewContext {
  const value = useContext(context);
  if (!value) throw new Error('outside of the crew screen');
  return value;
}
