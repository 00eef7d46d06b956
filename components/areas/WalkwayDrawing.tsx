/** Units of the drawing for one metre, and the widest gap that fits beside the house and the road. */
const METRE = 56;
const MOST_M = 3;
const RIGHT = 250;
const TOP = 34;
const BOTTOM = 122;

interface Props {
  readonly freeM: number | null;
  readonly leastM: number;
  readonly least: string;
  readonly free: string;
  readonly words: Readonly<Record<'house' | 'use' | 'road', string>>;
}

/**
 * The footway from above, widths to scale: house, what is put up, the gap that stays, road. A wheelchair needs the
 * dashed measure; where that runs into what is put up, the gap is too narrow. The sentence below says the same.
 */
export function WalkwayDrawing({ freeM, leastM, least, free, words }: Props) {
  const gap = Math.min(freeM ?? leastM, MOST_M) * METRE;
  const need = leastM * METRE;
  const edge = RIGHT - gap;
  // The word keeps clear of the measure that runs into it.
  const wordEnd = Math.min(edge, RIGHT - need);
  return (
    <svg className="sp-walkway__art" viewBox="0 0 320 156" aria-hidden="true" focusable="false">
      <rect className="sp-walkway__house" x="0" y={TOP} width="40" height={BOTTOM - TOP} />
      <rect className="sp-walkway__path" x="40" y={TOP} width={RIGHT - 40} height={BOTTOM - TOP} />
      <rect className="sp-walkway__road" x={RIGHT} y={TOP} width={320 - RIGHT} height={BOTTOM - TOP} />
      <rect className="sp-walkway__use" x="40" y={TOP} width={Math.max(8, edge - 40)} height={BOTTOM - TOP} />
      <path className="sp-walkway__kerb" d={`M${RIGHT} ${TOP}V${BOTTOM}`} />
      {/* What a wheelchair needs, from the kerb. */}
      <rect
        className="sp-walkway__need"
        x={RIGHT - need}
        y={TOP + 14}
        width={need}
        height={BOTTOM - TOP - 28}
        rx="4"
      />
      <Wheelchair x={RIGHT - need / 2} y={(TOP + BOTTOM) / 2} />
      <Measure from={edge} to={RIGHT} y={18} label={free} className="sp-walkway__free" />
      <Measure from={RIGHT - need} to={RIGHT} y={138} label={least} className="sp-walkway__least" isBelow />
      <text x="20" y={(TOP + BOTTOM) / 2} className="sp-walkway__word" transform={`rotate(-90 20 ${78})`}>
        {words.house}
      </text>
      <text x="285" y={(TOP + BOTTOM) / 2} className="sp-walkway__word" transform={`rotate(-90 285 ${78})`}>
        {words.road}
      </text>
      {wordEnd - 40 > 60 ? (
        <text x={(40 + wordEnd) / 2} y="82" className="sp-walkway__word">
          {words.use}
        </text>
      ) : null}
    </svg>
  );
}

/** A wheelchair from above: two wheels, the seat, the person. */
const Wheelchair = ({ x, y }: { x: number; y: number }) => (
  <g className="sp-walkway__chair" transform={`translate(${x} ${y})`}>
    <path d="M-15-15V13M15-15V13" />
    <rect x="-10" y="-10" width="20" height="20" rx="4" />
    <circle r="6" />
  </g>
);

interface MeasureProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly label: string;
  readonly className: string;
  readonly isBelow?: boolean;
}

/** A line with its ends and its length beside it. */
const Measure = ({ from, to, y, label, className, isBelow }: MeasureProps) => (
  <g className={className}>
    <path d={`M${from} ${y - 5}v10M${to} ${y - 5}v10M${from} ${y}H${to}`} />
    <text x={to + 8} y={y + (isBelow ? 6 : 5)} className="sp-walkway__metres">
      {label}
    </text>
  </g>
);
