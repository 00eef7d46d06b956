import { useTranslations } from 'next-intl';
import { InPerson } from '@/components/office/InPerson';
import { ButtonLink } from '@/components/ui/Button';
import type { Advice as AdviceId } from '@/lib/services/gewerbe/situations';

/** The end of the questions without one form: what to do instead, and whom to ask here. */
export function Advice({ advice }: { advice: AdviceId }) {
  const t = useTranslations('situations');
  return (
    <>
      <h1 className="bw-h2">{t(`advice.${advice}.title`)}</h1>
      <p>{t(`advice.${advice}.text`)}</p>
      {advice === 'newLegalForm' ? (
        <div className="bw-stack bw-stack--s">
          <ButtonLink href="/services/gewerbe-anmeldung?entry=legalForm" prefetch={false}>
            {t('register')}
          </ButtonLink>
          <ButtonLink href="/services/gewerbe-abmeldung?entry=legalForm" variant="secondary" prefetch={false}>
            {t('deregister')}
          </ButtonLink>
        </div>
      ) : null}
      {/* Elsewhere the town hall here cannot help in person either. */}
      {advice === 'movedAway' ? null : <InPerson />}
    </>
  );
}
