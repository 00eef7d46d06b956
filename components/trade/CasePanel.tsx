import { getFormatter, getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/Note';
import { State } from '@/components/ui/State';
import { civilDate } from '@/lib/clock';
import { Link, type Locale } from '@/lib/i18n/routing';
import type { FeeTrace } from '@/lib/payments/fee-trace';
import { euroText } from '@/lib/payments/money';
import type { FeeState } from '@/lib/payments/types';
import type { Answers } from '@/lib/services/entered';
import { noticeOf } from '@/lib/services/gewerbe/facts';
import { chargedTooMuch } from '@/lib/services/gewerbe/fee';
import { checklist } from '@/lib/services/gewerbe/office/checklist';
import { countCodes } from '@/lib/services/gewerbe/office/codes';
import { formOfService, packagesOfCase } from '@/lib/services/gewerbe/office/packages';
import type { RecipientId } from '@/lib/services/gewerbe/recipients';
import { recipientName } from '@/lib/services/gewerbe/texts/recipient-name';

interface Props {
  /** The case as the desk has read it. */
  readonly found: {
    readonly row: { readonly id: string; readonly serviceId: string };
    readonly versions: readonly { readonly answers: Answers; readonly fee: FeeTrace | null }[];
    readonly fees: readonly { readonly amountCents: number; readonly state: FeeState }[];
  };
  readonly locale: Locale;
}

/** What the trade office needs beside a notification: where to look, the code of the activity, the packages. */
export async function TradeCasePanel({ found, locale }: Props) {
  const { row, versions, fees } = found;
  const form = formOfService(row.serviceId);
  const answers = versions[0]?.answers;
  if (!form || !answers) return null;
  const notice = noticeOf(answers);
  const t = await getTranslations('trade.panel');
  const words = notice.activityNew ?? notice.activity ?? notice.activityKept ?? '';
  const [first = ''] = words.split(/[,\n;]/);
  const counts = await countCodes();
  const tooMuch = chargedTooMuch(fees, versions[0]?.fee ?? null);
  return (
    <div className="bw-stack">
      {tooMuch > 0 ? <Note tone="wait">{t('feeTooMuch', { more: euroText(tooMuch, locale) })}</Note> : null}
      <section className="bw-stack bw-stack--s" aria-labelledby="trade-checks">
        <h2 id="trade-checks" className="bw-h3">
          {t('checklist')}
        </h2>
        <ul className="bw-card bw-card__b bw-stack bw-stack--s">
          {checklist(form, notice, civilDate(Date.now())).map(({ id, state }) => (
            <li key={id} className="bw-row bw-row--top">
              <State tone={state === 'ok' ? 'ok' : 'wait'} icon={state === 'ok' ? 'check' : 'eye'}>
                {t(state)}
              </State>
              <span className="bw-grow">{t(`checks.${id}`)}</span>
            </li>
          ))}
        </ul>
        {counts['WZ 2008'] + counts['WZ 2025'] > 0 ? (
          <p>
            <Link
              href={`/staff/trade/codes?q=${encodeURIComponent(first.slice(0, 60))}`}
              target="_blank"
              prefetch={false}
            >
              {t('codes')}
            </Link>
          </p>
        ) : (
          <p className="bw-small">{t('noTable')}</p>
        )}
      </section>
      <Packages applicationId={row.id} locale={locale} />
    </div>
  );
}

async function Packages({ applicationId, locale }: { applicationId: string; locale: Locale }) {
  const t = await getTranslations('trade');
  const format = await getFormatter();
  const packages = await packagesOfCase(applicationId);
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="trade-packages">
      <h2 id="trade-packages" className="bw-h3">
        {t('panel.packages')}
      </h2>
      {packages.length === 0 ? <p className="bw-small">{t('panel.noPackages')}</p> : null}
      <ul className="bw-stack bw-stack--s">
        {packages.map(({ id, recipient, createdAt, corrects, handedAt, acknowledgedAt }) => (
          <li key={id}>
            <b>{recipientName(locale, recipient as RecipientId)}</b>{' '}
            {[
              corrects ? t('panel.correction') : '',
              format.dateTime(createdAt, { dateStyle: 'short' }),
              t(`packages.${acknowledgedAt ? 'acknowledged' : handedAt ? 'handed' : 'waiting'}`),
            ]
              .filter(Boolean)
              .join(', ')}{' '}
            <a href={`/api/staff/trade/message?id=${id}&kind=json`} download>
              JSON
            </a>{' '}
            <a href={`/api/staff/trade/message?id=${id}&kind=xml`} download>
              XML
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
