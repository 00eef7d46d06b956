import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/Card';
import { LinkActions } from './LinkActions';
import { QrCode } from './QrCode';

interface Props {
  readonly url: string;
  readonly code: string;
  readonly reportId: string;
}

/** How to find this page again: secret link, QR code, number to write down. */
export function LinkCard({ url, code, reportId }: Props) {
  const t = useTranslations('follow.link');
  return (
    <Card padded className="bw-stack" id="link" aria-labelledby="link-title">
      <h2 id="link-title">{t('title')}</h2>
      <p className="bw-small">{t('text')}</p>
      <div className="bw-row bw-row--wrap bw-row--top">
        <QrCode text={url} label={t('qr')} />
        <div className="bw-grow">
          <p className="bw-small bw-muted">{t('code')}</p>
          <p className="bw-follow__code">{code}</p>
          <p className="bw-small bw-muted">{t('codeHint')}</p>
        </div>
      </div>
      <p className="bw-only-print">{url}</p>
      <LinkActions url={url} code={code} reportId={reportId} />
    </Card>
  );
}
