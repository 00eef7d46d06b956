import { type Damage, type Finding, verifyAudit } from '../audit/verify';
import { progressBar } from './progress';

export const help = `Checks the audit log: names every changed, missing, added or swapped row.

Usage: npm run cli -- audit verify [--json]
  --json       print { segments, rows, expired, findings } for scripts

What was deleted at its time is no damage. Exit code 1 when something is found.`;

const sentences: Record<Damage, string> = {
  segmentChanged: 'the record of this segment was changed',
  segmentMissing: 'a segment is missing, or does not follow the one before',
  chainBroken: 'a row was changed, removed, added or moved here or just before',
  payloadChanged: 'actor, object or data are not what was written',
  erasedWithoutRule: 'emptied without an erasure in the log',
  stray: 'this row belongs to no segment',
};

const lineOf = ({ damage, segment, seq }: Finding): string =>
  `segment ${segment ?? '-'}, row ${seq ?? '-'}: ${sentences[damage]}`;

/** Runs `audit verify`. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const asJson = args.includes('--json');
  const [verb, ...rest] = args.filter((arg) => arg !== '--json');
  if (verb !== 'verify' || rest.length > 0) {
    console.error(help);
    return 2;
  }
  const result = await verifyAudit(asJson ? undefined : (total) => progressBar('Checking', total));
  const { segments, rows, expired, findings } = result;
  if (asJson) console.log(JSON.stringify(result));
  else if (findings.length === 0)
    console.log(
      `The log is whole: ${rows} rows in ${segments} segments, ${expired} of them deleted at their time.`,
    );
  else console.error(findings.map(lineOf).join('\n'));
  return findings.length === 0 ? 0 : 1;
}
