import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { isSafeLink, parseInline, parseMarkdown, placeholdersOf } from '@/lib/texts/markdown';

describe('the small Markdown', () => {
  test('knows headings, lists, paragraphs and lines', () => {
    const blocks = parseMarkdown('## Kontakt\n\nErste Zeile\nZweite Zeile\n\n- eins\n- zwei\n\n1. los');
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'list']);
    expect(blocks[1]).toMatchObject({
      content: [{ text: 'Erste Zeile' }, { type: 'break' }, { type: 'text' }],
    });
    expect(blocks[3]).toMatchObject({ ordered: true });
  });

  test('takes text below a heading without an empty line for a paragraph of its own', () => {
    expect(parseMarkdown('### Frage\nAntwort').map(({ type }) => type)).toEqual(['heading', 'paragraph']);
  });

  test('knows bold words, links and placeholders', () => {
    expect(parseInline('**Wozu:** [Karte](/map), [[Name]]')).toEqual([
      { type: 'bold', text: 'Wozu:' },
      { type: 'text', text: ' ' },
      { type: 'link', text: 'Karte', href: '/map' },
      { type: 'text', text: ', ' },
      { type: 'placeholder', text: 'Name' },
    ]);
  });

  test.each([
    ['/map', true],
    ['#photos', true],
    ['https://www.ldi.nrw.de', true],
    ['mailto:a@b.de', true],
    ['tel:0291205', true],
    ['http://example.org', false],
    ['//example.org', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
  ])('link %s is allowed: %s', (href, isAllowed) => {
    expect(isSafeLink(href)).toBe(isAllowed);
    expect(parseInline(`[Wort](${href})`)[0]?.type).toBe(isAllowed ? 'link' : 'text');
  });

  test('keeps HTML as text', () => {
    const [block] = parseMarkdown('<script>alert(1)</script> <b onclick="x">y</b>');
    expect(block).toMatchObject({ type: 'paragraph', content: [{ type: 'text' }] });
    const text =
      block?.type === 'paragraph' && block.content[0]?.type === 'text' ? block.content[0].text : '';
    expect(renderToStaticMarkup(createElement('p', null, text))).not.toContain('<script>');
  });

  test('never throws and loses no word, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (source) => {
        const shown = JSON.stringify(parseMarkdown(source));
        const words = source.match(/[a-zA-Z]{5,}/g) ?? [];
        return words.every((word) => shown.includes(word));
      }),
    );
  });

  test('finds what is still to be filled in', () => {
    expect(placeholdersOf('Telefon [[Nummer]], E-Mail [[Adresse]].')).toEqual(['Nummer', 'Adresse']);
  });
});
