import type { MapContent } from './content.ts';
import { MapBase } from './map-base.tsx';
import { MapMarks } from './map-marks.tsx';
import { scaleBar } from './scale-bar.ts';
import { globeMetresPerPixel, projectionOf, type Size, type View } from './view.ts';
import { FINE_BELOW_METRES_PER_PIXEL, useWorld } from './world.ts';

interface Props {
  content: MapContent;
  view: View;
  size: Size;
}

const GLOBE: Size = { width: 56, height: 56 };
const MARGIN = 10;

/** The drawing: base, marks, scale bar, and a small globe that shows where in the world this is. */
export function MapPicture({ content, view, size }: Props) {
  const world = useWorld(view.metresPerPixel < FINE_BELOW_METRES_PER_PIXEL);
  const coarse = useWorld(false);
  const bar = scaleBar(view.metresPerPixel);
  const zoomedIn = view.metresPerPixel < globeMetresPerPixel(size) / 4;
  return (
    <svg
      aria-hidden="true"
      className="place-map-svg"
      viewBox={`0 0 ${size.width} ${size.height}`}
      data-ready={world !== null}
    >
      <MapBase view={view} size={size} world={world} />
      <MapMarks content={content} view={view} projection={projectionOf(view, size)} />
      <g className="place-map-scale" transform={`translate(${MARGIN}, ${size.height - MARGIN})`}>
        <path d={`M0.5,-5V-0.5H${bar.pixels.toFixed(1)}V-5`} />
        <text x={4} y={-8}>
          {bar.label}
        </text>
      </g>
      {zoomedIn && size.width > 280 && (
        <g
          className="place-map-locator"
          transform={`translate(${size.width - GLOBE.width - MARGIN}, ${size.height - GLOBE.height - MARGIN})`}
        >
          <MapBase
            view={{ center: view.center, metresPerPixel: globeMetresPerPixel(GLOBE) }}
            size={GLOBE}
            world={coarse}
            plain
          />
          <circle className="place-map-locator-dot" cx={28} cy={28} r={2.5} />
        </g>
      )}
    </svg>
  );
}
