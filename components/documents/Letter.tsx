import { useTranslations } from 'next-intl';

const Line = ({ label }: { label: string }) => <p className="dc-letter__field">{label}</p>;

/** The authorisation with empty lines: what is written on it never reaches a computer of ours. */
export function Letter() {
  const t = useTranslations('documentAnswer.letter');
  return (
    <section className="bw-card bw-card__b dc-letter" aria-labelledby="letter">
      <h1 id="letter">{t('title')}</h1>
      <p>{t('statement')}</p>
      <h2>{t('document')}</h2>
      <p>
        <span className="dc-letter__box" />
        {t('idCard')}
      </p>
      <p>
        <span className="dc-letter__box" />
        {t('passport')}
      </p>
      <Line label={t('number')} />
      <h2>{t('holder')}</h2>
      <Line label={t('name')} />
      <Line label={t('born')} />
      <Line label={t('address')} />
      <h2>{t('agent')}</h2>
      <Line label={t('name')} />
      <Line label={t('born')} />
      <Line label={t('address')} />
      <Line label={t('place')} />
      <Line label={t('signature')} />
      <h2>{t('bringTitle')}</h2>
      <ul>
        <li>{t('bring1')}</li>
        <li>{t('bring2')}</li>
        <li>{t('bring3')}</li>
      </ul>
    </section>
  );
}
