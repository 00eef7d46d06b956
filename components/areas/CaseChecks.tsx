import type { CaseGround } from '@/lib/services/sondernutzung/case-ground';
import { Checks, Line } from './Checks';
import { areaWords } from './words';

/** What is looked at before a decision: conflicts, walkway, kind of decision with its reason, damages. */
export async function CaseChecks({ ground }: { ground: CaseGround }) {
  const { t, m2 } = await areaWords();
  const { around, decision, walkwayM, isWalkwayNarrow } = ground;
  return (
    <section>
      <h2 className="bw-h3">{t('check')}</h2>
      <Checks
        around={around}
        extra={
          <>
            {walkwayM !== undefined && (
              <Line icon={isWalkwayNarrow ? 'warning' : 'checkCircle'} tone={isWalkwayNarrow ? 'bad' : 'ok'}>
                {t('walkway', { m: m2(walkwayM) })}
              </Line>
            )}
            {decision && (
              <Line icon="info" tone="ok">
                <b className="bw-strong">{t(`decision.${decision.kind}`)}</b>
                <br />
                {decision.reasons.map((reason) => t(`reasons.${reason}`)).join(' ')}
              </Line>
            )}
          </>
        }
      />
    </section>
  );
}
