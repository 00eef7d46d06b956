import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { FileLink, fileSize } from '@/components/mailbox/FileLink';
import { Icon } from '@/components/ui/Icon';
import { civilDate } from '@/lib/clock';
import { effectiveOn } from '@/lib/decisions/calendar';
import type { AttachedFile, Decision } from '@/lib/mailbox/attached';
import { civilDay } from './civil-day';
import { OpenDecision } from './OpenDecision';

interface Props {
  readonly decision: Decision;
  readonly files: readonly AttachedFile[];
  /** False for who may only read: opening lets deadlines begin. */
  readonly mayOpen: boolean;
}

/** The document of a decision as its owner sees it: shut until it is opened, with what follows from that. */
export async function DecisionCard({ decision, files, mayOpen }: Props) {
  const isDue = decision.openUntil !== null && decision.openUntil < civilDate(Date.now());
  if (decision.state === 'provided' && !isDue && mayOpen) return <Shut decision={decision} files={files} />;
  const t = await getTranslations('decisions.citizen');
  const day = await civilDay();
  if (decision.state === 'opened')
    return (
      <>
        {files.map((file) => (
          <FileLink key={file.id} file={file} />
        ))}
        <Opened decision={decision} />
      </>
    );
  if (decision.state === 'provided' && !isDue)
    return (
      <p className="dc-say">
        <Icon name="lock" />
        <span>{t('readersOnly')}</span>
      </p>
    );
  return (
    <p className="dc-say">
      <Icon name="mail" />
      <span>
        {decision.state === 'posted' && decision.postedOn
          ? t('posted', { day: day(decision.postedOn) })
          : t(decision.letterReason === 'notOpened' || isDue ? 'ended' : 'letter')}
      </span>
    </p>
  );
}

async function Shut({ decision, files }: Omit<Props, 'mayOpen'>) {
  const t = await getTranslations('decisions.citizen');
  const locale = await getLocale();
  const day = await civilDay();
  return (
    <>
      {files.map((file) => (
        <OpenDecision
          key={file.id}
          action={`/api/mailbox/decisions/${decision.id}`}
          fileName={file.name}
          working={t('opening')}
          failed={t('failed')}
        >
          <input type="hidden" name="locale" value={locale} />
          {file.id === decision.largePrintId ? <input type="hidden" name="largePrint" value="1" /> : null}
          <OpenButton file={file} label={t('open', { name: file.name })} />
        </OpenDecision>
      ))}
      <p className="bw-small">{t('whenOpened', { day: day(effectiveOn(Date.now())) })}</p>
      <p className="bw-small">
        {decision.openUntil ? t('until', { day: day(decision.openUntil) }) : t('untilTenDays')}
      </p>
    </>
  );
}

async function OpenButton({ file, label }: { file: AttachedFile; label: string }) {
  return (
    <button type="submit" className="mb-file dc-open" aria-label={label}>
      <Icon name="document" />
      <span className="bw-grow">
        <b>{file.name}</b>
        <span className="bw-small bw-muted">PDF, {await fileSize(file)}</span>
      </span>
      <Icon name="download" />
    </button>
  );
}

async function Opened({ decision: { openedAt, effectiveOn: day, sueUntil } }: { decision: Decision }) {
  const t = await getTranslations('decisions.citizen');
  const format = await getFormatter();
  const shown = await civilDay();
  if (openedAt === null || !day || !sueUntil) return null;
  const rows = [
    [t('openedAt'), format.dateTime(openedAt, { dateStyle: 'long', timeStyle: 'short' })],
    [t('effectiveOn'), shown(day)],
    [t('sueUntil'), shown(sueUntil)],
  ] as const;
  return (
    <dl className="dc-dates">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
