import {
  PASSKEY_LABELS,
  PASSKEY_STATUS_LABELS,
  SESSION_LABELS,
  SESSION_STATUS_LABELS,
} from '../auth/labels.ts';
import { AUDIENCE_LABELS, GEOPRIVACY_LABELS } from '../common-labels.ts';
import { IMPORT_JOB_LABELS, IMPORT_STATUS_LABELS } from '../imports/labels.ts';
import {
  CATEGORY_LABELS,
  COMMENT_LABELS,
  COMMENT_STATUS_LABELS,
  PHENOMENON_LABELS,
  PHENOMENON_STATUS_LABELS,
  PRIVATE_LABELS,
  SHAPE_LABELS,
  SOURCE_LABELS,
  TIME_PRECISION_LABELS,
} from '../phenomena/labels.ts';
import {
  AUDIT_SETTINGS_LABELS,
  GEOCODER_LABELS,
  MAP_SETTINGS_LABELS,
  SETTINGS_LABELS,
} from '../settings/labels.ts';
import { SHOOT_LABELS, SHOOT_STATUS_LABELS } from '../shoots/labels.ts';
import {
  FACTOR_LABELS,
  INVITATION_LABELS,
  INVITATION_STATUS_LABELS,
  MEMBER_LABELS,
  MEMBER_STATUS_LABELS,
  ROLE_LABELS,
} from '../team/labels.ts';
import { SIGN_IN_PROVIDER_LABELS } from '../team/member.ts';

type Labels = Readonly<Record<string, string>>;

/** Labels of the entities whose changes the log shows; a field has the same label in all of them. */
export const ENTITY_LABELS: Readonly<Record<string, Labels>> = {
  members: MEMBER_LABELS,
  invitations: INVITATION_LABELS,
  roles: ROLE_LABELS,
  passkeys: PASSKEY_LABELS,
  sessions: SESSION_LABELS,
  phenomena: PHENOMENON_LABELS,
  private: PRIVATE_LABELS,
  comments: COMMENT_LABELS,
  shoots: SHOOT_LABELS,
  imports: IMPORT_JOB_LABELS,
  settings: { ...SETTINGS_LABELS, ...MAP_SETTINGS_LABELS, ...AUDIT_SETTINGS_LABELS },
};

/** Every field's label by its name, in the order in which fields are shown. */
export const FIELD_LABELS: Labels = Object.assign({}, ...Object.values(ENTITY_LABELS));

/** Labels of the values of fields that have a fixed set of them, by the field's name. */
export const VALUE_LABELS: Readonly<Record<string, Labels>> = {
  status: {
    ...PHENOMENON_STATUS_LABELS,
    ...SHOOT_STATUS_LABELS,
    ...MEMBER_STATUS_LABELS,
    ...INVITATION_STATUS_LABELS,
    ...COMMENT_STATUS_LABELS,
    ...SESSION_STATUS_LABELS,
    ...PASSKEY_STATUS_LABELS,
    ...IMPORT_STATUS_LABELS,
  },
  category: CATEGORY_LABELS,
  shape: SHAPE_LABELS,
  source: SOURCE_LABELS,
  timePrecision: TIME_PRECISION_LABELS,
  geoprivacy: GEOPRIVACY_LABELS,
  defaultGeoprivacy: GEOPRIVACY_LABELS,
  audience: AUDIENCE_LABELS,
  defaultAudience: AUDIENCE_LABELS,
  provider: SIGN_IN_PROVIDER_LABELS,
  providers: SIGN_IN_PROVIDER_LABELS,
  factors: FACTOR_LABELS,
  geocoder: GEOCODER_LABELS,
};
