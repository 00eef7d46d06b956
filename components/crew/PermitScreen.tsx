'use client';

import { useNow, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { LazyMap } from '@/components/map/LazyMap';
import { CrewPage } from '@/components/shell/CrewPage';
import { Card } from '@/components/ui/Card';
import { State } from '@/components/ui/State';
import type { LocalPermit } from '@/lib/crew/local-permits';
import { boxOf, growBox } from '@/lib/geo/box';
import { AcceptanceForm } from './AcceptanceForm';
import { AcceptanceNews } from './AcceptanceNews';
import { useCrewContext } from './crew-context';
import { OfflineState } from './OfflineState';
import { usePermitWords } from './use-permit-words';

/** One permit as the Ordnungsamt needs it on the pavement: valid or not, where, until when, on which conditions. */
export function PermitScreen({ permit }: { permit: LocalPermit }) {
  const t = useTranslations('crew.permits');
  const words = usePermitWords();
  const now = useNow({ updateInterval: 30_000 }).getTime();
  const { state, tone, icon, word } = words.state(permit, now);
  useEffect(() => {
    scrollTo({ top: 0 });
  }, []);
  return (
    <CrewPage
      title={permit.number}
      backHref="#permits"
      backIcon="list"
      backLabel={t('toList')}
      state={<OfflineState />}
    >
      <div className="bw-stack bw-stop__all">
        <Card className="bw-stop">
          {permit.shape.length > 0 ? <PermitMap permit={permit} /> : null}
          <div className="bw-card__b bw-stack bw-stack--s bw-stop__facts">
            <div className="bw-permit__state">
              <State tone={tone} icon={icon}>
                {word}
              </State>
            </div>
            <h1>{words.title(permit)}</h1>
            <dl className="bw-permit__facts">
              <dt>{t('days')}</dt>
              {words.days(permit).map((line) => (
                <dd key={line}>{line}</dd>
              ))}
              <dt>{t(permit.shape.length > 0 ? 'area' : 'pieces')}</dt>
              <dd>{permit.shape.length > 0 ? words.m2(permit) : permit.pieces}</dd>
              <dt>{t('traffic')}</dt>
              <dd>{words.traffic(permit)}</dd>
            </dl>
          </div>
        </Card>
        <Conditions permit={permit} />
        <AcceptanceNews permit={permit} />
        {state === 'accepted' || state === 'soon' ? null : (
          <AcceptanceForm permit={permit} isOver={state === 'over' || state === 'revoked'} />
        )}
      </div>
    </CrewPage>
  );
}

function PermitMap({ permit }: { permit: LocalPermit }) {
  const t = useTranslations('crew.permits');
  const { here } = useCrewContext();
  const words = usePermitWords();
  const box = boxOf(permit.shape);
  return (
    <LazyMap
      className="bw-permit__map"
      label={t('map', { what: words.title(permit) })}
      center={{ lat: (box.minLat + box.maxLat) / 2, lng: (box.minLng + box.maxLng) / 2 }}
      zoom={18}
      fit={growBox(box, 12)}
      fitZoom={20}
      pins={[]}
      shapes={[{ id: permit.id, polygons: permit.shape, tone: 'own', label: words.title(permit) }]}
      me={here ?? undefined}
    />
  );
}

function Conditions({ permit }: { permit: LocalPermit }) {
  const t = useTranslations('crew.permits');
  if (permit.conditions.length === 0) return <p className="bw-meta">{t('noConditions')}</p>;
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="permit-conditions">
      <h2 className="bw-h3" id="permit-conditions">
        {t('conditions')}
      </h2>
      <ol className="bw-permit__conditions" lang="de">
        {permit.conditions.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </section>
  );
}
