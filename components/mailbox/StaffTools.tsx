import { getFormatter, getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Select, TextArea } from '@/components/ui/Field';
import { listDepartments } from '@/lib/departments/queries';
import type { Locale } from '@/lib/i18n/routing';
import type { StaffThread } from '@/lib/mailbox/thread';
import { SmallForm } from './SmallForm';

interface Props {
  readonly thread: StaffThread;
  readonly locale: Locale;
  readonly isMine: boolean;
}

/** What the town hall does with a thread besides answering: take over, pass on, note, close. */
export async function StaffTools({ thread, locale, isMine }: Props) {
  const t = await getTranslations('mailbox.staff');
  const form = { threadId: thread.id, locale };
  const others = (await listDepartments()).filter(
    ({ id, isActive }) => isActive && id !== thread.departmentId,
  );
  return (
    <aside className="bw-stack" aria-label={t('actions')}>
      <p>{thread.assignee ? t('with', { name: thread.assignee }) : t('nobody')}</p>
      <SmallForm action={isMine ? 'release' : 'take'} {...form}>
        <Button type="submit" variant="secondary" icon="flag" block>
          {t(isMine ? 'release' : 'take')}
        </Button>
      </SmallForm>
      {thread.state === 'open' ? (
        <SmallForm action="close" {...form}>
          <Button type="submit" variant="secondary" icon="check" block>
            {t('close')}
          </Button>
        </SmallForm>
      ) : null}
      <SmallForm action="forward" {...form}>
        <Select id="departmentId" label={t('forward')}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="secondary" icon="forward" block>
          {t('forwardButton')}
        </Button>
      </SmallForm>
      <SmallForm action="note" {...form}>
        <TextArea id="note" label={t('note')} hint={t('noteHint')} rows={3} maxLength={10_000} />
        <Button type="submit" variant="secondary" icon="pencil" block>
          {t('noteSave')}
        </Button>
      </SmallForm>
      <Notes notes={thread.notes} />
    </aside>
  );
}

async function Notes({ notes }: Pick<StaffThread, 'notes'>) {
  const t = await getTranslations('mailbox.staff');
  const format = await getFormatter();
  if (notes.length === 0) return null;
  return (
    <Card padded aria-label={t('notes')}>
      <ul className="bw-stack bw-stack--s mb-notes">
        {notes.map(({ id, author, body, at }) => (
          <li key={id}>
            <p className="mb-msg__b">{body}</p>
            <p className="bw-small bw-muted">
              {author}, {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
