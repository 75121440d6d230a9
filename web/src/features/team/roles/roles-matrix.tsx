import { ALL_PERMISSIONS, PERMISSIONS, type Permission } from '@nest/model';
import { getRouteApi } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { permissionAreas } from '../data/permission-areas.ts';
import type { NamedRole } from '../data/use-roles.ts';
import { CompareBar } from './compare-bar.tsx';
import { PermissionBox } from './permission-box.tsx';
import type { RoleQuestion } from './role-dialog.tsx';
import { differing, type RoleDrafts, toggled } from './role-drafts.ts';
import { RoleHead } from './role-head.tsx';
import { SaveBar } from './save-bar.tsx';

const route = getRouteApi('/_app/team/roles');

interface RolesMatrixProps {
  roles: readonly NamedRole[];
  onAsk(question: RoleQuestion): void;
}

/** Roles side by side, with a row for each permission. */
export function RolesMatrix({ roles, onAsk }: RolesMatrixProps) {
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [drafts, setDrafts] = useState<RoleDrafts>({});
  const chosen = search.roles?.split(',') ?? [];
  const compared = roles.filter(({ id }) => chosen.includes(id));
  const shown = compared.length > 0 ? compared : roles;
  const rows: readonly Permission[] = search.differ ? differing(shown) : ALL_PERMISSIONS;
  const canManage = session.can('roles.manage');
  const drop = (id: string) => setDrafts(({ [id]: _, ...rest }) => rest);
  return (
    <>
      <CompareBar
        roles={roles}
        shown={compared.map(({ id }) => id)}
        differ={search.differ === true}
        onRoles={(ids) =>
          void navigate({
            search: (old) => ({ ...old, roles: ids.length > 0 ? ids.join(',') : undefined }),
            replace: true,
          })
        }
        onDiffer={(differ) =>
          void navigate({ search: (old) => ({ ...old, differ }), replace: true })
        }
      />
      <div className="min-h-0 flex-1 overflow-auto rounded-lg border border-line bg-surface">
        <table className="w-max min-w-full border-separate border-spacing-0 text-table">
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky top-0 left-0 z-20 w-44 min-w-40 border-r border-b border-line bg-surface px-3 py-2 text-left align-bottom font-medium text-ink-2 sm:w-auto sm:min-w-72"
              >
                Permission
              </th>
              {shown.map((role) => (
                <RoleHead key={role.id} role={role} canManage={canManage} onAsk={onAsk} />
              ))}
            </tr>
          </thead>
          <tbody>
            {permissionAreas(rows).map(({ title, permissions }) => (
              <Fragment key={title}>
                <tr>
                  <th
                    scope="colgroup"
                    colSpan={shown.length + 1}
                    className="border-b border-line bg-ground text-left text-xs font-medium text-ink-3"
                  >
                    <span className="sticky left-0 inline-block px-3 py-1.5">{title}</span>
                  </th>
                </tr>
                {permissions.map((permission) => (
                  <tr key={permission} className="group">
                    <th
                      scope="row"
                      className="sticky left-0 z-10 border-r border-b border-line bg-surface px-3 py-1.5 text-left font-normal group-hover:bg-hover"
                    >
                      {PERMISSIONS[permission]}
                    </th>
                    {shown.map((role) => (
                      <PermissionBox
                        key={role.id}
                        role={role}
                        permission={permission}
                        draft={drafts[role.id]}
                        canManage={canManage}
                        holds={session.can(permission)}
                        onToggle={() => setDrafts((old) => toggled(old, role, permission))}
                      />
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && (
          <p className="px-3 py-6 text-center text-table text-ink-2">
            These roles may do exactly the same.
          </p>
        )}
      </div>
      {roles.map(
        (role) =>
          drafts[role.id] && (
            <SaveBar
              key={role.id}
              role={role}
              draft={drafts[role.id] ?? { seen: [], permissions: [] }}
              onDone={() => drop(role.id)}
            />
          ),
      )}
    </>
  );
}
