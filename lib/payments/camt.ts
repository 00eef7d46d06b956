import { createHash } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { fromMachineAmount } from './money';

/** A movement on the account that the bank has booked. */
export interface StatementEntry {
  /** One of a kind for this movement, also when the bank sends it again. */
  readonly source: string;
  readonly amountCents: number;
  readonly currency: string;
  /** Money came (credit) or went (debit). */
  readonly isCredit: boolean;
  /** A payment that came back, or a booking the bank has undone. */
  readonly isReturned: boolean;
  /** Civil date. */
  readonly bookedOn: string;
  /** Text of the transfer and structured references. */
  readonly text: string;
  readonly payer: string;
}

export interface Statements {
  /** IBANs of the accounts, without spaces. */
  readonly accounts: readonly string[];
  readonly entries: readonly StatementEntry[];
}

export type CamtProblem = 'notXml' | 'notCamt' | 'entities';

type Node = { readonly [name: string]: unknown };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  // Everything stays text: "0012" is a reference, not a number.
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const list = (value: unknown): Node[] => [value].flat().filter(isNode);
const child = (node: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((at, name) => (isNode(at) ? [at[name]].flat()[0] : undefined), node);
const texts = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    if (typeof one === 'string') return [one];
    return isNode(one) && typeof one['#text'] === 'string' ? [one['#text']] : [];
  });
const text = (node: unknown, ...path: string[]): string => texts(child(node, ...path))[0] ?? '';

/** Unix-safe civil date of `<BookgDt>`, as day or as moment in the bank's time. */
const dateOf = (entry: Node): string =>
  (text(entry, 'BookgDt', 'Dt') || text(entry, 'BookgDt', 'DtTm') || text(entry, 'ValDt', 'Dt')).slice(0, 10);

/** Version .02 has `<Dbtr><Nm>`, .08 `<Dbtr><Pty><Nm>`. */
const nameOf = (details: Node): string =>
  text(details, 'RltdPties', 'Dbtr', 'Nm') || text(details, 'RltdPties', 'Dbtr', 'Pty', 'Nm');

function textOf(details: Node): string {
  const remittance = child(details, 'RmtInf');
  const structured = list(isNode(remittance) ? remittance.Strd : []).map((one) =>
    text(one, 'CdtrRefInf', 'Ref'),
  );
  const unstructured = isNode(remittance) ? texts(remittance.Ustrd) : [];
  const endToEnd = text(details, 'Refs', 'EndToEndId');
  return [...unstructured, ...structured, endToEnd === 'NOTPROVIDED' ? '' : endToEnd]
    .filter(Boolean)
    .join(' ');
}

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);

interface Place {
  readonly account: string;
  readonly entry: Node;
  readonly details: Node;
  readonly index: number;
  readonly isOnly: boolean;
}

/**
 * What makes a movement one of a kind: the bank's own reference. Banks that give none get a hash of what is
 * printed; two movements that are alike in everything are told apart by their order on the statement.
 */
function sourceOf({ account, entry, details, index }: Place, seen: Map<string, number>): string {
  const own = text(details, 'Refs', 'AcctSvcrRef');
  const whole = text(entry, 'AcctSvcrRef');
  const facts = [
    text(entry, 'Amt'),
    dateOf(entry),
    nameOf(details),
    textOf(details),
    text(details, 'Refs', 'TxId'),
  ];
  if (own) return `camt:${account}:${own}:${hash(facts)}`;
  if (whole) return `camt:${account}:${whole}:${index}`;
  const alike = hash([text(entry, 'NtryRef'), ...facts]);
  const count = (seen.get(alike) ?? 0) + 1;
  seen.set(alike, count);
  return `camt:${account}:${alike}:${count}`;
}

function movement(place: Place, seen: Map<string, number>): StatementEntry | null {
  const { entry, details, isOnly } = place;
  const own = child(details, 'AmtDtls', 'TxAmt', 'Amt') ?? child(details, 'Amt');
  const amount = isOnly ? (child(entry, 'Amt') ?? own) : own;
  const cents = fromMachineAmount(texts(amount)[0] ?? '');
  if (cents === null || cents === 0) return null;
  const currency = isNode(amount) && typeof amount['@Ccy'] === 'string' ? amount['@Ccy'] : '';
  const isUndone = text(entry, 'RvslInd') === 'true';
  return {
    source: sourceOf(place, seen),
    amountCents: cents,
    currency,
    isCredit: (text(details, 'CdtDbtInd') || text(entry, 'CdtDbtInd')) === 'CRDT',
    isReturned: isUndone || child(details, 'RtrInf') !== undefined,
    bookedOn: dateOf(entry),
    text: textOf(details),
    payer: nameOf(details),
  };
}

function movementsOf(account: string, entry: Node, seen: Map<string, number>): StatementEntry[] {
  // Version .02 has `<Sts>BOOK</Sts>`, .08 `<Sts><Cd>BOOK</Cd></Sts>`. What is only announced is no money yet.
  if ((text(entry, 'Sts') || text(entry, 'Sts', 'Cd')) !== 'BOOK') return [];
  const parts = list(entry.NtryDtls).flatMap((details) => list(details.TxDtls));
  const all = parts.length > 0 ? parts : [{}];
  return all.flatMap((details, index) => {
    const place = { account, entry, details, index, isOnly: all.length === 1 };
    return movement(place, seen) ?? [];
  });
}

/**
 * Reads a bank statement, camt.053 of versions 02 to 08 (ISO 20022). A document type is refused before anything
 * is parsed: statements have none, and its entities are how such files attack.
 */
export function readCamt(
  xml: string,
): { ok: true; statements: Statements } | { ok: false; problem: CamtProblem } {
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(xml)) return { ok: false, problem: 'entities' };
  let root: unknown;
  try {
    root = parser.parse(xml, true);
  } catch {
    return { ok: false, problem: 'notXml' };
  }
  const message = child(root, 'Document', 'BkToCstmrStmt');
  if (!isNode(message)) return { ok: false, problem: isNode(child(root, 'Document')) ? 'notCamt' : 'notXml' };
  const seen = new Map<string, number>();
  const statements = list(message.Stmt).map((statement) => ({
    account: text(statement, 'Acct', 'Id', 'IBAN').replace(/\s/g, ''),
    entries: list(statement.Ntry),
  }));
  return {
    ok: true,
    statements: {
      accounts: [...new Set(statements.map(({ account }) => account))],
      entries: statements.flatMap(({ account, entries }) =>
        entries.flatMap((entry) => movementsOf(account, entry, seen)),
      ),
    },
  };
}
