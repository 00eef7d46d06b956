import { expect, test } from 'vitest';
import { readingText } from '@/lib/papers/reading-text';
import type { Letter } from '@/lib/papers/types';

const letter: Letter = {
  sender: {
    town: 'Stadt Meschede',
    office: 'Ordnungsamt',
    address: ['Platz 2', '59872 Meschede'],
    contact: [],
  },
  recipient: [],
  references: [],
  date: '2026-11-29',
  subject: 'Empfangsbescheinigung',
  blocks: [
    { kind: 'paragraph', text: 'Guten Tag' },
    { kind: 'keyValue', pairs: [{ label: 'Tätigkeit', value: 'Fahrräder' }] },
    { kind: 'image', data: new Uint8Array(), alt: 'Lageplan' },
    { kind: 'list', items: ['eins', 'zwei'] },
  ],
};

test('a letter is read from the subject on, in the order of its blocks', () => {
  expect(readingText(letter)).toEqual([
    'Empfangsbescheinigung',
    'Guten Tag',
    'Tätigkeit',
    'Fahrräder',
    'eins',
    'zwei',
  ]);
});
