import { useMemo } from 'react';

const POLE = { x: 470, y: 300 };
const TRAILS = 120;

/** Deterministic: a small generator with a fixed seed. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const at = (radius: number, angle: number) =>
  `${(POLE.x + radius * Math.cos(angle)).toFixed(1)} ${(POLE.y + radius * Math.sin(angle)).toFixed(1)}`;

function trails() {
  const random = sequence(7);
  return Array.from({ length: TRAILS }, (_, index) => {
    const radius = 10 + index * 6.4 + random() * 5;
    const from = random() * 2 * Math.PI;
    const to = from + 0.3 + random() * 0.8;
    return {
      id: index,
      d: `M${at(radius, from)}A${radius} ${radius} 0 0 1 ${at(radius, to)}`,
      opacity: 0.15 + random() * 0.55,
      width: 0.5 + random() * 0.9,
    };
  });
}

/**
 * A long exposure of a night sky above a horizon: decoration of the sign-in pages, in the theme's
 * colours.
 */
export function StarTrails({ className }: { className?: string }) {
  const arcs = useMemo(trails, []);
  return (
    <svg
      viewBox="0 0 720 900"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={className}
    >
      <defs>
        {/* Fades the sky behind text. */}
        <linearGradient id="trails-fade" x1="0" y1="0.1" x2="0.75" y2="0.2">
          <stop offset="0.1" stopColor="white" stopOpacity="0.12" />
          <stop offset="1" stopColor="white" />
        </linearGradient>
        <mask id="trails-mask">
          <rect width="720" height="900" fill="url(#trails-fade)" />
        </mask>
      </defs>
      <g fill="none" className="stroke-ink-3" strokeLinecap="round" mask="url(#trails-mask)">
        {arcs.map(({ id, d, opacity, width }) => (
          <path
            key={id}
            d={d}
            opacity={opacity}
            strokeWidth={width}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </g>
      <path
        d="M250 468L372 412"
        className="stroke-signal"
        strokeWidth="1.6"
        opacity="0.55"
        strokeLinecap="round"
      />
      <circle cx="372" cy="412" r="3.2" className="fill-signal" />
      <path
        d="M0 792C90 776 150 786 236 764S392 742 470 762 620 786 720 758V900H0Z"
        className="fill-canvas"
      />
      <path
        d="M0 792C90 776 150 786 236 764S392 742 470 762 620 786 720 758"
        fill="none"
        className="stroke-line-strong"
      />
    </svg>
  );
}
