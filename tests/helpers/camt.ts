interface Entry {
  readonly amount: string;
  readonly text?: string;
  readonly structured?: string;
  readonly payer?: string;
  readonly reference?: string;
  readonly currency?: string;
  readonly direction?: 'CRDT' | 'DBIT';
  readonly status?: string;
  readonly isReversal?: boolean;
  readonly isReturn?: boolean;
  readonly date?: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const tag = (name: string, content: string | undefined) => (content ? `<${name}>${content}</${name}>` : '');

function details(entry: Entry, version: '02' | '08', amount: string): string {
  const name = tag('Nm', entry.payer && escaped(entry.payer));
  const debtor = version === '08' ? tag('Pty', name) : name;
  return tag(
    'TxDtls',
    tag('Refs', tag('EndToEndId', 'NOTPROVIDED')) +
      amount +
      tag('RltdPties', tag('Dbtr', debtor)) +
      tag(
        'RmtInf',
        (entry.text ?? '')
          .split('\n')
          .map((line) => tag('Ustrd', escaped(line)))
          .join('') + tag('Strd', tag('CdtrRefInf', tag('Ref', entry.structured))),
      ) +
      (entry.isReturn ? '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>' : ''),
  );
}

const amountOf = ({ amount, currency = 'EUR' }: Entry) => `<Amt Ccy="${currency}">${amount}</Amt>`;

function entryXml(entry: Entry, version: '02' | '08'): string {
  const status = entry.status ?? 'BOOK';
  return tag(
    'Ntry',
    amountOf(entry) +
      tag('CdtDbtInd', entry.direction ?? 'CRDT') +
      (entry.isReversal ? '<RvslInd>true</RvslInd>' : '') +
      tag('Sts', version === '08' ? tag('Cd', status) : status) +
      tag('BookgDt', tag('Dt', entry.date ?? '2026-12-01')) +
      tag('AcctSvcrRef', entry.reference) +
      tag('NtryDtls', details(entry, version, '')),
  );
}

/** A bank statement as a bank writes it. */
export const camt = (
  entries: readonly Entry[],
  { version = '02', iban = 'DE89370400440532013000' }: { version?: '02' | '08'; iban?: string } = {},
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>${tag(
    'Stmt',
    tag('Id', 'S1') +
      tag('Acct', tag('Id', tag('IBAN', iban))) +
      entries.map((entry) => entryXml(entry, version)).join(''),
  )}</BkToCstmrStmt></Document>`;

/** One entry of the statement that collects several transfers. */
export const batch = (sum: string, parts: readonly Entry[], iban = 'DE89370400440532013000'): string =>
  camt([], { iban }).replace(
    '</Stmt>',
    `${tag(
      'Ntry',
      `<Amt Ccy="EUR">${sum}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-12-01</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>` +
        tag(
          'NtryDtls',
          parts.map((part) => details(part, '02', tag('AmtDtls', tag('TxAmt', amountOf(part))))).join(''),
        ),
    )}</Stmt>`,
  );
