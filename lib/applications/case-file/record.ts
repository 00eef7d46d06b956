import { civilDate } from '../../clock';
import { letter } from '../../papers/letter';
import { townSender } from '../../papers/sender';
import type { Block, Pair } from '../../papers/types';
import { paperWords } from '../../papers/words';
import { changesBetween, sectionsOf } from '../../services/engine/show';
import type { Case } from '../case';
import type { FiledFile, FiledMessage } from './contents';
import { type HistoryRow, internalHistory, publicHistory } from './history';
import {
  feeBlocks,
  heading,
  noteBlocks,
  pairsBlock,
  recipientBlocks,
  requestBlocks,
  signerBlocks,
} from './parts';
import { caseWords, dayOf, fileWords, momentOf, plain } from './words';

interface Parts {
  readonly messages: readonly FiledMessage[];
  readonly files: readonly FiledFile[];
}

/** A part with its heading; nothing when it is empty. */
const part = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [heading(title), ...blocks] : [];

/**
 * The whole case as a paper: facts, answers and what has changed in them, signatures, requests, recipients, fees,
 * messages, history, and a list of the files beside it. It may be handed to the person: nothing in it is internal.
 * @returns a tagged PDF
 */
export function caseRecord(found: Case, { messages, files }: Parts, now: number): Promise<Buffer> {
  const t = fileWords();
  const { number, title } = nameOf(found);
  return paper(found, now, plain(t('subject', { number, title })), [
    { kind: 'paragraph', text: t('intro', { date: momentOf(now) }) },
    pairsBlock(factsOf(found)),
    ...answerBlocks(found),
    ...part(t('changes'), changeBlocks(found)),
    ...part(t('signers'), signerBlocks(found)),
    ...part(t('requests'), requestBlocks(found)),
    ...part(t('recipients'), recipientBlocks(found)),
    ...part(t('fees'), feeBlocks(found)),
    ...part(t('messages'), messageBlocks(messages)),
    ...part(t('history'), [historyTable(publicHistory(found))]),
    ...part(t('index'), files.length > 0 ? [indexTable(files)] : []),
  ]);
}

/** Notes, tasks and every step with what staff filled in: a paper of its own that never leaves the town hall. */
export function internalRecord(found: Case, now: number): Promise<Buffer> {
  const t = fileWords();
  const { number, title } = nameOf(found);
  return paper(found, now, plain(t('internalSubject', { number, title })), [
    { kind: 'paragraph', text: t('internalIntro') },
    ...part(t('notes'), noteBlocks(found)),
    ...part(t('history'), [historyTable(internalHistory(found))]),
  ]);
}

const nameOf = ({ row, service }: Case) => ({ number: row.number ?? '', title: service.texts.de.title });

const paper = async ({ department }: Case, now: number, subject: string, blocks: readonly Block[]) =>
  letter(
    {
      sender: await townSender({ name: department }, paperWords('de')),
      recipient: [],
      references: [],
      date: civilDate(now),
      subject,
      blocks,
    },
    { locale: 'de' },
  );

const known = (label: string, value: string | null | undefined): Pair[] => (value ? [{ label, value }] : []);
const knownDay = (label: string, at: number | null): Pair[] => known(label, at === null ? '' : dayOf(at));

function factsOf({ row, service, subject, department, assignee }: Case): Pair[] {
  const t = fileWords();
  const { years, basis } = service.retention;
  const check = row.identityCheck ? caseWords()(`review.identityChecks.${row.identityCheck}`) : '';
  return [
    ...known(t('facts.service'), plain(service.texts.de.title)),
    ...known(t('facts.subject'), subject),
    ...known(t('facts.number'), row.number),
    ...known(t('facts.sentAt'), row.sentAt === null ? '' : momentOf(row.sentAt)),
    ...knownDay(t('facts.completeAt'), row.completeAt),
    ...knownDay(t('facts.dueAt'), row.dueAt),
    ...known(t('facts.state'), plain(service.texts.de.states[row.state]?.label ?? row.state)),
    ...knownDay(t('facts.closedAt'), row.closedAt),
    ...known(t('facts.department'), department),
    ...known(t('facts.assignee'), assignee),
    ...known(t('facts.source'), t(`facts.${row.source}`)),
    ...known(t('facts.identity'), check),
    ...known(t('facts.largePrint'), row.largePrint ? t('facts.yes') : ''),
    ...known(t('facts.basis'), t('facts.basisText', { years, basis })),
    ...knownDay(t('facts.deleteAt'), row.deleteAt),
  ];
}

function answerBlocks({ service, versions }: Case): Block[] {
  const t = fileWords();
  const latest = versions[0];
  if (!latest) return [];
  return part(
    t('answers', { version: latest.version, date: dayOf(latest.at) }),
    sectionsOf(service, latest.answers, 'de').flatMap(({ title, lines }) => [
      heading(title, 3),
      pairsBlock(lines.map(({ label, value }) => ({ label: plain(label), value: plain(value) }))),
    ]),
  );
}

function changeBlocks({ service, versions }: Case): Block[] {
  const t = fileWords();
  const rows = versions
    .slice(0, -1)
    .flatMap(({ version, answers }, index) =>
      changesBetween(service, versions[index + 1]?.answers ?? {}, answers, 'de').map(
        ({ label, before, after }) => [
          String(version),
          plain(label),
          before ?? t('nothing'),
          after ?? t('nothing'),
        ],
      ),
    );
  if (rows.length === 0) return [];
  const columns = [
    { title: t('version') },
    { title: t('answer'), share: 2 },
    { title: t('before'), share: 2 },
    { title: t('after'), share: 2 },
  ];
  return [{ kind: 'table', caption: t('changesCaption'), columns, rows }];
}

const messageBlocks = (messages: readonly FiledMessage[]): Block[] =>
  messages.flatMap(({ author, at, body }) => [
    heading(fileWords()('message', { name: author, date: momentOf(at) }), 3),
    { kind: 'paragraph' as const, text: body },
  ]);

function historyTable(rows: readonly HistoryRow[]): Block {
  const t = fileWords();
  return {
    kind: 'table',
    caption: t('historyCaption'),
    columns: [
      { title: t('when'), share: 2 },
      { title: t('what'), share: 3 },
      { title: t('who'), share: 2 },
    ],
    rows: rows.map(({ at, what, who }) => [momentOf(at), what, who]),
    hasRowHeads: true,
  };
}

function indexTable(files: readonly FiledFile[]): Block {
  const t = fileWords();
  return {
    kind: 'table',
    caption: t('indexCaption'),
    columns: [
      { title: t('columns.path'), share: 4 },
      { title: t('columns.name'), share: 3 },
      { title: t('columns.addedAt'), share: 2 },
    ],
    rows: files.map(({ path, name, addedAt }) => [path, name, dayOf(addedAt)]),
    hasRowHeads: true,
  };
}
