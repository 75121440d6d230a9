import type { ReactNode } from 'react';
import { CATEGORY_GLYPHS, GLYPH_SIZE } from '../../../map/layers/category-glyphs.ts';
import type { LegendEntry } from '../../../map/layers/legend.ts';

const SHAPES: Record<Exclude<LegendEntry['mark'], 'glyph'>, ReactNode> = {
  dot: <circle cx="8" cy="8" r="4.5" fill="currentColor" />,
  cluster: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" fillOpacity="0.25" />
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" />
      <text x="8" y="11" textAnchor="middle" fontSize="8" fill="currentColor">
        12
      </text>
    </>
  ),
  cell: (
    <rect
      x="2.5"
      y="2.5"
      width="11"
      height="11"
      fill="currentColor"
      fillOpacity="0.2"
      stroke="currentColor"
      strokeDasharray="2 2"
    />
  ),
  aircraft: (
    <path
      d="M8 1.5 9.2 6 14.5 9.2v1.4L9.2 9l-.4 3.4 1.8 1.4v1L8 14l-2.6.8v-1l1.8-1.4L6.8 9l-5.3 1.6V9.2L6.8 6z"
      fill="currentColor"
    />
  ),
  line: <path d="M1.5 12 6 5l4 4 4.5-6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  wedge: <path d="M8 14 2.5 4A11 11 0 0 1 13.5 4z" fill="currentColor" fillOpacity="0.4" />,
  band: <rect x="1" y="3" width="14" height="10" rx="1.5" fill="currentColor" fillOpacity="0.7" />,
};

/** A mark of the map, in its colour. */
export function LegendMark({ entry }: { entry: LegendEntry }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${GLYPH_SIZE} ${GLYPH_SIZE}`}
      className="size-4 shrink-0"
      style={{ color: `var(${entry.token})` }}
    >
      {entry.mark === 'glyph' ? (
        <path
          d={CATEGORY_GLYPHS[entry.category ?? 'other']}
          fill="currentColor"
          fillRule="evenodd"
        />
      ) : (
        SHAPES[entry.mark]
      )}
    </svg>
  );
}
