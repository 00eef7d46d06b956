interface IllustrationProps {
  /** The frame that is cut out of the drawing: a phone's card or a wide stage. */
  readonly shape?: 'card' | 'stage';
  /** With the pin that marks the hole in the road. */
  readonly pin?: boolean;
}

const frames = {
  card: { box: '0 0 328 136', sun: [262, 41, 17.5], at: 'translate(27 -16) scale(.76)' },
  stage: { box: '0 0 1280 352', sun: [1152, 106, 46], at: 'translate(600 52) scale(1.5)' },
} as const;

/** The town: hills, church, houses, road. Says nothing that the words beside it do not say. */
export function Illustration({ shape = 'card', pin = true }: IllustrationProps) {
  const { box, sun, at } = frames[shape];
  const [width, height] = box.split(' ').slice(2);
  return (
    <svg
      className="bw-town"
      viewBox={box}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bw-town__sky" width={width} height={height} />
      <circle className="bw-town__sun" cx={sun[0]} cy={sun[1]} r={sun[2]} />
      <g transform={at}>
        <Hills />
        <Houses />
        <Road />
        {pin ? <CameraPin /> : null}
      </g>
    </svg>
  );
}

/** x and foot of each fir, and its half width. */
const firs = [
  [-212, 140, 10],
  [-160, 143, 8],
  [-142, 141, 9],
  [-73, 141, 8],
  [-52, 138, 9],
  [-33, 136, 10],
  [340, 132, 10],
  [357, 136, 9],
  [381, 138, 9],
  [422, 136, 10],
  [510, 138, 10],
  [528, 140, 8],
] as const;

const Hills = () => (
  <>
    <path
      className="bw-town__far"
      d="M-400 132c104-44 190-56 284-34 86 20 158-32 250-12 78 17 146-36 238-14 64 16 184-8 328 22v140h-1100z"
    />
    <path
      className="bw-town__mid"
      d="M-400 150c122-38 216-32 302-14 78 16 148-22 240-8 84 13 168-30 250-8 78 20 198 6 308 22v90h-1100z"
    />
    <path
      className="bw-town__tree"
      d={firs
        .map(([x, foot, half]) => `M${x - half} ${foot}l${half}-${half * 2.5} ${half} ${half * 2.5}z`)
        .join('')}
    />
    <path
      className="bw-town__near"
      d="M-400 168c158-30 262-31 382-23 110 7 184-9 302 1 116 9 238-14 416 8v60h-1100z"
    />
  </>
);

/** Left, top and width of each house; they stand on one line. Wide ones have a hipped roof. */
const houses = [
  [-46, 128, 34],
  [0, 130, 30],
  [40, 126, 34],
  [80, 118, 30],
  [118, 124, 44],
  [200, 112, 44],
  [254, 122, 32],
  [292, 128, 38],
] as const;
const FOOT = 158;

const walls = houses.map(([x, y, w]) => `M${x} ${y}h${w}v${FOOT - y}h-${w}z`).join('');
const roofs = houses
  .map(([x, y, w]) =>
    w > 36
      ? `M${x - 5} ${y + 2}l${w * 0.38} -18h${w * 0.24 + 10}l${w * 0.38} 18z`
      : `M${x - 4} ${y + 2}l${w / 2 + 4} -20 ${w / 2 + 4} 20z`,
  )
  .join('');
const windows = houses
  .flatMap(([x, y, w]) =>
    (w > 30 || y < 120 ? [x + w * 0.28, x + w * 0.58] : [x + w * 0.34]).map((left) => [left, y] as const),
  )
  .map(([left, y]) => `M${left.toFixed(1)} ${y + 10}h6v7h-6z`)
  .join('');

const Houses = () => (
  <>
    <path className="bw-town__wall" d={`M176 84h24v74h-24z${walls}`} />
    <path className="bw-town__roof" d={`M173 86l15-44 15 44z${roofs}`} />
    <path className="bw-town__cross" d="M188 43V30M184 34h8" />
    <path className="bw-town__window" d={`${windows}M185 97h6v12h-6zM185 119h6v10h-6z`} />
  </>
);

const Road = () => (
  <>
    <path className="bw-town__field" d="M-400 160c196-15 566-14 1100-4v60h-1100z" />
    <path className="bw-town__road" d="M168 157c-4 11-62 23-112 47h212c-10-23-54-35-58-47z" />
    <path className="bw-town__mark" d="M187 162l-3 7h5l2-7zM181 176l-6 12h9l4-12z" />
    <ellipse className="bw-town__hole" cx="216" cy="183" rx="17" ry="5" />
  </>
);

const CameraPin = () => (
  <g className="bw-pin" transform="translate(216 181)">
    <ellipse className="bw-pin__sh" cy="1" rx="8" ry="3" />
    <path className="bw-pin__b" d="M0 0C-4-7-17-15-17-28a17 17 0 0 1 34 0C17-15 4-7 0 0z" />
    <path
      className="bw-pin__i"
      d="M-8-30.5c0-.6.4-1 1-1h2.7l1.3-2h6l1.3 2H7c.6 0 1 .4 1 1v8c0 .6-.4 1-1 1H-7c-.6 0-1-.4-1-1zM2.8-26.8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0z"
    />
  </g>
);
