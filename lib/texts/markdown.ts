/**
 * A tiny part of Markdown, parsed to plain data: headings (`##`, `###`), lists (`-`, `1.`), paragraphs,
 * `**bold**`, `[words](link)` and placeholders `[[…]]`. Everything else is text: HTML has no meaning here.
 */
export type Inline =
  | { readonly type: 'text' | 'bold' | 'placeholder'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string }
  | { readonly type: 'break' };

export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly content: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const inlinePattern = /\[\[([^\]]{1,200})\]\]|\*\*([^*]{1,500})\*\*|\[([^\]]{1,300})\]\(([^()\s]{1,500})\)/g;

/** Own paths, https, mail and telephone; no scripts, no other sites over http. */
export const isSafeLink = (href: string): boolean => /^(https:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(href);

/** What stands within a line. A link that is not safe becomes its words. */
export function parseInline(line: string): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(inlinePattern)) {
    if (match.index > end) found.push({ type: 'text', text: line.slice(end, match.index) });
    found.push(toInline(match));
    end = match.index + match[0].length;
  }
  if (end < line.length) found.push({ type: 'text', text: line.slice(end) });
  return found;
}

function toInline([, placeholder, bold, words, href]: RegExpMatchArray): Inline {
  if (placeholder) return { type: 'placeholder', text: placeholder };
  if (bold) return { type: 'bold', text: bold };
  const text = words ?? '';
  return href && isSafeLink(href) ? { type: 'link', text, href } : { type: 'text', text };
}

/** Blocks of a text; they are separated by empty lines. */
export function parseMarkdown(source: string): Block[] {
  return source
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .flatMap(toBlocks);
}

function toBlocks(block: string): Block[] {
  const [first = '', ...rest] = block.split('\n');
  const heading = /^(#{2,3})\s+(.+)$/.exec(first);
  if (heading) {
    const level = heading[1]?.length === 3 ? 3 : 2;
    const head: Block = { type: 'heading', level, content: parseInline(heading[2] ?? '') };
    return rest.length > 0 ? [head, ...toBlocks(rest.join('\n'))] : [head];
  }
  return [toList([first, ...rest]) ?? { type: 'paragraph', content: parseLines([first, ...rest]) }];
}

/** A new line stays one, as in an address. */
const parseLines = (lines: readonly string[]): Inline[] =>
  lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'break' } as const] : []), ...parseInline(line)]);

function toList(lines: readonly string[]): Block | null {
  const ordered = /^\d+\.\s/.test(lines[0] ?? '');
  const mark = ordered ? /^\d+\.\s+/ : /^-\s+/;
  if (!lines.every((line) => mark.test(line))) return null;
  return { type: 'list', ordered, items: lines.map((line) => parseInline(line.replace(mark, ''))) };
}

/** What is still to be filled in, in order of appearance. */
export const placeholdersOf = (source: string): string[] =>
  [...source.matchAll(/\[\[([^\]]{1,200})\]\]/g)].map((match) => match[1] ?? '');
