import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { noticeChannels, type readNotices } from '@/lib/notifications/settings';
import { noticeKinds } from '@/lib/notifications/types';
import { NoticeForm } from './NoticeForm';

interface Props {
  readonly switches: Awaited<ReturnType<typeof readNotices>>;
  readonly locale: string;
  /** Whether there are e-mails at all. */
  readonly withEmail: boolean;
}

/** What to be told about, on which channel; decisions always. */
export async function KindsPart({ switches, locale, withEmail }: Props) {
  const t = await getTranslations('notices.kinds');
  const channels = withEmail ? noticeChannels : (['push'] as const);
  return (
    <NoticeForm action="settings" locale={locale}>
      {/* Without a mail server what was chosen for e-mails stays as it is. */}
      {withEmail
        ? null
        : noticeKinds.map((kind) =>
            switches[kind].email ? <input key={kind} type="hidden" name={`${kind}-email`} value="1" /> : null,
          )}
      <table className="nt-kinds">
        <thead>
          <tr>
            <td />
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {t(channel)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('decision')}</th>
            <td colSpan={channels.length}>{t('always')}</td>
          </tr>
          {noticeKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(kind)}</th>
              {channels.map((channel) => (
                <td key={channel}>
                  <div className="kern-form-check">
                    <input
                      className="kern-form-check__checkbox"
                      type="checkbox"
                      id={`${kind}-${channel}`}
                      name={`${kind}-${channel}`}
                      value="1"
                      defaultChecked={switches[kind][channel]}
                    />
                    <label className="kern-label" htmlFor={`${kind}-${channel}`}>
                      <span className="bw-hide">{t('cell', { kind: t(kind), channel: t(channel) })}</span>
                    </label>
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="submit" variant="secondary" icon="check" block>
        {t('save')}
      </Button>
    </NoticeForm>
  );
}
