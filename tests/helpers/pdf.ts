import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Node {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly (Node | { readonly type: string; readonly id: string })[];
}

/** A part of the structure with what it says, as a screen reader walks through it. */
export interface ReadPart {
  readonly role: string;
  readonly text: string;
  readonly alt: string;
  readonly depth: number;
}

export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly lang: string;
  readonly isMarked: boolean;
  readonly showsTitle: boolean;
  /** The structure of all pages in reading order. */
  readonly parts: readonly ReadPart[];
  /** Text outside any part and any artifact: a fault. */
  readonly untagged: readonly string[];
  /** Letters without a Unicode value. */
  readonly unreadable: boolean;
  readonly links: readonly string[];
}

type Content = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['getPage']>>;

const open = (pdf: Uint8Array) =>
  getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false }).promise;

/** Text by id of its marked content, and what stands outside of all. */
async function contentOf(page: Content) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const untagged: string[] = [];
  const stack: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = stack.at(-1);
      if (id === undefined) untagged.push(item.str);
      else if (id) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') stack.pop();
    else stack.push('id' in item && item.id ? item.id : null);
  }
  return { texts, untagged: untagged.filter((text) => text.trim()) };
}

function walk(node: Node, texts: Map<string, string>, depth: number, into: ReadPart[]): void {
  const own = (node.children ?? []).filter((child) => 'id' in child) as { id: string }[];
  const text = own.map(({ id }) => texts.get(id) ?? '').join(' ');
  if (node.role !== 'Root') {
    into.push({ role: node.role, text: text.replace(/\s+/g, ' ').trim(), alt: node.alt ?? '', depth });
  }
  for (const child of node.children ?? []) if ('role' in child) walk(child, texts, depth + 1, into);
}

/** Opens a PDF as a reader does. What it finds comes from pdf.js alone, not from what made the file. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const doc = await open(pdf);
  const parts: ReadPart[] = [];
  const untagged: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= doc.numPages; number++) {
    const page = await doc.getPage(number);
    const content = await contentOf(page);
    untagged.push(...content.untagged);
    walk((await page.getStructTree()) as unknown as Node, content.texts, 0, parts);
    for (const { url } of await page.getAnnotations()) if (url) links.push(url);
  }
  const { info } = (await doc.getMetadata()) as unknown as { info: Record<string, unknown> };
  const preferences = (await doc.getViewerPreferences()) as Record<string, unknown> | null;
  const all = parts.map(({ text }) => text).join('');
  return {
    pages: doc.numPages,
    title: String(info.Title),
    lang: String(info.Language),
    isMarked: (await doc.getMarkInfo())?.Marked === true,
    showsTitle: preferences?.DisplayDocTitle === true,
    parts,
    untagged,
    unreadable: ['\u0000', '\ufffd'].some((letter) => all.includes(letter)),
    links,
  };
}
