import { type Shoot, shootPath } from '@nest/model';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CloudUpload, Pencil } from 'lucide-react';
import { RecordHistory } from '@/features/audit/index.ts';
import { formatUtc } from '@/lib/format/time.ts';
import { shootDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { StatusMenu } from '@/ui/status-menu.tsx';
import { SHOOT_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { Tooltip } from '@/ui/tooltip.tsx';
import { type ShootPatch, shootSave } from './data/changes.ts';
import { lengthOf } from './data/length.ts';
import { canEditShoot, nextStatuses } from './data/permissions.ts';
import { useShootRestoring } from './data/restoring.ts';
import { PhenomenonCard } from './detail/phenomenon-card.tsx';
import { NotesCard, PlaceCard, RecordCard, RecordingCard } from './detail/shoot-facts.tsx';
import { ShootNeighbours } from './detail/shoot-neighbours.tsx';
import { ShootProblem } from './detail/shoot-problem.tsx';
import { SidecarCard } from './detail/sidecar-card.tsx';

const route = getRouteApi('/_app/shoots/$id/');

/** One shoot, live. */
export function ShootPage({ id }: { id: string }) {
  const live = useLiveDoc(shootDocument, shootPath(id));
  if (!live.data?.ok) return <ShootProblem live={live} title="Shoot" />;
  return <ShootDetail id={id} shoot={live.data.data} isPending={live.data.hasPendingWrites} />;
}

interface ShootDetailProps {
  id: string;
  shoot: Shoot;
  isPending: boolean;
}

function ShootDetail({ id, shoot, isPending }: ShootDetailProps) {
  const session = useSession();
  const search = route.useSearch();
  const save = useSave();
  const canEdit = canEditShoot(session, shoot);
  const restoring = useShootRestoring(id, shoot);
  const change = (patch: ShootPatch, message: string) =>
    void save(shootSave(id, shoot, patch, message));
  return (
    <Page>
      <PageHeader
        title={shoot.title}
        badge={
          <StatusMenu
            noun="shoot"
            status={shoot.status}
            looks={SHOOT_STATUS_VARIANTS}
            next={nextStatuses(session, shoot)}
            onStatus={(status) => change({ status }, 'Status changed')}
          />
        }
        description={
          <span className="flex flex-wrap items-center gap-x-2">
            {[formatUtc(shoot.startedAt), lengthOf(shoot), shoot.operatorName]
              .filter(Boolean)
              .join(' · ')}
            {isPending && (
              <span className="inline-flex items-center gap-1">
                <CloudUpload aria-hidden className="size-3.5" /> not sent yet
              </span>
            )}
          </span>
        }
        actions={
          <>
            <ShootNeighbours id={id} shoot={shoot} search={search} />
            {canEdit && <EditButton id={id} />}
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <PlaceCard shoot={shoot} />
          <NotesCard shoot={shoot} />
          {session.can('audit.read') && (
            <RecordHistory documents={[shootPath(id)]} restoring={restoring} />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <RecordingCard shoot={shoot} />
          <PhenomenonCard
            shoot={shoot}
            canEdit={canEdit}
            onLink={(phenomenonId) =>
              change(
                { phenomenonId },
                phenomenonId ? 'Linked to the phenomenon' : 'Unlinked from the phenomenon',
              )
            }
          />
          <SidecarCard
            id={id}
            shoot={shoot}
            canEdit={canEdit}
            onSidecar={(sidecarRef) =>
              change({ sidecarRef }, sidecarRef ? 'Sensor file added' : 'Sensor file taken off')
            }
          />
          <RecordCard shoot={shoot} />
        </div>
      </div>
    </Page>
  );
}

function EditButton({ id }: { id: string }) {
  const navigate = route.useNavigate();
  useCommands([
    {
      id: 'shoot.edit',
      title: 'Edit this shoot',
      group: 'This shoot',
      hotkey: 'e',
      run: () => void navigate({ to: '/shoots/$id/edit', params: { id } }),
    },
  ]);
  return (
    <Tooltip label="Edit this shoot" command="shoot.edit">
      <Button asChild variant="primary">
        <Link to="/shoots/$id/edit" params={{ id }}>
          <Pencil aria-hidden />
          Edit
        </Link>
      </Button>
    </Tooltip>
  );
}
