import './areas.css';
import type { StaffPanelProps } from '@/components/services/staff-panels';
import { ClientMessages } from '@/components/shell/client-messages';
import { calendarStart } from '@/lib/areas/view';
import { caseGround } from '@/lib/services/sondernutzung/case-ground';
import { isUndecided } from '@/lib/services/sondernutzung/states';
import { Acceptance } from './Acceptance';
import { Calendar } from './Calendar';
import { CaseChecks } from './CaseChecks';
import { Consultations } from './Consultations';
import { SpaceMap } from './SpaceMap';
import { sceneOf } from './scene';
import { areaWords } from './words';

/** An application's ground at the desk: checklist, map with overlaps, calendar. */
export async function CasePanel({ found, locale }: StaffPanelProps) {
  const words = await areaWords();
  const ground = await caseGround(found.row.id, found.versions[0]?.answers ?? {});
  const { occupancy, around } = ground;
  const asked = (
    <Consultations applicationId={found.row.id} locale={locale} isOpen={isUndecided(found.row.state)} />
  );
  if (!occupancy || !around)
    return (
      <>
        <Acceptance found={found} />
        <CaseChecks ground={ground} />
        {asked}
      </>
    );
  const { shapes, rows, pins } = sceneOf({ ...occupancy, id: 'own', name: found.subject }, around, words);
  return (
    <>
      <Acceptance found={found} />
      <CaseChecks ground={ground} />
      {asked}
      <ClientMessages locale={locale} namespaces={['map']}>
        <SpaceMap
          label={`${words.t('map')}: ${found.subject}`}
          shapes={shapes}
          pins={pins}
          hrefs={{
            ...Object.fromEntries(around.clashes.map(({ use }) => [use.id, `/staff/areas?use=${use.id}`])),
            ...Object.fromEntries(around.damages.map(({ id }) => [id, `/staff/${id}`])),
          }}
          focus={['own', ...around.clashes.map(({ use }) => `overlap:${use.id}`)]}
        />
      </ClientMessages>
      <Calendar title={words.t('calendar')} from={calendarStart(undefined, ground.startsAt)} rows={rows} />
    </>
  );
}
