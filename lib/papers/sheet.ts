import PDFDocument from 'pdfkit';
import { faces } from './faces';
import { breakLines } from './lines';
import { type Face, ink, type Look, leading, page } from './look';
import { printable } from './printable';

/** A part of the structure that screen readers follow: heading, paragraph, cell … */
export type Part = PDFKit.PDFStructureElement;

/** Left, top, right, bottom. */
export type Box = [number, number, number, number];

interface PartOptions {
  /** What a picture shows. */
  readonly alt?: string;
  /** Of a picture on the page. */
  readonly bbox?: Box;
  /** Of what a table's heading cell is the name. */
  readonly scope?: 'Column' | 'Row';
}

interface Style {
  readonly size: number;
  readonly face?: Face;
  readonly colour?: string;
  readonly align?: 'left' | 'right';
}

export interface Placed extends Style {
  readonly x: number;
  readonly width: number;
}

interface SheetInfo {
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  readonly look: Look;
  readonly date: Date;
}

/**
 * A paper in the making: pages, pen and the structure tree. Whatever is written belongs to a part of the tree
 * in reading order, or is decoration that screen readers pass over; there is no third way.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly look: Look;
  /** The whole document, root of the structure. */
  readonly root: Part;
  /** Upper edge of what comes next. */
  y: number = page.top;

  constructor({ title, author, lang, look, date }: SheetInfo) {
    const { regular, strong } = faces();
    this.look = look;
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang,
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, Author: author, Creator: 'Bürgerweg', CreationDate: date },
      // pdfkit's types know only names of fonts here; it takes the bytes as well.
      font: regular as unknown as string,
    });
    this.doc.registerFont('regular', regular).registerFont('strong', strong);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** A new part at the end of another. */
  part(parent: Part, type: string, options: PartOptions = {}): Part {
    // pdfkit's types leave out `scope`.
    const child = this.doc.struct(type, options as PDFKit.Mixins.StructureElementOptions);
    parent.add(child);
    return child;
  }

  /** Draws something that belongs to a part. */
  content(part: Part, type: string, draw: () => void): void {
    const marked = this.doc.markStructureContent(type);
    draw();
    this.doc.endMarkedContent();
    part.add(marked);
  }

  /** Draws decoration, or what repeats on each page. */
  decoration(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    this.doc.save();
    draw();
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  /** Makes a place on the page lead somewhere; `words` say where. */
  link(part: Part, [left, top, right, bottom]: Box, url: string, words: string): void {
    const options = { structParent: part, Contents: new String(words) };
    this.doc.link(left, top, right - left, bottom - top, url, options as object);
  }

  /** The lines a text needs. */
  lines(text: string, width: number, { size, face = 'regular' }: Style): string[] {
    this.doc.font(face).fontSize(size);
    return breakLines(printable(this.doc, text), width, (part) => this.doc.widthOfString(part));
  }

  /** Width of a text in one line. */
  widthOf(text: string, { size, face = 'regular' }: Style): number {
    return this.doc.font(face).fontSize(size).widthOfString(text);
  }

  /** Prints lines at a height without looking at the page's end. */
  print(lines: readonly string[], y: number, { x, width, size, ...style }: Placed): void {
    this.doc
      .font(style.face ?? 'regular')
      .fontSize(size)
      .fillColor(style.colour ?? ink.text);
    lines.forEach((line, index) => {
      // Figures of one width, so that amounts stand below each other.
      const figures = style.align === 'right' ? { features: ['tnum' as const] } : {};
      const left = style.align === 'right' ? x + width - this.doc.widthOfString(line, figures) : x;
      // The space keeps the last word of a line apart from the next when the text is read or copied.
      const text = index < lines.length - 1 && !line.endsWith('-') ? `${line} ` : line;
      this.doc.text(text, left, y + index * leading(size), { lineBreak: false, ...figures });
    });
  }

  /** Whether so much fits on the rest of the page. */
  hasRoom(height: number): boolean {
    return this.y + height <= page.bottom;
  }

  nextPage(): void {
    this.doc.addPage();
    this.y = page.top;
  }

  /** Turns the page unless so much still fits. */
  ensure(height: number): void {
    if (!this.hasRoom(height) && this.y > page.top) this.nextPage();
  }

  /** Lets a text flow from here on over as many pages as it needs. At least two lines stay together. */
  flow(part: Part, type: string, text: string, placed: Placed): void {
    let rest = this.lines(text, placed.width, placed);
    const height = leading(placed.size);
    this.ensure(Math.min(rest.length, 2) * height);
    while (rest.length > 0) {
      const fitting = Math.max(1, Math.floor((page.bottom - this.y) / height + 1e-6));
      const now = rest.slice(0, fitting);
      rest = rest.slice(fitting);
      this.content(part, type, () => this.print(now, this.y, placed));
      this.y += now.length * height;
      if (rest.length > 0) this.nextPage();
    }
  }

  /** Ends the document. @returns its bytes */
  async finish(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.root.end();
    this.doc.end();
    await done;
    return Buffer.concat(chunks);
  }
}
