import { toBuffer } from 'qrcode';
import { townAccount } from '@/lib/payments/account';
import { giroCode } from '@/lib/payments/giro-code';
import { feeByToken } from '@/lib/payments/online';
import { dueCents } from '@/lib/payments/state';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** The GiroCode as a picture, for people who pay on the phone that shows it. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const [fee, account] = await Promise.all([feeByToken((await params).token), townAccount()]);
  const amountCents = fee ? dueCents(fee) : 0;
  if (!fee || !account || amountCents === 0) return respondFailure(fail('notFound'));
  const content = giroCode({ ...account, amountCents, text: fee.reference });
  const picture = await toBuffer(content, { errorCorrectionLevel: 'M', margin: 4, width: 600 });
  return new Response(new Uint8Array(picture), {
    headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  });
}
