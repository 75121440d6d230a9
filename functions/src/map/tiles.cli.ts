import { projectionCommand } from '../projections/projection-command.ts';
import { tilesProjection } from './tiles-projection.ts';

projectionCommand({
  projection: tilesProjection,
  name: 'tiles',
  documents: "the map's tiles",
  repaired: ({ placesWritten, tilesWritten }) =>
    `${placesWritten} places and ${tilesWritten} tiles were not as they should be.`,
  summary: ({ points, tiles, pending }) =>
    `${points} phenomena on the map, ${tiles} tiles, ${pending} changes under way`,
  faults: ({ mismatched, wrongTiles }) => ({
    'Phenomena that the tiles hold wrongly': mismatched,
    'Tiles that differ from a recount': wrongTiles,
  }),
});
