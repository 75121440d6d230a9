import { type Command, useCommands } from '@/lib/shortcuts/registry.ts';
import type { MapActions } from './use-map-actions.ts';

interface Options {
  actions: MapActions;
  togglePanel(): void;
  /** Opens the menu of actions at the centre of the map. */
  openMenu(): void;
  search(): void;
  /** Closes whatever is open. */
  escape(): void;
}

/** All commands of the map, for keys and palette. */
export function useMapCommands({ actions, ...rest }: Options): void {
  const group = 'Map';
  const keys: Omit<Command, 'group'>[] = [
    { id: 'map.search', title: 'Find a place', hotkey: '/', run: rest.search },
    { id: 'map.zoomIn', title: 'Zoom in', hotkey: '+', repeats: true, run: actions.zoomIn },
    {
      id: 'map.zoomIn.us',
      title: 'Zoom in',
      hotkey: '=',
      hidden: true,
      repeats: true,
      run: actions.zoomIn,
    },
    { id: 'map.zoomOut', title: 'Zoom out', hotkey: '-', repeats: true, run: actions.zoomOut },
    {
      id: 'map.left',
      title: 'Move left',
      hotkey: 'ArrowLeft',
      repeats: true,
      run: actions.panLeft,
    },
    {
      id: 'map.right',
      title: 'Move right',
      hotkey: 'ArrowRight',
      repeats: true,
      run: actions.panRight,
    },
    { id: 'map.up', title: 'Move up', hotkey: 'ArrowUp', repeats: true, run: actions.panUp },
    {
      id: 'map.down',
      title: 'Move down',
      hotkey: 'ArrowDown',
      repeats: true,
      run: actions.panDown,
    },
    {
      id: 'map.projection',
      title: actions.isFlat ? 'Show the globe' : 'Show the flat map',
      hotkey: 'p',
      run: actions.toggleProjection,
    },
    { id: 'map.north', title: 'Turn north up', hotkey: 'h', run: actions.northUp },
    { id: 'map.home', title: 'Show the whole Earth', hotkey: '0', run: actions.home },
    {
      id: 'map.turn',
      title: actions.isTurning ? 'Stop the globe' : 'Turn the globe slowly',
      hotkey: 'r',
      run: actions.toggleTurning,
    },
    {
      id: 'map.layers',
      title: 'Layers and legend',
      hotkey: 'l',
      run: () => actions.setLayersOpen(!actions.layersOpen),
    },
    { id: 'map.locate', title: 'Show where I am', hotkey: 'y', run: actions.locate },
    {
      id: 'map.measure',
      title: actions.isMeasuring ? 'Stop measuring' : 'Measure distances',
      hotkey: 'm',
      run: actions.toggleMeasuring,
    },
    { id: 'map.fullScreen', title: 'Full screen', hotkey: 'f', run: actions.toggleFullScreen },
    { id: 'map.picture', title: 'Save a picture', hotkey: 's', run: actions.savePicture },
    {
      id: 'map.here',
      title: 'What is at the middle of the map',
      hotkey: 'c',
      keywords: ['menu', 'here', 'report', 'measure', 'choose'],
      run: rest.openMenu,
    },
    { id: 'map.panel', title: 'Fold or unfold the panel', hotkey: 'i', run: rest.togglePanel },
    { id: 'map.escape', title: 'Close', hotkey: 'Escape', hidden: true, run: rest.escape },
  ];
  useCommands(keys.map((command) => ({ ...command, group })));
}
