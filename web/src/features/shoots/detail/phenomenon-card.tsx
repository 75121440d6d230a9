import { phenomenonPath, type Shoot } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { Unlink } from 'lucide-react';
import { formatUtc } from '@/lib/format/time.ts';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { PhenomenonCombobox } from '../link/phenomenon-combobox.tsx';

interface PhenomenonCardProps {
  shoot: Shoot;
  canEdit: boolean;
  onLink(phenomenonId: string | null): void;
}

/** The phenomenon of a shoot, and how to link or unlink it. */
export function PhenomenonCard({ shoot, canEdit, onLink }: PhenomenonCardProps) {
  const { phenomenonId } = shoot;
  return (
    <Card aria-label="Phenomenon">
      <CardHeader
        title="Phenomenon"
        actions={
          canEdit &&
          phenomenonId && (
            <Button size="sm" variant="ghost" onClick={() => onLink(null)}>
              <Unlink aria-hidden />
              Unlink
            </Button>
          )
        }
      />
      <CardBody className="text-table">
        {phenomenonId ? (
          <Linked id={phenomenonId} />
        ) : canEdit ? (
          <PhenomenonCombobox
            aria-label="Link to a phenomenon"
            value={null}
            onValueChange={(id) => id && onLink(id)}
          />
        ) : (
          <p className="text-ink-3">It belongs to none.</p>
        )}
      </CardBody>
    </Card>
  );
}

function Linked({ id }: { id: string }) {
  const live = useLiveDoc(phenomenonDocument, phenomenonPath(id));
  if (live.state === 'loading') return <Skeleton className="w-40" />;
  if (!live.data?.ok) {
    return (
      <p className="text-ink-3">
        {live.state === 'no-permission'
          ? 'It belongs to a phenomenon that your role does not let you see.'
          : `It belongs to ${id}, which cannot be shown.`}
      </p>
    );
  }
  const { title, observedAt, timePrecision, status } = live.data.data;
  return (
    <div className="flex flex-col gap-1.5">
      <Link to="/phenomena/$id" params={{ id }} className="font-medium break-words hover:underline">
        {title}
      </Link>
      <span className="tabular flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        {formatUtc(observedAt, timePrecision)}
        <StatusBadge look={PHENOMENON_STATUS_VARIANTS[status]} />
      </span>
    </div>
  );
}
