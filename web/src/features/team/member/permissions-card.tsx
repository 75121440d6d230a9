import { type MemberStatus, PERMISSIONS, type Role } from '@nest/model';
import { Check } from 'lucide-react';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { permissionAreas } from '../data/permission-areas.ts';

interface PermissionsCardProps {
  role: Role | undefined;
  status: MemberStatus;
}

/** A member's permissions. */
export function PermissionsCard({ role, status }: PermissionsCardProps) {
  const areas = permissionAreas(role?.permissions ?? []);
  return (
    <Card>
      <CardHeader title="Permissions" />
      <CardBody className="flex flex-col gap-4">
        {status !== 'active' && (
          <p className="text-table text-ink-2">
            Nothing while {status}. With this role they could again:
          </p>
        )}
        {areas.length === 0 && <p className="text-table text-ink-3">Nothing.</p>}
        {areas.map(({ title, permissions }) => (
          <section key={title} aria-label={title}>
            <h3 className="mb-1 text-xs text-ink-3">{title}</h3>
            <ul className="flex flex-col gap-1 text-table">
              {permissions.map((permission) => (
                <li key={permission} className="flex items-start gap-2">
                  <Check aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ok" />
                  {PERMISSIONS[permission]}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </CardBody>
    </Card>
  );
}
