import { expect, test } from 'vitest';
import { outlineIn } from '@/components/areas/form-values';

test.each([
  [
    'corners',
    '[[8.28,51.35],[8.29,51.35]]',
    [
      [8.28, 51.35],
      [8.29, 51.35],
    ],
  ],
  ['nothing', '', []],
  ['no JSON', '[[8.28', []],
  ['a word among the corners', '[[8.28,51.35],"x"]', []],
  ['a corner of one number', '[[8.28]]', []],
  ['an object', '{"type":"Polygon"}', []],
])('a drawing opens with its corners, and empty when the text is something else: %s', (_, text, outline) => {
  expect(outlineIn(text)).toEqual(outline);
});
