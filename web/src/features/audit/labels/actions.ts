import { AUDIT_ACTIONS, type AuditAction } from '@nest/model';
import { formatWord } from '@/lib/format/number.ts';

/** Headings of action areas whose name is not descriptive enough. */
const AREA_NAMES: Record<string, string> = {
  access: 'Ways in',
  audit: 'Log',
  members: 'Team',
};

export const ALL_ACTIONS = Object.keys(AUDIT_ACTIONS) as AuditAction[];
const areaOf = (action: string) => action.split('.')[0] ?? action;

export interface ActionArea {
  area: string;
  title: string;
  actions: readonly AuditAction[];
}

/** All actions by area, in the order of the model. */
export const ACTION_AREAS: readonly ActionArea[] = [...new Set(ALL_ACTIONS.map(areaOf))].map(
  (area) => ({
    area,
    title: AREA_NAMES[area] ?? formatWord(area),
    actions: ALL_ACTIONS.filter((action) => areaOf(action) === area),
  }),
);

/** The actions of a filter: one, or all of an area. Empty if there is none. */
export function actionsOf(filter: string): readonly AuditAction[] {
  const known = ALL_ACTIONS.find((action) => action === filter);
  if (known) return [known];
  return ACTION_AREAS.find(({ area }) => area === filter)?.actions ?? [];
}

/** The label of an action. An action of a newer build is shown by its name. */
export const actionLabel = (action: string): string =>
  (AUDIT_ACTIONS as Record<string, string>)[action] ?? action;

/** A filter's label: `Team`, `Suspended a member`. */
export function actionFilterLabel(filter: string): string {
  const area = ACTION_AREAS.find((known) => known.area === filter);
  return area?.title ?? formatWord(actionLabel(filter));
}
