import { describe, expect, test } from 'vitest';
import { categories, isWalkwayNarrow, leadWeeks } from '@/lib/areas/categories';
import { decisionType } from '@/lib/areas/decision-type';
import { surfaces, trafficImpacts } from '@/lib/areas/types';

test.each([
  ['seating on a square', 'seating', 'square', 'none', 'erlaubnis', false, ['ordinaryUse']],
  ['a scaffold on the footway', 'scaffold', 'footway', 'footway', 'erlaubnis', false, ['ordinaryUse']],
  [
    'a scaffold that takes half the road',
    'scaffold',
    'footway',
    'half',
    'erlaubnis',
    true,
    ['ordinaryUse', 'workWithOrder'],
  ],
  [
    'a container on the carriageway',
    'container',
    'carriageway',
    'none',
    'ausnahmegenehmigung',
    false,
    ['obstacleInTraffic'],
  ],
  [
    'a container in a parking bay',
    'container',
    'parking',
    'none',
    'ausnahmegenehmigung',
    false,
    ['obstacleInTraffic'],
  ],
  [
    'a container that closes the street',
    'container',
    'carriageway',
    'full',
    'ausnahmegenehmigung',
    true,
    ['obstacleInTraffic', 'closureWithOrder'],
  ],
  [
    'a street festival',
    'event',
    'carriageway',
    'full',
    'ausnahmegenehmigung',
    true,
    ['gatheringInTraffic', 'closureWithOrder'],
  ],
  ['a party on the market place', 'event', 'square', 'none', 'erlaubnis', false, ['ordinaryUse']],
  [
    'a zone without stopping for a removal van',
    'noStopping',
    'parking',
    'none',
    'erlaubnis',
    true,
    ['ordinaryUse', 'signsWithOrder'],
  ],
  [
    'a trench across the road',
    'digging',
    'carriageway',
    'full',
    'erlaubnis',
    true,
    ['ordinaryUse', 'workWithOrder'],
  ],
] as const)('decision: %s', (_, category, surface, traffic, kind, needsOrder, reasons) => {
  expect(decisionType({ category, surface, traffic })).toEqual({ kind, needsOrder, reasons });
});

describe.each(categories)('%s', (category) => {
  test('never without a reason, and half or full closures always with an order', () => {
    for (const surface of surfaces)
      for (const traffic of trafficImpacts) {
        const { reasons, needsOrder } = decisionType({ category, surface, traffic });
        expect(reasons.length).toBe(needsOrder ? 2 : 1);
        if (traffic === 'half' || traffic === 'full') expect(needsOrder).toBe(true);
      }
  });

  test('a closure of the whole road is never quicker than without', () => {
    expect(leadWeeks(category, 'none')).toBeGreaterThanOrEqual(3);
    expect(leadWeeks(category, 'full')).toBeGreaterThanOrEqual(leadWeeks(category, 'none'));
    expect(leadWeeks(category, 'full')).toBeGreaterThanOrEqual(4);
    expect(leadWeeks(category, 'full')).toBeLessThanOrEqual(8);
  });
});

test.each([
  ['1.49 m on the footway', 'footway', 1.49, true],
  ['1.50 m', 'footway', 1.5, false],
  ['not said', 'footway', undefined, false],
  ['on the carriageway nobody walks', 'carriageway', 0.5, false],
] as const)('walkway: %s', (_, surface, metres, isNarrow) => {
  expect(isWalkwayNarrow(surface, metres)).toBe(isNarrow);
});
