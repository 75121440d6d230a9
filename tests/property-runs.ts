/** How many runs a property gets: the usual number, or a multiple in `npm run test:deep`. */
export const propertyRuns = (usual: number): number =>
  usual * Number(process.env.NEST_PROPERTY_FACTOR ?? 1);
