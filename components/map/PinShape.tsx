import { iconHref } from '@/components/ui/Icon';
import { type Category, catalogue } from '@/lib/reports/catalogue';

/** Blue open, brown in work, green fixed, red danger, grey closed without being fixed. */
export type Tone = 'open' | 'work' | 'done' | 'bad' | 'quiet';

/** Size of a pin's drawing in CSS pixels; its tip is in the middle, 3 above the lower edge. */
export const PIN = { width: 40, height: 50 } as const;

interface PinShapeProps {
  readonly kind: Category;
  readonly tone: Tone;
  /** Beside a list: the report's number there. */
  readonly number?: number;
  readonly className?: string;
}

/** A drop with the kind of the report as icon. The label says the same in words. */
export function PinShape({ kind, tone, number, className = '' }: PinShapeProps) {
  return (
    <svg className={`bw-pin bw-pin--${tone} ${className}`} viewBox="0 0 40 50" aria-hidden="true">
      <ellipse className="bw-pin__sh" cx="20" cy="46.5" rx="8" ry="3" />
      <path className="bw-pin__b" d="M20 47C16 39 3.5 32 3.5 19a16.5 16.5 0 0 1 33 0C36.5 32 24 39 20 47z" />
      <use className="bw-pin__i" href={iconHref(catalogue[kind].icon)} x="10" y="9" width="20" height="20" />
      {number === undefined ? null : (
        <g className="bw-pin__n">
          <rect x="20" y="0" width="20" height="15" rx="7.5" />
          <text x="30" y="11">
            {number}
          </text>
        </g>
      )}
    </svg>
  );
}

const short = (count: number): string => (count > 9_999 ? `${Math.floor(count / 1000)}k` : String(count));

/** A circle with the number of reports it stands for. */
export function ClusterShape({ count }: { count: number }) {
  const radius = count < 10 ? 18 : count < 100 ? 20 : 23;
  return (
    <svg className="bw-cluster" viewBox="-28 -28 56 56" aria-hidden="true">
      <circle className="bw-cluster__o" r={radius + 4} />
      <circle className="bw-cluster__c" r={radius} />
      <text y="5.5">{short(count)}</text>
    </svg>
  );
}
