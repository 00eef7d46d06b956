import { getFormatter, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { Field, TextArea } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { Note } from '@/components/ui/Note';
import type { Case } from '@/lib/applications/case';
import type { DeskAction } from '@/lib/applications/form-state';
import type { Locale } from '@/lib/i18n/routing';
import { CorrectForm } from './CorrectForm';
import { DeskForm } from './DeskForm';
import { Moves } from './Moves';
import { ProposalNote } from './ProposalNote';

interface Props {
  readonly found: Case;
  readonly locale: Locale;
  readonly userId: string;
  readonly act: DeskAction;
  /** The answer that is being corrected, "step.field"; empty for none. */
  readonly correct: string;
}

/** What can be done with a case now: the main thing first; the rest opens by a click or its key. */
export async function CaseActions({ found, locale, userId, act, correct }: Props) {
  const t = await getTranslations('applicationDesk');
  const format = await getFormatter();
  const { row, service, proposal } = found;
  const texts = service.texts[locale];
  const hidden = { id: row.id, revision: String(row.revision), locale };
  const isDecided = row.closedAt !== null || service.states[row.state]?.isDecided === true;
  const open = isDecided ? undefined : found.requests.find(({ answeredAt }) => answeredAt === null);
  const isMine = row.assigneeId === userId;
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: 'medium' });
  return (
    <aside className="d-pane bw-stack ap-case" aria-label={t('next')}>
      <ClientMessages locale={locale} namespaces={['applications', 'applicationDesk', 'areas', 'map', 'ui']}>
        <h2 className="bw-h3">{t('next')}</h2>
        {proposal ? (
          <ProposalNote {...{ found, proposal, locale, userId, act, hidden }} />
        ) : (
          <Moves {...{ found, locale, act, hidden }} />
        )}
        <DeskForm act={act} hidden={{ ...hidden, do: isMine ? 'give' : 'take' }}>
          <Button type="submit" variant="secondary" icon="flag" block data-key="u" hotkey="U">
            {t(isMine ? 'give' : 'take')}
          </Button>
        </DeskForm>
        {open ? (
          <Note tone="wait">
            {t('askOpen', {
              date: format.dateTime(open.askedAt, { dateStyle: 'medium' }),
              due: day(open.dueOn),
            })}
          </Note>
        ) : isDecided ? null : (
          <details className="ap-move">
            <summary data-key="n">
              {t('ask')} <kbd>N</kbd>
            </summary>
            <DeskForm act={act} hidden={{ ...hidden, do: 'ask' }}>
              <fieldset className="sv-group" id="items">
                <legend className="kern-label">{t('askItems')}</legend>
                {Object.entries(service.attachments).map(([slot]) => (
                  <Checkbox
                    key={slot}
                    id={`item-file-${slot}`}
                    name="items"
                    value={`file:${slot}`}
                    label={texts.attachments[slot]?.label}
                  />
                ))}
                {Object.entries(service.steps).map(([step, { fields }]) => (
                  // "Straße" is asked more than once: each stands under its step.
                  <fieldset key={step} className="sv-group">
                    <legend className="bw-small bw-muted">{texts.steps[step]?.title}</legend>
                    {Object.keys(fields).map((name) => (
                      <Checkbox
                        key={name}
                        id={`item-${step}-${name}`}
                        name="items"
                        value={`${step}.${name}`}
                        label={
                          texts.steps[step]?.fields[name]?.short ?? texts.steps[step]?.fields[name]?.label
                        }
                      />
                    ))}
                  </fieldset>
                ))}
              </fieldset>
              <TextArea id="text" label={t('askText')} optional rows={3} maxLength={4000} />
              <Field id="dueOn" type="date" label={t('askDue')} defaultValue={inDays(14)} />
              <Button type="submit" block>
                {t('askButton')}
              </Button>
            </DeskForm>
          </details>
        )}
        <CorrectForm found={found} locale={locale} act={act} item={correct} />
        <details className="ap-move">
          <summary data-key="r">
            {t('message')} <kbd>R</kbd>
          </summary>
          <DeskForm act={act} hidden={{ ...hidden, do: 'message' }}>
            <TextArea id="message" name="text" label={t('messageText')} rows={5} maxLength={10_000} />
            <Button type="submit" block>
              {t('messageButton')}
            </Button>
          </DeskForm>
        </details>
        {found.threadId ? (
          <ButtonLink
            href={`/staff/mailbox/${found.threadId}`}
            prefetch={false}
            variant="tertiary"
            icon="mail"
          >
            {t('thread')}
          </ButtonLink>
        ) : null}
        <a className="kern-btn kern-btn--tertiary" href={`/api/staff/applications/${row.id}`} download>
          <Icon name="download" />
          <span className="kern-label">{t('export')}</span>
        </a>
        <h2 className="bw-h3">{t('notes')}</h2>
        <ul className="ap-notes">
          {found.notes.map((note) => (
            <li key={note.id}>
              <p>{note.body}</p>
              <p className="bw-small bw-muted">
                {note.author}
                {note.dueOn ? `, ${t('task', { date: day(note.dueOn) })}` : ''}
                {note.doneAt ? `, ${t('taskDone')}` : ''}
              </p>
              {note.dueOn && !note.doneAt ? (
                <DeskForm act={act} hidden={{ ...hidden, do: 'finish', noteId: note.id }}>
                  <Button type="submit" variant="tertiary" icon="check">
                    {t('taskFinish')}
                  </Button>
                </DeskForm>
              ) : null}
            </li>
          ))}
        </ul>
        <DeskForm act={act} hidden={{ ...hidden, do: 'note' }}>
          <TextArea id="note" name="text" label={t('noteText')} rows={3} maxLength={4000} />
          <Field id="noteDue" name="dueOn" type="date" label={t('noteDue')} optional />
          <Button type="submit" variant="secondary" block>
            {t('noteButton')}
          </Button>
        </DeskForm>
      </ClientMessages>
    </aside>
  );
}

/** The civil date so many days ahead. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
