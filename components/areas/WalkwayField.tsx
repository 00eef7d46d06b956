'use client';

import './walkway.css';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/Field';
import type { FieldView } from '@/lib/services/engine/view';
import { typedMetre } from './form-values';
import { WalkwayDrawing } from './WalkwayDrawing';

interface Props {
  readonly field: FieldView;
  readonly error?: string;
}

/** How wide the footway stays, drawn to scale beside what a wheelchair needs. Advice: nothing is refused for it. */
export function WalkwayField({ field, error }: Props) {
  const t = useTranslations('areas.walkwayField');
  const form = useTranslations('applications.form');
  const format = useFormatter();
  const id = field.id ?? field.name;
  const entered = typeof field.value === 'string' ? field.value : '';
  const { root, freeM } = useTyped(entered);
  const leastM = Number(field.settings?.leastM);
  const metres = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const missingM = freeM === null ? 0 : leastM - freeM;
  const state = freeM === null ? 'unknown' : missingM > 0 ? 'narrow' : 'wide';
  return (
    <div ref={root} className="bw-stack bw-stack--s">
      <Field
        id={id}
        name={field.name}
        label={field.label}
        hint={[form('unitHint', { unit: field.unit ?? 'm' }), field.hint].filter(Boolean).join('. ')}
        error={error}
        defaultValue={entered}
        inputMode="decimal"
        className="sv-w-m"
      />
      <div className={`sp-walkway sp-walkway--${state}`}>
        <WalkwayDrawing
          freeM={freeM}
          leastM={leastM}
          least={`${metres(leastM)} m`}
          free={freeM === null ? '?' : `${metres(freeM)} m`}
          words={{ house: t('house'), use: t('use'), road: t('road') }}
        />
        <p role="status">
          {t(state, {
            least: metres(leastM),
            free: metres(freeM ?? 0),
            missing: Math.max(1, Math.round(missingM * 100)),
          })}
        </p>
      </div>
    </div>
  );
}

/** The width that stands in the input at this moment; null while it is none. */
function useTyped(entered: string) {
  const root = useRef<HTMLDivElement>(null);
  const [freeM, setFreeM] = useState(() => typedMetre(entered));
  useEffect(() => {
    const input = root.current?.querySelector('input');
    const form = input?.form;
    const follow = () => setFreeM(typedMetre(input?.value ?? ''));
    form?.addEventListener('input', follow);
    form?.addEventListener('change', follow);
    return () => {
      form?.removeEventListener('input', follow);
      form?.removeEventListener('change', follow);
    };
  }, []);
  return { root, freeM };
}
