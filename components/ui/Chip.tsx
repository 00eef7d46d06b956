import type { InputHTMLAttributes, ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

interface ChipProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: ReactNode;
  readonly icon?: IconName;
  /** Several may be chosen. */
  readonly many?: boolean;
  readonly float?: boolean;
}

/** A radio (or checkbox) drawn as a pill; the tick shows when it is chosen. */
export function Chip({ label, icon, many, float, ...input }: ChipProps) {
  return (
    <label className={cx('bw-chip', float && 'bw-chip--float')}>
      <input {...input} type={many ? 'checkbox' : 'radio'} />
      <Icon name="check" className="bw-icon--tick" />
      {icon ? <Icon name={icon} /> : null}
      <span>{label}</span>
    </label>
  );
}
