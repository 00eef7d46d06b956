import { useTranslations } from 'next-intl';

/** Drawing of the Info-Blatt: the number stands large below the heading, the square of dots below it. */
export function Slip() {
  const t = useTranslations('documents');
  return (
    <figure className="dc-slip">
      <svg viewBox="0 0 328 168" aria-hidden="true">
        <path className="dc-slip__paper" d="M36 14h256v170H36z" />
        <text x="56" y="38">
          {t('slipTown')}
        </text>
        <text x="56" y="55">
          {t('slipTitle')}
        </text>
        <rect className="dc-slip__frame" x="48" y="66" width="232" height="42" rx="6" />
        <text className="dc-slip__number" x="64" y="94">
          L01X 00T47
        </text>
        <path
          className="dc-slip__qr"
          d="M57 121h13v13H57zM80 121h13v13H80zM57 144h13v13H57zM81 146h5M91 155v5"
        />
        <path className="dc-slip__line" d="M116 126h148M116 142h148M116 158h96" />
      </svg>
      <figcaption className="bw-small bw-muted">{t('slip')}</figcaption>
    </figure>
  );
}
