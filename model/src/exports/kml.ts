import type { Phenomenon } from '../phenomena/phenomenon.ts';
import { PHENOMENON_STATUSES, type PhenomenonStatus } from '../phenomena/status.ts';
import { observedInterval } from '../time.ts';
import type { Exporter } from './exporter.ts';
import { exportedFields, exportedPlace, isoTime } from './public-record.ts';

/** Colours of the pins by status, in KML's order: alpha, blue, green, red. */
const PIN_COLOURS: Record<PhenomenonStatus, string> = {
  reported: 'ff24a5f5',
  triaged: 'ffe8b658',
  investigating: 'fff0807a',
  explained: 'ff7bc96f',
  unexplained: 'ff5b5bf0',
  archived: 'ff9a9a9a',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them in any way
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** Text as content or attribute of XML 1.0; characters that XML does not allow become U+FFFD. */
export function escapeXml(value: string): string {
  return value.replace(NOT_XML, '\uFFFD').replace(/[&<>"'\r]/g, (char) => ENTITIES[char] ?? char);
}

/**
 * Plain text as HTML, which is how readers of KML show a description: markup that somebody typed is
 * shown, not run.
 */
const asHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char).replace(/\r\n?|\n/g, '<br>');

/**
 * KML 2.2: a placemark for each record, with its time span, a style by status and the other fields
 * as data.
 */
export const kmlExporter: Exporter = {
  extension: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  head: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Phenomena</name>',
    ...PHENOMENON_STATUSES.map(
      (status) =>
        `<Style id="${status}"><IconStyle><color>${PIN_COLOURS[status]}</color></IconStyle></Style>`,
    ),
    '',
  ].join('\n'),
  separator: '',
  tail: '</Document></kml>\n',
  record(record) {
    const { phenomenon: p, id } = record;
    const { title, summary, id: _id, ...data } = exportedFields(record);
    const place = exportedPlace(record);
    const rows = Object.entries(data)
      .filter(([, value]) => value !== null && value !== '')
      .map(
        ([name, value]) => `<Data name="${name}"><value>${escapeXml(String(value))}</value></Data>`,
      );
    const point = place
      ? `<Point><coordinates>${decimal(place.longitude)},${decimal(place.latitude)}</coordinates></Point>\n`
      : '';
    return [
      `<Placemark id="${escapeXml(id)}"><name>${escapeXml(title)}</name>`,
      `<description>${escapeXml(asHtml(summary))}</description>`,
      timeSpan(p),
      `<styleUrl>#${p.status}</styleUrl>`,
      `<ExtendedData>${rows.join('')}</ExtendedData>`,
      `${point}</Placemark>\n`,
    ].join('\n');
  },
};

/** From start to end of the observation, or the interval in which it is known to have happened. */
function timeSpan(p: Phenomenon): string {
  const { fromMs, toMs } = observedInterval(p.observedAt.toMillis(), p.timePrecision);
  const endMs = Math.max(toMs, fromMs + (p.durationS ?? 0) * 1000);
  return `<TimeSpan><begin>${isoTime(p.observedAt)}</begin><end>${new Date(endMs).toISOString()}</end></TimeSpan>`;
}

/** Degrees to a centimetre, without an exponent, which KML does not support. */
const decimal = (degrees: number) => degrees.toFixed(7).replace(/\.?0+$/, '');
