import { useId, useMemo, useRef } from 'react';
import { mapContent, viewOf } from './content.ts';
import { describeMap } from './describe.ts';
import { MapPicker } from './map-picker.tsx';
import { MapPicture } from './map-picture.tsx';
import type { PlaceMapProps } from './props.ts';
import { useSize } from './use-size.ts';

/** The map itself, in either mode, with its text alternative. */
export default function MapFigure(props: PlaceMapProps) {
  const { mode = 'static', label, onPick } = props;
  const { point, geoprivacy, lookAzimuthDeg, path, orientation, aircraft } = props;
  const frame = useRef<HTMLDivElement>(null);
  const textId = useId();
  const size = useSize(frame);
  const content = useMemo(
    () => mapContent({ point, geoprivacy, lookAzimuthDeg, path, orientation, aircraft }),
    [point, geoprivacy, lookAzimuthDeg, path, orientation, aircraft],
  );
  const text = describeMap({
    point: geoprivacy === 'private' ? null : (point ?? null),
    geoprivacy: geoprivacy ?? 'open',
    lookAzimuthDeg: content.lookAzimuthDeg,
    pathName: props.pathName,
    pathLength: content.path.length,
    looks: content.looks.length,
    aircraft: content.aircraft.length,
  });
  if (mode === 'pick') {
    return (
      <MapPicker
        frame={frame}
        content={content}
        size={size}
        text={text}
        textId={textId}
        label={label ?? 'Map to set the place'}
        onPick={onPick}
      />
    );
  }
  return (
    <div
      ref={frame}
      className="place-map-frame"
      role="img"
      aria-label={label ?? 'Map'}
      aria-describedby={textId}
    >
      <MapPicture content={content} view={viewOf(content, size, props.spanM)} size={size} />
      <p id={textId} className="place-map-words">
        {text}
      </p>
    </div>
  );
}
