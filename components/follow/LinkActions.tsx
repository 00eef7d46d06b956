'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { forgetSent, getSent } from '@/lib/outbox/receipts';

interface Props {
  readonly url: string;
  readonly code: string;
  readonly reportId: string;
}

/** Share or copy the secret link, print the page, take the report off this phone. Needs JavaScript. */
export function LinkActions({ url, code, reportId }: Props) {
  const t = useTranslations('follow.link');
  const [isReady, setIsReady] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => setIsReady(true), []);
  if (!isReady) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setIsCopied(true);
  };
  const share = () => navigator.share({ title: t('shareTitle', { code }), url }).catch(() => undefined);
  return (
    <div className="bw-stack bw-stack--s bw-no-print">
      {'share' in navigator ? (
        <Button block variant="secondary" icon="share" onClick={() => void share()}>
          {t('share')}
        </Button>
      ) : null}
      {'clipboard' in navigator ? (
        <Button block variant="secondary" icon={isCopied ? 'check' : 'layers'} onClick={() => void copy()}>
          <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
        </Button>
      ) : null}
      <Button block variant="tertiary" icon="print" onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Forget reportId={reportId} />
    </div>
  );
}

type Known = 'unknown' | 'known' | 'asking' | 'forgotten';

/** Only on the phone that sent the report, and only after a second tap. */
function Forget({ reportId }: { reportId: string }) {
  const t = useTranslations('follow.link');
  const [state, setState] = useState<Known>('unknown');
  useEffect(() => {
    getSent(reportId).then(
      (sent) => setState(sent ? 'known' : 'unknown'),
      () => undefined,
    );
  }, [reportId]);
  const forget = async () => {
    await forgetSent(reportId);
    setState('forgotten');
  };
  if (state === 'unknown') return null;
  if (state === 'forgotten') return <p role="status">{t('forgotten')}</p>;
  const isAsking = state === 'asking';
  return (
    <>
      {isAsking ? <p className="bw-small">{t('forgetText')}</p> : null}
      <Button
        block
        variant={isAsking ? 'secondary' : 'tertiary'}
        icon="erase"
        onClick={() => (isAsking ? void forget() : setState('asking'))}
      >
        {t('forget')}
      </Button>
    </>
  );
}
