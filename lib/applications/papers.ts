import type { Db } from '@/db/client';
import type { Actor } from '../accounts/actor';
import type { Outline } from '../areas/types';
import { announceDecision } from '../decisions/announce';
import { dropFiles, type StoredFile, storePdf } from '../mailbox/store-file';
import { withGround } from '../papers/ground';
import { endPapersOf, issuePaper } from '../papers/issue';
import { paymentBlocks } from '../papers/payment-blocks';
import { renderPaper } from '../papers/render-paper';
import { townSender } from '../papers/sender';
import type { Block, Letter, Pair } from '../papers/types';
import type { PaperWords } from '../papers/words';
import { townAccount } from '../payments/account';
import { euroText } from '../payments/money';
import { shownReference } from '../payments/reference';
import { payUrl } from '../payments/token';
import type { Asked } from '../services/desk-types';
import { type Case, factsOf } from './case';
import { keepWithCase, paperSlot } from './case-papers';
import type { PreparedFee } from './charge';
import { tellOwner, type Words } from './tell';

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
  readonly area?: Outline;
  readonly allowsNothing?: boolean;
  /** Civil dates of the first and last day. */
  readonly validity?: { readonly from?: string; readonly to?: string };
}

/** Renders the papers of a transition. It takes some tenths of a second each: before the transaction. */
export async function preparePapers(
  found: Case,
  transition: string,
  asked: Asked,
  fee: PreparedFee | null,
): Promise<PreparedPaper[]> {
  const { row, service } = found;
  const prepared: PreparedPaper[] = [];
  for (const [index, key] of (service.transitions[transition]?.papers ?? []).entries())
    prepared.push(await prepare(found, key, asked, row.largePrint, index === 0 ? fee : null));
  return prepared;
}

async function prepare(
  found: Case,
  key: string,
  asked: Asked,
  isLarge: boolean,
  fee: PreparedFee | null,
): Promise<PreparedPaper> {
  const { service } = found;
  const rule = service.papers[key];
  if (!rule) throw new Error(`no paper ${key}`);
  const facts = factsOf(found);
  const title = plain(service.texts.de.papers[key] ?? key);
  const written = rule.write(facts as never, asked);
  const content = await letterOf(found, { ...written, blocks: await withGround(written.blocks) }, fee);
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
    area: rule.publicArea?.(facts as never, asked),
    allowsNothing: rule.allowsNothing,
    validity: rule.validity?.(facts as never, asked),
  };
}

const plain = (text: string): string => text.replaceAll('\u00ad', '');

async function letterOf(
  found: Case,
  written: Pick<Letter, 'subject' | 'blocks'>,
  fee: PreparedFee | null,
): Promise<Letter> {
  const { row, service, versions, department } = found;
  const { paperWords } = await import('../papers/words');
  const facts = factsOf(found);
  const words = paperWords('de');
  return {
    sender: await townSender({ name: department }, words),
    recipient: service.postalAddress?.(versions[0]?.answers as never) ?? [],
    references: [{ label: 'Unser Zeichen', value: row.number ?? '' }],
    date: facts.today,
    subject: written.subject,
    blocks: fee ? withPayment(written.blocks, await howToPay(fee, words)) : written.blocks,
  };
}

/** Before what can be done against it, which stands last. */
function withPayment(blocks: readonly Block[], payment: readonly Block[]): Block[] {
  const end = blocks.findLastIndex(({ kind }) => kind === 'legalRemedy');
  const at = end < 0 ? blocks.length : end;
  return [...blocks.slice(0, at), ...payment, ...blocks.slice(at)];
}

