import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/Icon';
import { shownCode } from '@/lib/papers/code';
import { telHref } from '@/lib/town/settings';

/** No such paper: how to make sure, and whom to ask. */
export function UnknownPaper({ code, phone }: { code: string; phone: string | null }) {
  const t = useTranslations('pruefen');
  return (
    <section className="pr-answer pr-answer--bad" aria-labelledby="answer">
      <Icon name="warning" />
      <h1 id="answer">{t('unknown')}</h1>
      <p>{t('unknownText', { code: shownCode(code) })}</p>
      <p>{t('unknownOffice')}</p>
      {phone ? (
        <p>
          <a href={telHref(phone) ?? undefined}>{t('phone', { phone })}</a>
        </p>
      ) : null}
    </section>
  );
}
