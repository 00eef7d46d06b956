import { getTranslations } from 'next-intl/server';
import { FileLink } from '@/components/mailbox/FileLink';
import { ButtonLink } from '@/components/ui/Button';
import type { AttachedFile, Decision } from '@/lib/mailbox/attached';
import { DecisionState } from './DecisionState';

/** A decision within a thread as the town hall sees it: the files, where it stands, and the way to its proof. */
export async function StaffDecision({
  decision,
  files,
}: {
  decision: Decision;
  files: readonly AttachedFile[];
}) {
  const t = await getTranslations('decisions.staff');
  return (
    <>
      {files.map((file) => (
        <FileLink key={file.id} file={file} />
      ))}
      <DecisionState decision={decision} />
      <ButtonLink href={`/staff/decisions/${decision.id}`} variant="tertiary" icon="list" prefetch={false}>
        {t('toProof')}
      </ButtonLink>
    </>
  );
}
