'use client';

import './area-field.css';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { LazyMap } from '@/components/map/LazyMap';
import { Button } from '@/components/ui/Button';
import { FieldError } from '@/components/ui/Field';
import { areaM2 } from '@/lib/areas/metric';
import type { FieldView } from '@/lib/services/engine/view';
import { addressOf, findAddress, typedMetres } from './form-values';
import { useDrawing } from './use-drawing';

const STREET_ZOOM = 19;

interface Props {
  readonly field: FieldView;
  readonly error?: string;
}

/**
 * The area on the map: taps set corners, corners are moved afterwards, or a rectangle of metres is laid down. The
 * value is text in an ordinary input; length and width below are the way without the map, and without JavaScript.
 */
export function AreaField({ field, error }: Props) {
  const t = useTranslations('areas.draw');
  const drawing = useDrawing(typeof field.value === 'string' ? field.value : '');
  const root = useRef<HTMLFieldSetElement>(null);
  // At the desk the form of a decision has no address and no metres to read.
  const hasAddress = field.settings?.isBesideAddress === true;
  const [note, setNote] = useState('');
  const { outline, isDrawing, value } = drawing;
  const input = useRef<HTMLInputElement>(null);
  useTold(root, input, value, drawing.restore);

  const toAddress = async (): Promise<void> => {
    const found = await findAddress(addressOf(root.current?.form ?? null));
    setNote(found ? '' : t('notFound'));
    if (found) drawing.lookAt(found, STREET_ZOOM);
  };
  const layRectangle = () => {
    const metres = typedMetres(root.current?.form ?? null);
    setNote(metres ? '' : t('rectangleNeeds'));
    if (metres) drawing.layRectangle(metres.lengthM, metres.widthM);
  };
  return (
    <fieldset
      ref={root}
      id={field.id ?? field.name}
      className="sp-draw"
      aria-describedby={`${field.id ?? field.name}-hint`}
      tabIndex={-1}
    >
      <legend className="kern-label">
        {field.label} <span className="kern-label__optional">({t('optional')})</span>
      </legend>
      <p className="kern-hint" id={`${field.id ?? field.name}-hint`}>
        {field.hint}
      </p>
      <FieldError id={field.id ?? field.name} error={error} />
      <input ref={input} type="hidden" name={field.name} value={value} />
      <div className="sp-draw__tools">
        {hasAddress && (
          <Button type="button" variant="secondary" icon="locate" onClick={() => void toAddress()}>
            {t('toAddress')}
          </Button>
        )}
        <Button
          type="button"
          variant="secondary"
          icon="square"
          aria-pressed={drawing.isBySides}
          onClick={() => drawing.drawBySides(!drawing.isBySides)}
        >
          {t('bySides')}
        </Button>
        {hasAddress && (
          <Button type="button" variant="secondary" icon="plus" onClick={layRectangle}>
            {t('rectangle')}
          </Button>
        )}
        {drawing.isRectangle && (
          <Button type="button" variant="secondary" icon="rotate" onClick={drawing.turn}>
            {t('turn')}
          </Button>
        )}
      </div>
      <LazyMap
        className={`sp-draw__map ${isDrawing ? 'is-drawing' : ''}`}
        label={t('map')}
        center={drawing.center}
        zoom={drawing.zoom}
        pins={[]}
        onViewport={drawing.onViewport}
        drawing={{
          outline,
          isDrawing,
          cornerLabel: (n) => t('corner', { n }),
          metres: drawing.metres,
          onChange: drawing.redraw,
          onTap: drawing.tap,
          onClose: drawing.finish,
        }}
      />
      <p role="status" className="sp-draw__sum">
        {note ||
          (outline.length > 2
            ? t('measured', { corners: outline.length, m2: drawing.squareMetres(areaM2(outline)) })
            : drawing.isBySides
              ? t((['firstCorner', 'secondCorner', 'otherSide'] as const)[outline.length] ?? 'start')
              : t('start'))}
      </p>
      {outline.length > 0 && (
        <div className="sp-draw__tools">
          <Button type="button" variant="secondary" icon="undo" onClick={drawing.undo}>
            {t('undo')}
          </Button>
          <Button type="button" variant="secondary" icon="trash" onClick={drawing.clear}>
            {t('clear')}
          </Button>
          {outline.length > 2 && (
            <Button
              type="button"
              variant="secondary"
              icon={isDrawing ? 'check' : 'pencil'}
              onClick={isDrawing ? drawing.finish : drawing.goOn}
            >
              {t(isDrawing ? 'done' : 'again')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}

/**
 * An input that a program fills tells nobody: who follows the form (the fee, what is kept on the phone) hears of the
 * drawing here; and the drawing hears when the form was filled with what this phone had kept.
 */
function useTold(
  root: RefObject<HTMLFieldSetElement | null>,
  input: RefObject<HTMLInputElement | null>,
  value: string,
  restore: (value: string) => void,
): void {
  const told = useRef(value);
  const put = useRef(restore);
  put.current = restore;
  useEffect(() => {
    const isNew = told.current !== value;
    told.current = value;
    if (isNew) root.current?.form?.dispatchEvent(new Event('change'));
  }, [value, root]);
  useEffect(() => {
    const form = root.current?.form;
    const follow = () => {
      const filled = input.current?.value ?? '';
      if (filled !== told.current) put.current(filled);
    };
    form?.addEventListener('change', follow);
    return () => form?.removeEventListener('change', follow);
  }, [root, input]);
}
