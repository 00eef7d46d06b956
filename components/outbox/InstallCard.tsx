'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { dismissInstall, install, installOffer, watchInstallPrompt } from '@/components/shell/install-prompt';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';

/** Offers to install the app; shown after the first report, never before, and not again once answered. */
export function InstallCard() {
  const t = useTranslations('outbox.install');
  const [offer, setOffer] = useState<'prompt' | 'ios' | null>(null);
  useEffect(() => {
    const look = (): void => setOffer(installOffer());
    look();
    const end = watchInstallPrompt(look);
    return () => void end();
  }, []);
  if (!offer) return null;
  return (
    <Card padded className="bw-stack bw-stack--s" aria-labelledby="install-title">
      <h2 id="install-title" className="bw-h3">
        {t('title')}
      </h2>
      <p>{t('text')}</p>
      {offer === 'ios' ? <p>{t('ios')}</p> : null}
      <div className="bw-split">
        {offer === 'prompt' ? (
          <Button variant="secondary" fit icon="download" onClick={() => void install()}>
            {t('action')}
          </Button>
        ) : null}
        <Button variant="tertiary" fit onClick={dismissInstall}>
          {t('later')}
        </Button>
      </div>
    </Card>
  );
}
