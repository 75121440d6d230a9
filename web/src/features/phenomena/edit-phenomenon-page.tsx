import { type Phenomenon, phenomenonPath } from '@nest/model';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { UnsavedDraftCard } from '@/ui/form/unsaved-draft-card.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState, ErrorState, Malformed, NoPermission } from '@/ui/states.tsx';
import { usePrivate } from './detail/use-private.ts';
import { EditForm } from './edit/edit-form.tsx';
import { PHENOMENON_FORM } from './edit/phenomenon-form.ts';
import { canEdit } from './permissions.ts';

const route = getRouteApi('/_app/phenomena/$id/edit');

export function EditPhenomenonPage({ id }: { id: string }) {
  const live = useLiveDoc(phenomenonDocument, phenomenonPath(id));
  const { data } = live;
  return (
    <Page>
      <PageHeader title={data?.ok ? `Edit ${data.data.title}` : 'Edit phenomenon'} />
      {data?.ok ? (
        <Editor id={id} phenomenon={data.data} />
      ) : (
        <LiveProblem
          live={live}
          noun="phenomenon"
          lines={9}
          missing={
            <EmptyState title="There is no such phenomenon">
              The address may be mistyped.
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}

function Editor({ id, phenomenon }: { id: string; phenomenon: Phenomenon }) {
  const session = useSession();
  const search = route.useSearch();
  const secrets = usePrivate(id, phenomenon, { always: true });
  const { location, witness } = secrets;
  const [begun, setBegun] = useState(false);
  const allowed = canEdit(session, phenomenon);
  if (allowed && !begun) setBegun(true);
  // A person who has begun to edit keeps the form even if they lose the permission: the save is
  // then refused with a message.
  if (!allowed && !begun) {
    return (
      <>
        <NoPermission what="edit this phenomenon" />
        <UnsavedDraftCard definition={PHENOMENON_FORM} id={id} />
      </>
    );
  }
  if (secrets.allowed && (location.state === 'loading' || witness.state === 'loading')) {
    return <SkeletonLines lines={9} />;
  }
  const failed = [location, witness].find(({ state }) => state === 'error');
  if (failed) return <ErrorState error={failed.error} onRetry={failed.retry} />;
  const damaged = [location.data, witness.data].find((part) => part && !part.ok);
  if (damaged && !damaged.ok) return <Malformed problem={damaged.problem} path={damaged.path} />;
  const readable = secrets.allowed && location.state === 'ready' && witness.state === 'ready';
  const hidden = readable
    ? {
        location: location.data?.ok
          ? { location: location.data.data.location, placeName: location.data.data.placeName }
          : null,
        witness: witness.data?.ok ? { witnesses: witness.data.data.witnesses } : null,
      }
    : null;
  return <EditForm id={id} live={phenomenon} hidden={hidden} search={search} />;
}
