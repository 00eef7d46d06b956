import type { Service } from '../types';

/**
 * The step after which most people stop: the one with the largest drop to the next thing that was counted. Steps
 * that only some are shown make drops that are none; so the last step before sending counts too. Null without a drop.
 * @param counts "started", "step:<id>", "sent" → how often
 */
export function lostAfter(service: Service, counts: ReadonlyMap<string, number>): string | null {
  const always = Object.entries(service.steps).flatMap(([id, { when }]) => (when ? [] : [id]));
  const drops = always.map((id, index) => {
    const next = always[index + 1];
    const after = counts.get(next ? `step:${next}` : 'sent') ?? 0;
    return { id, drop: (counts.get(`step:${id}`) ?? 0) - after };
  });
  const worst = drops.sort((a, b) => b.drop - a.drop)[0];
  return worst && worst.drop > 0 ? worst.id : null;
}
