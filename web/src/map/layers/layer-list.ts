export const LAYER_IDS = [
  'phenomena',
  'aircraft',
  'shoots',
  'night',
  'labels',
  'borders',
  'graticule',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

export interface LayerInfo {
  id: LayerId;
  name: string;
  /** One sentence for the layer control. */
  about: string;
  /** Whether it shows data or belongs to the base map, which only the MapLibre map can change. */
  group: 'data' | 'base';
  isOnAtFirst: boolean;
}

/** All layers in the order of the layer control, topmost first. */
export const LAYERS: readonly LayerInfo[] = [
  {
    id: 'phenomena',
    name: 'Phenomena',
    about: 'Reports by status and category; numbers stand for several at once.',
    group: 'data',
    isOnAtFirst: true,
  },
  {
    id: 'aircraft',
    name: 'Aircraft',
    about: 'The sky by OpenSky, coloured by height, faint where a position is old.',
    group: 'data',
    isOnAtFirst: true,
  },
  {
    id: 'shoots',
    name: 'Shoots',
    about: 'Paths of the cameras and the directions they looked.',
    group: 'data',
    isOnAtFirst: true,
  },
  {
    id: 'night',
    name: 'Day and night',
    about: 'Civil, nautical and astronomical twilight, and night.',
    group: 'base',
    isOnAtFirst: true,
  },
  {
    id: 'labels',
    name: 'Names',
    about: 'Countries and cities.',
    group: 'base',
    isOnAtFirst: true,
  },
  {
    id: 'borders',
    name: 'Borders',
    about: 'Borders of countries.',
    group: 'base',
    isOnAtFirst: true,
  },
  {
    id: 'graticule',
    name: 'Grid',
    about: 'Meridians and parallels.',
    group: 'base',
    isOnAtFirst: true,
  },
];
