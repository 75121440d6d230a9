import type { Place } from '@nest/model';

/** Something of the layers that a person points at. */
export type Hit =
  | { kind: 'aircraft'; icao24: string; place: Place }
  | {
      kind: 'phenomenon';
      id: string;
      place: Place;
      /** Whether only the 0.2° cell is known, and `place` is no place of the event. */
      obscured: boolean;
    }
  | {
      kind: 'cluster';
      /** A click zooms in until it parts, or opens its points as a fan where they coincide. */
      count: number;
      place: Place;
    }
  | { kind: 'shoot'; id: string; place: Place };

/** What stays marked after a click. */
export type Selection =
  | { kind: 'aircraft'; icao24: string }
  | { kind: 'phenomenon'; id: string }
  | { kind: 'shoot'; id: string };
