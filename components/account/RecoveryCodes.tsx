'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/Button';

interface Props {
  readonly make: () => Promise<readonly string[] | null>;
  readonly isFirst: boolean;
}

/** Makes emergency codes and shows them this once, to be printed. */
export function RecoveryCodes({ make, isFirst }: Props) {
  const t = useTranslations('security.own');
  const [codes, submit] = useActionState(make, null);
  return (
    <form className="bw-stack" action={submit}>
      {codes ? (
        <div className="bw-stack" role="status">
          <p>{t('codesText')}</p>
          <ul>
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <Button variant="secondary" icon="print" block onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      ) : (
        <Button type="submit" variant={isFirst ? 'primary' : 'secondary'} block>
          {t('makeCodes')}
        </Button>
      )}
    </form>
  );
}
