import { followSummary, reportByToken } from '@/lib/reports/follow';
import { respond } from '@/lib/respond';
import { fail, ok } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** State of the sender's own report, for the phone that sent it. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }) {
  const report = await reportByToken((await params).token);
  return respond(report ? ok(followSummary(report)) : fail('notFound'));
}
