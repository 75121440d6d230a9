import { AFRICA_MIDDLE_EAST } from './africa-middle-east.ts';
import { AMERICAS } from './americas.ts';
import { ASIA_PACIFIC } from './asia-pacific.ts';
import { EUROPE } from './europe.ts';
import { REMOTE } from './remote.ts';

/** All invented reports; their order does not matter. */
export const STORIES = [...EUROPE, ...AMERICAS, ...ASIA_PACIFIC, ...AFRICA_MIDDLE_EAST, ...REMOTE];
