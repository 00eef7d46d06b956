import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import { callingNow } from '@/lib/crew/alerts';
import { isOpen } from '@/lib/reports/status';
import type { StaffCase } from '@/lib/staff/case';
import type { Seen } from './ActionForm';
import { DecideForm, OneClick } from './forms';

/** What cannot wait: a danger that is being called out, and complaints about what was published. */
export async function CaseAlerts({ report, seen }: { report: StaffCase; seen: Seen }) {
  const t = await getTranslations('staff');
  const { alert, complaints, hazard, status } = report;
  // What turned out to be no danger needs nobody to see to it.
  const state = alert && hazard && isOpen(status) ? alert.state : null;
  const isTaken = state === 'acknowledged';
  const calling = state === null || isTaken ? 'now' : await callingNow();
  return (
    <>
      {state ? (
        <Note tone={isTaken ? 'ok' : 'bad'} icon="bell">
          <p>{t(`alert.${calling === 'now' ? state : calling}`)}</p>
          {isTaken ? null : (
            <OneClick seen={seen} action="acknowledge" label={t('alert.acknowledge')} icon="check" />
          )}
        </Note>
      ) : null}
      {complaints.map(({ id, reason, text }) => (
        <Card key={id} padded tone="bad">
          <div className="bw-stack">
            <h2 className="bw-h3">{t('complaint.title', { reason: t(`complaint.reasons.${reason}`) })}</h2>
            {text ? (
              <p dir="auto">
                „<bdi>{text}</bdi>“
              </p>
            ) : null}
            <DecideForm seen={seen} complaintId={id} />
          </div>
        </Card>
      ))}
    </>
  );
}
