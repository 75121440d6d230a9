import { OPENSKY_CITATION } from '@nest/model';

/** The data source; OpenSky's terms require it on each page that shows its data. */
export function Citation() {
  return (
    <p className="text-xs text-ink-3">
      Data of{' '}
      <a
        href={OPENSKY_CITATION.url}
        target="_blank"
        rel="noreferrer"
        className="underline hover:text-ink"
      >
        The OpenSky Network
      </a>
      . {OPENSKY_CITATION.text}.
    </p>
  );
}