async function howToPay({ id, reference, dueOn, trace }: PreparedFee, words: PaperWords): Promise<Block[]> {
  const account = await townAccount();
  const amountCents = trace.totalCents;
  if (account) return paymentBlocks({ account, amountCents, reference, dueOn, payUrl: payUrl(id) }, words);
  const amount = euroText(amountCents);
  return [
    { kind: 'heading', level: 2, text: words.t('pay.title') },
    { kind: 'paragraph', text: words.t('pay.text', { amount, date: words.day(dueOn) }) },
    { kind: 'keyValue', pairs: [{ label: words.t('pay.reference'), value: shownReference(reference) }] },
  ];
}

/** Removes papers whose transition did not happen. */
export const dropPapers = (papers: readonly PreparedPaper[]): Promise<void> =>
  dropFiles(papers.flatMap(({ file, largePrint }) => (largePrint ? [file, largePrint] : [file])));

/**
 * Hands the papers of a transition over: documents into the mailbox, decisions announced by the rules of § 41 VwVfG.
 * @param told what the transition says to the person: one message, which carries the papers
 */
export async function handOver(
  tx: Db,
  actor: Actor,
  found: Case,
  papers: readonly PreparedPaper[],
  told: Words | null,
  now: number,
): Promise<void> {
  const isDecision = ({ key }: PreparedPaper) => found.service.papers[key]?.kind === 'decision';
  const decisions = papers.filter(isDecision);
  const documents = papers.filter((paper) => !isDecision(paper));
  for (const paper of papers) await issue(tx, actor, found, paper);
  for (const [index, paper] of decisions.entries()) {
    const notice = paperNotice(found, paper);
    await announce(
      tx,
      actor,
      found,
      paper,
      index === 0 && told ? { ...notice, body: told.body } : notice,
      now,
    );
  }
  const [first] = documents;
  // A decision has carried the words already; a second message would only say them again.
  const words = (decisions.length > 0 ? null : told) ?? (first ? paperNotice(found, first) : null);
  if (!words) return;
  const files = documents.flatMap(({ file, largePrint }) => (largePrint ? [file, largePrint] : [file]));
  const thread = await tellOwner(tx, found.row, words, actor.id, now, files);
  // Without a mailbox too: it is printed at the counter, or read by the follow-up link.
  for (const { key, file, largePrint } of documents)
    for (const each of largePrint ? [file, largePrint] : [file])
      await keepWithCase(tx, found.row.id, paperSlot(key), each, now, thread !== null);
}

/** Words for a paper that comes without a message of its transition. */
function paperNotice({ row, service }: Case, { key, title }: PreparedPaper): Words {
  const name = plain(service.texts[row.locale].papers[key] ?? title);
  return { subject: `${name}, ${row.number}`, body: name };
}

/** Makes a paper genuine, and ends the earlier ones where its service says so. */
async function issue(tx: Db, actor: Actor, { row, service }: Case, paper: PreparedPaper): Promise<void> {
  const { key, title, facts, area, allowsNothing, code, sha256, validity } = paper;
  const ends = service.papers[key]?.ends;
  if (ends) await endPapersOf(tx, { actor, caseId: row.id, as: ends });
  await issuePaper(tx, {
    actor,
    title,
    facts,
    area,
    allowsNothing,
    code,
    sha256,
    caseKind: 'application',
    caseId: row.id,
    ...(row.departmentId ? { departmentId: row.departmentId } : {}),
    ...(validity?.from ? { validFrom: validity.from } : {}),
    ...(validity?.to ? { validUntil: validity.to } : {}),
  });
}

function announce(tx: Db, actor: Actor, found: Case, paper: PreparedPaper, words: Words, now: number) {
  const { row, service, versions } = found;
  return announceDecision(
    tx,
    actor,
    {
      owner: row.ownerKind && row.ownerId ? { kind: row.ownerKind, id: row.ownerId } : null,
      departmentId: row.departmentId ?? '',
      caseKind: 'application',
      caseId: row.id,
      ...words,
      pdf: paper.file,
      largePrint: paper.largePrint,
      recipient: service.postalAddress?.(versions[0]?.answers as never) ?? [],
    },
    now,
  );
}
