import type { Db } from '@/db/client';
import type { Actor } from '../accounts/actor';
import { announceDecision } from '../decisions/announce';
import { dropFiles, type StoredFile, storePdf } from '../mailbox/store-file';
import { issuePaper } from '../papers/issue';
import { renderPaper } from '../papers/render-paper';
import { townSender } from '../papers/sender';
import type { Letter, Pair } from '../papers/types';
import type { Asked } from '../services/types';
import { type Case, factsOf } from './case';
import { tellOwner } from './tell';

/** A paper that was rendered and stored before the transaction that hands it over. */
export interface PreparedPaper {
  /** Key of the service's paper. */
  readonly key: string;
  readonly file: StoredFile;
  /** The same in large print, where the person asked for it. */
  readonly largePrint?: StoredFile;
  readonly code: string;
  readonly sha256: string;
  /** Name on the page that checks it, and what else that shows. */
  readonly title: string;
  readonly facts: readonly Pair[];
  readonly validUntil?: string;
}

/** Renders the papers of a transition. It takes some tenths of a second each: before the transaction. */
export async function preparePapers(found: Case, transition: string, asked: Asked): Promise<PreparedPaper[]> {
  const { row, service } = found;
  const prepared: PreparedPaper[] = [];
  for (const key of service.transitions[transition]?.papers ?? [])
    prepared.push(await prepare(found, key, asked, row.largePrint));
  return prepared;
}

async function prepare(found: Case, key: string, asked: Asked, isLarge: boolean): Promise<PreparedPaper> {
  const { service } = found;
  const rule = service.papers[key];
  if (!rule) throw new Error(`no paper ${key}`);
  const facts = factsOf(found);
  const title = plain(service.texts.de.papers[key] ?? key);
  const content = await letterOf(found, rule.write(facts as never, asked));
  // German is the binding language of every paper.
  const { pdf, sha256, code } = await renderPaper(() => content, null, { locale: 'de' });
  const large = isLarge ? await renderPaper(() => content, null, { locale: 'de', isLargePrint: true }) : null;
  return {
    key,
    file: await storePdf(pdf, `${title}.pdf`),
    ...(large ? { largePrint: await storePdf(large.pdf, `${title} (Großdruck).pdf`) } : {}),
    code,
    sha256,
    title,
    facts: rule.publicFacts?.(facts as never, asked) ?? [],
    validUntil: rule.validUntil?.(facts as never, asked),
  };
}

const plain = (text: string): string => text.replaceAll('\u00ad', '');

async function letterOf(found: Case, written: Pick<Letter, 'subject' | 'blocks'>): Promise<Letter> {
  const { row, service, versions, department } = found;
  const { paperWords } = await import('../papers/words');
  const facts = factsOf(found);
  return {
    sender: await townSender({ name: department }, paperWords('de')),
    recipient: service.postalAddress?.(versions[0]?.answers as never) ?? [],
    references: [{ label: 'Unser Zeichen', value: row.number ?? '' }],
    date: facts.today,
    ...written,
  };
}

/** Removes papers whose transition did not happen. */
export const dropPapers = (papers: readonly PreparedPaper[]): Promise<void> =>
  dropFiles(papers.flatMap(({ file, largePrint }) => (largePrint ? [file, largePrint] : [file])));

/** Hands the papers of a transition over: documents into the mailbox, decisions announced by the rules of § 41 VwVfG. */
export async function handOver(
  tx: Db,
  actor: Actor,
  { row, service, versions }: Case,
  papers: readonly PreparedPaper[],
  now: number,
): Promise<void> {
  for (const { key, file, largePrint, code, sha256, title, facts, validUntil } of papers) {
    await issuePaper(tx, {
      actor,
      title,
      facts,
      code,
      sha256,
      caseKind: 'application',
      caseId: row.id,
      ...(row.departmentId ? { departmentId: row.departmentId } : {}),
      ...(validUntil ? { validUntil } : {}),
    });
    const name = service.texts[row.locale].papers[key] ?? title;
    const words = { subject: `${plain(name)}, ${row.number}`, body: plain(name) };
    if (service.papers[key]?.kind !== 'decision') {
      await tellOwner(tx, row, words, actor.id, now, largePrint ? [file, largePrint] : [file]);
      continue;
    }
    const owner = row.ownerKind && row.ownerId ? { kind: row.ownerKind, id: row.ownerId } : null;
    const recipient = service.postalAddress?.(versions[0]?.answers as never) ?? [];
    await announceDecision(
      tx,
      actor,
      {
        owner,
        departmentId: row.departmentId ?? '',
        caseKind: 'application',
        caseId: row.id,
        ...words,
        pdf: file,
        largePrint,
        recipient,
      },
      now,
    );
  }
}
