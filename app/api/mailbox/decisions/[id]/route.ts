import { requireActor } from '@/lib/accounts/session';
import { openDecision } from '@/lib/decisions/open';
import { localPath, readFields, seeOther, textsOf } from '@/lib/fields';
import { openFile } from '@/lib/mailbox/file-access';
import { fileAnswer } from '@/lib/mailbox/file-answer';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** Opens a decision: the document comes as a download, and the first time is the retrieval that counts. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const fields = await readFields(request);
  const texts = fields ? textsOf(fields) : {};
  const { id } = await params;
  const opened = await openDecision(actor.value, { decisionId: id, largePrint: texts.largePrint === '1' });
  if (!opened.ok) {
    const isByPost = opened.code === 'conflict' && fields?.isForm;
    return isByPost ? seeOther(localPath(texts.locale, '/mailbox?problem=byPost')) : respondFailure(opened);
  }
  const file = await openFile(actor.value, opened.value.fileId);
  return file ? fileAnswer(file) : respondFailure(fail('notFound'));
}
