import { useTranslations } from 'next-intl';
import { Icon } from './Icon';

/** Acute danger: whom to call first, as links that dial. */
export function Danger() {
  const t = useTranslations('ui.danger');
  return (
    <section className="bw-danger" aria-label={t('label')}>
      <div className="bw-danger__t">
        <Icon name="warning" />
        <p>{t.rich('text', { b: (chunks) => <b>{chunks}</b> })}</p>
      </div>
      <div className="bw-split">
        <a className="bw-call" href="tel:112">
          <Icon name="phone" size="s" />
          {t('call112')}
        </a>
        <a className="bw-call" href="tel:110">
          <Icon name="phone" size="s" />
          {t('call110')}
        </a>
      </div>
    </section>
  );
}
