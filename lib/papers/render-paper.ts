import { createHash } from 'node:crypto';
import { publicUrl } from '../env';
import { newPaperCode, shownCode } from './code';
import { letter, type PaperOptions } from './letter';
import type { Block, Letter } from './types';
import { type PaperWords, paperWords } from './words';

/** A kind of paper: plain data in, a letter out. The page for checking it is added below. */
export type PaperTemplate<Data> = (data: Data, words: PaperWords) => Letter;

interface RenderedPaper {
  readonly pdf: Buffer;
  /** Hex, of the file. */
  readonly sha256: string;
  /** Printed on it; goes to `issuePaper`. */
  readonly code: string;
}

/** The address on which everybody can check a paper. Printed, so it never changes. */
const checkUrl = (code: string): string => `${publicUrl()}/pruefen/${code}`;

function checkBlock(code: string, { t }: PaperWords): Block {
  return {
    kind: 'qr',
    content: checkUrl(code),
    alt: t('check.alt', { code: shownCode(code) }),
    title: t('check.title'),
    lines: [
      t('check.how', { address: `${publicUrl().replace(/^https?:\/\//, '')}/pruefen` }),
      t('check.code', { code: shownCode(code) }),
    ],
  };
}

/**
 * Makes a paper that can be checked. It takes some tenths of a second: do it before a transaction, then hand
 * `code` and `sha256` to `issuePaper` within.
 */
export async function renderPaper<Data>(
  template: PaperTemplate<Data>,
  data: Data,
  options: PaperOptions,
): Promise<RenderedPaper> {
  const code = newPaperCode();
  const words = paperWords(options.locale);
  const content = template(data, words);
  const blocks = [...content.blocks, checkBlock(code, words)];
  const pdf = await letter({ ...content, blocks }, options);
  return { pdf, sha256: createHash('sha256').update(pdf).digest('hex'), code };
}
