import { formatWord } from '@/lib/format/number.ts';

/** Fields whose name in the model is not what people call them. */
const LABELS: Record<string, string> = {
  summary: 'Description',
  observedAt: 'Time observed',
  durationS: 'Duration',
  timePrecision: 'Known to the',
  utcOffsetMin: 'UTC offset',
  location: 'Coordinates',
  elevationM: 'Ground elevation',
  placeName: 'Place',
  geoprivacy: 'Location privacy',
  lookAzimuthDeg: 'Azimuth (deg)',
  lookElevationDeg: 'Elevation (deg)',
  witnessCount: 'Number of witnesses',
  audience: 'Who may read it',
  assigneeUid: 'Assigned to',
  sourceReference: 'Reference of the source',
  operatorName: 'Operator',
  operatorUid: 'Operator as a member',
  device: 'Camera',
  startedAt: 'Start',
  endedAt: 'End',
  path: 'Path of the camera',
  orientation: 'Direction of the camera',
  sidecarRef: 'Sensor file',
  phenomenonId: 'Phenomenon',
  displayName: 'Name',
  photoUrl: 'Picture',
  email: 'E-mail',
  factors: 'Second factors',
  provider: 'Signed in with',
  providers: 'Signs in with',
  acceptedBy: 'Accepted by',
  expiresAt: 'Stands until',
  workspaceName: 'Name of the workspace',
  openRegistration: 'Open registration',
  defaultAudience: 'Who may read new reports',
  defaultGeoprivacy: 'Location privacy of new reports',
  googleMapsKey: 'Google Maps API key',
  googleMapId: 'Map id of Google Maps',
  geocoder: 'Geocoder',
  retentionDays: 'Days that the log is kept',
};

/** What a field is called: by its label, else by its name in words. */
export function fieldLabel(field: string): string {
  const words = field.replaceAll(
    /([a-z])([A-Z])/g,
    (_, end, next) => `${end} ${next.toLowerCase()}`,
  );
  return LABELS[field] ?? formatWord(words);
}

const UID = /(^|[a-z])(Uid|By)$/;
/** Whether a field names a member by uid. */
export const isMemberField = (field: string): boolean => UID.test(field);
