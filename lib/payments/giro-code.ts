import { type Cents, machineAmount } from './money';

interface Transfer {
  /** Whose account it is, at most 70 characters. */
  readonly recipient: string;
  readonly iban: string;
  /** Optional within the EEA. */
  readonly bic?: string;
  readonly amountCents: Cents;
  /** Text of the transfer, at most 140 characters. */
  readonly text: string;
}

/**
 * The content of a GiroCode: EPC069-12, version 002, UTF-8, SEPA credit transfer, unstructured text. As a QR code
 * with error correction M every banking app reads it.
 * @throws RangeError when the standard does not allow the values
 */
export function giroCode({ recipient, iban, bic = '', amountCents, text }: Transfer): string {
  if (amountCents < 1 || amountCents > 99_999_999_999) throw new RangeError('amount');
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic,
    recipient.slice(0, 70),
    iban.replace(/\s/g, ''),
    `EUR${machineAmount(amountCents)}`,
    '',
    '',
    text.slice(0, 140),
  ];
  const content = lines.join('\n');
  if (Buffer.byteLength(content) > 331) throw new RangeError('length');
  return content;
}
