// @vitest-environment jsdom
import { decodeTrack, MAX_TRACK_LENGTH, PATH_FORMAT } from '@nest/model';
import { describe, expect, it } from 'vitest';
import { readTrackFile } from './track-file.ts';

const GPX = `<?xml version="1.0"?>
<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><trk><trkseg>
  <trkpt lat="47.3769" lon="8.5417"><time>2026-02-03T20:40:00Z</time></trkpt>
  <trkpt lat="47.3772" lon="8.5421"><time>2026-02-03T20:41:00Z</time></trkpt>
  <trkpt lat="47.3774" lon="8.5428"><time>2026-02-03T20:43:00Z</time></trkpt>
</trkseg></trk></gpx>`;
const POINTS = [
  [47.3769, 8.5417, 0],
  [47.3772, 8.5421, 60],
  [47.3774, 8.5428, 180],
];
const START = Date.UTC(2026, 1, 3, 20, 40);

describe('readTrackFile', () => {
  it('reads the track of a GPX file', () => {
    const track = readTrackFile(GPX);
    expect(decodeTrack(track.path, PATH_FORMAT)).toEqual(POINTS);
    expect(track).toMatchObject({
      points: 3,
      start: { latitude: 47.3769, longitude: 8.5417, accuracyM: null },
      startedAtMs: START,
      endedAtMs: START + 180_000,
    });
  });

  it('reads a LineString with the times of a converter', () => {
    const coordinates = POINTS.map(([latitude, longitude]) => [longitude, latitude, 410]);
    const coordTimes = POINTS.map(([, , s]) => new Date(START + (s ?? 0) * 1_000).toISOString());
    const feature = {
      type: 'Feature',
      properties: { coordTimes },
      geometry: { type: 'LineString', coordinates },
    };
    const collection = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    expect(decodeTrack(readTrackFile(collection).path, PATH_FORMAT)).toEqual(POINTS);
  });

  it('reads a line without times', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [8.5, 47.3],
        [8.6, 47.4],
      ],
    };
    expect(readTrackFile(JSON.stringify(line))).toMatchObject({
      startedAtMs: null,
      endedAtMs: null,
    });
  });

  it('thins out a path that is too long for a document', () => {
    const coordinates = Array.from({ length: 40_000 }, (_, i) => [
      8 + Math.sin(i) / 10,
      47 + Math.cos(i) / 10,
    ]);
    const track = readTrackFile(JSON.stringify({ type: 'LineString', coordinates }));
    expect(track.path.length).toBeLessThanOrEqual(MAX_TRACK_LENGTH);
    expect(track.points).toBeGreaterThan(1_000);
  });

  it.each([
    ['no format of tracks', 'hello', /neither GPX nor GeoJSON/],
    ['broken XML', '<gpx><trkpt', /well-formed/],
    ['a single point', GPX.replace(/<trkpt lat="47.377[24].*<\/trkpt>/g, ''), /two points/],
    ['a point', '{"type":"Point","coordinates":[8,47]}', /no LineString/],
    ['a latitude of 91', GPX.replace('47.3772', '91'), /Point 2/],
    ['a latitude that is no number', GPX.replace('47.3772', 'north'), /Point 2/],
  ])('says what is wrong with %s', (_what, text, message) => {
    expect(() => readTrackFile(text)).toThrow(message);
  });
});
