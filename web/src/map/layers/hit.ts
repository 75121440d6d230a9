import type { Place } from '@nest/model';

/** A feature of the layers that a person points at. */
export type Hit =
  | { kind: 'aircraft'; icao24: string; place: Place }
  | {
      kind: 'phenomenon';
      id: string;
      place: Place;
      /** Whether only the 0.2° cell is known, and `place` is not the event's own. */
      obscured: boolean;
    }
  | {
      kind: 'cluster';
      /** A click zooms in until it splits, or spiderfies its points if they coincide. */
      count: number;
      place: Place;
    }
  | { kind: 'shoot'; id: string; place: Place };

/** The feature that stays selected after a click. */
export type Selection =
  | { kind: 'aircraft'; icao24: string }
  | { kind: 'phenomenon'; id: string }
  | { kind: 'shoot'; id: string };
