import type { ComponentType } from 'react';
import { AreaField } from '@/components/areas/AreaField';
import { PictureField } from '@/components/areas/PictureField';
import { WalkwayField } from '@/components/areas/WalkwayField';
import type { FieldView } from '@/lib/services/engine/view';

export interface FieldKindProps {
  readonly field: FieldView;
  /** Sentence of what is wrong. */
  readonly error?: string;
}

/**
 * Kinds of fields that only some services need, by the key after "custom:". A component carries its value in an
 * ordinary input called `field.name` and works without JavaScript. Heavy ones are loaded lazily (`next/dynamic`).
 */
export const fieldKindComponents: Readonly<Record<string, ComponentType<FieldKindProps>>> = {
  area: AreaField,
  picture: PictureField,
  walkway: WalkwayField,
};
