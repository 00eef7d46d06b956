import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { applicationFiles, applications, messageAttachments, messages } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { civilDate } from '../clock';
import { log } from '../log';
import { dropFiles, noteFile, storePdf } from '../mailbox/store-file';
import { issuePaper } from '../papers/issue';
import { renderPaper } from '../papers/render-paper';
import { townSender } from '../papers/sender';
import { type ApplicationCopy, applicationCopy } from '../papers/templates';
import { paperWords } from '../papers/words';
import { sectionsOf } from '../services/engine/show';
import { findService } from '../services/registry';
import { type Case, loadCase } from './case';
import { COPY, isTownPaper, keepWithCase, slotLabel } from './case-papers';
import { findHeld } from './held';
import { threadOfCase } from './tell';

const DAY_MS = 86_400_000;
/** In one run; the next goes on. */
const BATCH = 20;
/** What is older was sent before there were copies. */
const CATCH_UP_DAYS = 7;

const plain = (text: string): string => text.replaceAll('\u00ad', '');

/**
 * Puts the copy of what was sent (§ 9a (4) OZG) into the mailbox, and to the case. After the sending, because its
 * number stands on the paper and making it takes too long for a transaction; once, however often it is called.
 * @returns whether it was made now
 */
export async function giveCopy(id: string, now = Date.now()): Promise<boolean> {
  const read = await db();
  const held = await findHeld(read, { id });
  if (held?.stage !== 'sent' || !isCopied(held.serviceId) || (await hasCopy(read, id))) return false;
  const found = await loadCase(read, held);
  if (!found) return false;
  const { row } = found;
  const { pdf, sha256, code } = await renderPaper(applicationCopy, await contentOf(found), {
    locale: row.locale,
    isLargePrint: row.largePrint,
  });
  const { t } = paperWords(row.locale);
  const file = await storePdf(pdf, `${plain(t('copy.title'))} ${row.number}.pdf`);
  const isDone = await writeTx(async (tx) => {
    if (await hasCopy(tx, id)) return false;
    await noteFile(tx, file, null, now);
    await attachToFirst(tx, id, file.id);
    await keepWithCase(tx, id, COPY, file, now, true);
    const facts = [
      { label: t('copy.number'), value: row.number ?? '' },
      { label: t('copy.sentOn'), value: paperWords(row.locale).day(civilDate(row.sentAt ?? now)) },
    ];
    await issuePaper(tx, {
      actor: systemActor,
      title: t('copy.title'),
      facts,
      allowsNothing: true,
      code,
      sha256,
      caseKind: 'application',
      caseId: id,
      ...(row.departmentId ? { departmentId: row.departmentId } : {}),
    });
    await recordAudit(tx, systemActor, { event: 'application.copied', objectId: id }, now);
    return true;
  });
  if (!isDone) await dropFiles([file]);
  return isDone;
}

/** A message to the town is no application: who sends one keeps it on the page that follows. */
const isCopied = (serviceId: string): boolean => {
  const service = findService(serviceId);
  return service !== null && service.page === undefined;
};

const hasCopy = async (source: Db, id: string): Promise<boolean> =>
  (
    await source
      .select({ slot: applicationFiles.slot })
      .from(applicationFiles)
      .where(and(eq(applicationFiles.applicationId, id), eq(applicationFiles.slot, COPY)))
  ).length > 0;

/** The message that says it has arrived carries the copy. */
async function attachToFirst(tx: Db, caseId: string, attachmentId: string): Promise<void> {
  const thread = await threadOfCase(tx, caseId);
  if (!thread) return;
  const [first] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.threadId, thread.id))
    .orderBy(asc(messages.seq))
    .limit(1);
  if (first) await tx.insert(messageAttachments).values({ messageId: first.id, attachmentId, position: 0 });
}

async function contentOf({
  row,
  service,
  versions,
  files,
  signers,
  department,
}: Case): Promise<ApplicationCopy> {
  const words = paperWords(row.locale);
  const texts = service.texts[row.locale];
  const first = versions.at(-1);
  const number = row.number ?? '';
  const date = civilDate(row.sentAt ?? row.createdAt);
  const title = plain(texts.title);
  const isOpen = signers.some(({ signedAt }) => signedAt === null);
  return {
    sender: await townSender({ name: department }, words),
    recipient: [],
    reference: number,
    date,
    subject: words.t('copy.subject', { title }),
    greeting: '',
    closing: [],
    text: [words.t('copy.text', { date: words.day(date), number }), isOpen ? words.t('copy.signers') : '']
      .filter(Boolean)
      .join(' '),
    sections: sectionsOf(service, first?.answers ?? {}, row.locale).map((section) => ({
      title: plain(section.title),
      pairs: section.lines.map(({ label, value }) => ({ label: plain(label), value: plain(value) })),
    })),
    attachments: files
      .filter(({ slot }) => !isTownPaper(slot))
      .map(({ slot, name }) => `${plain(slotLabel(service, row.locale, slot))}: ${name}`),
    next: texts.nextSteps.map(plain),
    ...(first?.fee ? { trace: first.fee } : {}),
  };
}

/** Right after sending; what does not work then is made by the job, the application has long arrived. */
export async function giveCopySoon(id: string): Promise<void> {
  try {
    await giveCopy(id);
  } catch (error) {
    log.error('application.copy', error, { id });
  }
}

/** Makes the copies that are missing: the server stopped, or the disk was full. @returns how many */
export async function giveMissingCopies(now = Date.now()): Promise<number> {
  const rows = await (await db())
    .select({ id: applications.id, serviceId: applications.serviceId })
    .from(applications)
    .leftJoin(
      applicationFiles,
      and(eq(applicationFiles.applicationId, applications.id), eq(applicationFiles.slot, COPY)),
    )
    .where(
      and(
        eq(applications.stage, 'sent'),
        gt(applications.sentAt, now - CATCH_UP_DAYS * DAY_MS),
        isNull(applicationFiles.slot),
      ),
    );
  let made = 0;
  for (const { id } of rows.filter(({ serviceId }) => isCopied(serviceId)).slice(0, BATCH))
    if (await giveCopy(id, now)) made++;
  return made;
}
