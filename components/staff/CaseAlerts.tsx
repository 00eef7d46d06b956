import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import { isOpen } from '@/lib/reports/status';
import type { StaffCase } from '@/lib/staff/case';
import type { Seen } from './ActionForm';
import { DecideForm, OneClick } from './forms';

/** What cannot wait: a danger that is being called out, and complaints about what was published. */
export async function CaseAlerts({ report, seen }: { report: StaffCase; seen: Seen }) {
  const t = await getTranslations('staff');
  const { alert, complaints, status } = report;
  const isCalling = alert && isOpen(status) ? alert.state : null;
  return (
    <>
      {isCalling ? (
        <Note tone={isCalling === 'acknowledged' ? 'ok' : 'bad'} icon="bell">
          <p>{t(`alert.${isCalling}`)}</p>
          {isCalling === 'acknowledged' ? null : (
            <OneClick seen={seen} action="acknowledge" label={t('alert.acknowledge')} icon="check" />
          )}
        </Note>
      ) : null}
      {complaints.map(({ id, reason, text }) => (
        <Card key={id} padded tone="bad">
          <div className="bw-stack">
            <h2 className="bw-h3">{t('complaint.title', { reason: t(`complaint.reasons.${reason}`) })}</h2>
            {text ? <p dir="auto">„{text}“</p> : null}
            <DecideForm seen={seen} complaintId={id} />
          </div>
        </Card>
      ))}
    </>
  );
}
