import { getFormatter, getTranslations } from 'next-intl/server';
import { DecisionCard } from '@/components/decisions/DecisionCard';
import { StaffDecision } from '@/components/decisions/StaffDecision';
import { cx } from '@/components/ui/cx';
import type { ShownMessage, ShownThread } from '@/lib/mailbox/thread';
import type { Side } from '@/lib/mailbox/types';
import { FileLink } from './FileLink';

interface Props {
  readonly thread: ShownThread;
  /** Who looks: their side's messages stand on the right. */
  readonly own: Side;
}

interface MessageProps {
  readonly message: ShownMessage;
  readonly side: Side;
  /** Whether a decision may be opened from here. */
  readonly mayOpen: boolean;
}

/** The messages of a thread in their order, with a line for each day. */
export async function Messages({ thread, own }: Props) {
  const t = await getTranslations('mailbox');
  const format = await getFormatter();
  const dayOf = (message: ShownMessage) => format.dateTime(message.sentAt, { dateStyle: 'full' });
  return (
    <ol className="mb-list" aria-label={t('list')}>
      {thread.messages.map((message, index) => {
        const previous = thread.messages[index - 1];
        const isNewDay = !previous || dayOf(previous) !== dayOf(message);
        return (
          <li key={message.id}>
            {isNewDay ? <p className="mb-day">{dayOf(message)}</p> : null}
            <Message message={message} side={own} mayOpen={thread.mayWrite} />
          </li>
        );
      })}
    </ol>
  );
}

/** Files to download; the document of a decision is opened otherwise. */
function Files({ message: { files, decision }, side, mayOpen }: MessageProps) {
  if (decision && side === 'citizen')
    return <DecisionCard decision={decision} files={files} mayOpen={mayOpen} />;
  if (decision) return <StaffDecision decision={decision} files={files} />;
  return files.map((file) => <FileLink key={file.id} file={file} />);
}

async function Message({ message, side, mayOpen }: MessageProps) {
  const isOwn = message.side === side;
  const t = await getTranslations('mailbox');
  const format = await getFormatter();
  const time = format.dateTime(message.sentAt, { hour: '2-digit', minute: '2-digit' });
  const other = message.author || (message.side === 'town' ? t('town') : t('gone'));
  return (
    <div className={cx('mb-msg', isOwn && 'mb-msg--own')}>
      {message.body ? (
        <p className="mb-msg__b" dir="auto">
          {message.body}
        </p>
      ) : null}
      <Files message={message} side={side} mayOpen={mayOpen} />
      <p className="bw-small bw-muted">
        {t('meta', { who: message.isMine ? t('you') : other, time })}
        {isOwn && message.isRead ? `, ${t('read')}` : ''}
      </p>
    </div>
  );
}
