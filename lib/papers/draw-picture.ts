import { create } from 'qrcode';
import { ink, leading, mm, page, textWidth } from './look';
import type { Box, Part, Sheet } from './sheet';
import type { Block } from './types';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A picture with its words for people who cannot see it; caption below. */
export function drawImage(sheet: Sheet, parent: Part, block: Kind<'image'>): void {
  // pdfkit's types leave out openImage.
  const { doc } = sheet as unknown as {
    doc: { openImage(data: Uint8Array): { width: number; height: number } };
  };
  const picture = doc.openImage(block.data);
  const most = mm(190);
  const wanted = Math.min(textWidth, mm(block.widthMm ?? 165));
  const width = Math.min(wanted, (most * picture.width) / picture.height);
  const height = (width * picture.height) / picture.width;
  sheet.ensure(height + (block.caption ? 2 * leading(sheet.look.small) : 0));
  const box: Box = [page.left, sheet.y, page.left + width, sheet.y + height];
  const figure = sheet.part(parent, 'Figure', { alt: block.alt, bbox: box });
  sheet.content(figure, 'Figure', () => {
    sheet.doc.image(Buffer.from(block.data), page.left, sheet.y, { width, height });
  });
  sheet.y += height + sheet.look.small * 0.4;
  if (block.caption) {
    sheet.flow(sheet.part(parent, 'P'), 'P', block.caption, {
      x: page.left,
      width: textWidth,
      size: sheet.look.small,
      colour: ink.muted,
    });
  }
  sheet.y += leading(sheet.look.body) * 0.5;
}

/** Dark squares of a code, drawn as rectangles: sharp in every size. */
export function drawQrSquares(sheet: Sheet, text: string, x: number, y: number, side: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const step = side / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      if (!modules.get(row, from)) continue;
      let to = from;
      while (to < modules.size && modules.get(row, to)) to++;
      sheet.doc.rect(x + from * step, y + row * step, (to - from) * step, step);
      from = to;
    }
  }
  sheet.doc.fill('#000000');
}

/** A code with the same in words beside it. */
export function drawQr(sheet: Sheet, parent: Part, block: Kind<'qr'>): void {
  const { body, isLarge } = sheet.look;
  const side = mm(isLarge ? 42 : 34);
  const text = { x: page.left + side + mm(6), width: textWidth - side - mm(6), size: body };
  const title = { ...text, face: 'strong' as const };
  const rows = [block.title, ...block.lines].flatMap((line) => sheet.lines(line, text.width, title)).length;
  sheet.y += leading(body) * 0.4;
  sheet.ensure(Math.max(side, rows * leading(body)));
  const top = sheet.y;
  const section = sheet.part(parent, 'Sect');
  const box: Box = [page.left, top, page.left + side, top + side];
  const isLink = block.content.startsWith('http');
  const around = isLink ? sheet.part(section, 'Link', { alt: block.alt }) : section;
  sheet.content(sheet.part(around, 'Figure', { alt: block.alt, bbox: box }), 'Figure', () =>
    drawQrSquares(sheet, block.content, page.left, top, side),
  );
  if (isLink) sheet.link(around, box, block.content, block.alt);
  sheet.flow(sheet.part(section, 'P'), 'P', block.title, title);
  for (const line of block.lines) sheet.flow(sheet.part(section, 'P'), 'P', line, text);
  sheet.y = Math.max(sheet.y, top + side) + leading(body) * 0.6;
}
