import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { type InboxView, inboxHref } from '@/lib/staff/address';
import type { StaffCase } from '@/lib/staff/case';
import { fits } from '@/lib/staff/policy';
import type { Seen } from './ActionForm';
import { OneClick } from './forms';

/** Reports of the same kind close by: perhaps the same hole, told twice. */
export async function CaseSame({ report, seen, view }: { report: StaffCase; seen: Seen; view: InboxView }) {
  const t = await getTranslations('staff.same');
  if (!fits('merge', report)) return null;
  return report.same.slice(0, 3).map((other, index) => (
    <Note key={other.id} icon="merge">
      <p>
        <b>{t('title')}</b>{' '}
        {t.rich('text', {
          code: other.trackingCode,
          place: () => <bdi>{other.place}</bdi>,
          meters: other.distanceM,
        })}
      </p>
      <p className="bw-small">{t('explain', { code: other.trackingCode })}</p>
      <div className="bw-row bw-row--wrap">
        <OneClick
          seen={seen}
          action="merge"
          label={t('merge')}
          icon="merge"
          hotkey={index === 0 ? 'Z' : undefined}
          hidden={{ into: other.id }}
        />
        <ButtonLink href={inboxHref(view, other.id)} variant="tertiary" prefetch={false}>
          {t('open')}
        </ButtonLink>
      </div>
    </Note>
  ));
}
