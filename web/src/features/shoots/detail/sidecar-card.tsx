import type { Shoot } from '@nest/model';
import { Download, FileUp, Unlink } from 'lucide-react';
import { useState } from 'react';
import { formatBytes } from '@/lib/format/number.ts';
import { useOnline } from '@/lib/online.ts';
import { saveFile } from '@/lib/save-file.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import { Progress } from '@/ui/progress.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { MAX_SIDECAR_BYTES, shownName, sidecarBlob, uploadSidecar } from './sidecar.ts';

interface SidecarCardProps {
  id: string;
  shoot: Shoot;
  canEdit: boolean;
  onSidecar(sidecarRef: string | null): void;
}

/** The sensor file that was recorded with the footage. */
export function SidecarCard({ id, shoot, canEdit, onSidecar }: SidecarCardProps) {
  const [share, setShare] = useState<number | null>(null);
  const online = useOnline();
  const { sidecarRef } = shoot;
  const upload = async (file: File) => {
    if (file.size === 0 || file.size > MAX_SIDECAR_BYTES) {
      toast.error(file.size === 0 ? 'The file is empty' : 'The file is too large', {
        description: `A sensor file may have up to ${formatBytes(MAX_SIDECAR_BYTES)}.`,
      });
      return;
    }
    setShare(0);
    try {
      onSidecar(await uploadSidecar(id, file, setShare));
    } catch (error) {
      const denied = (error as { code?: string }).code === 'storage/unauthorized';
      toast.error('The sensor file was not uploaded', {
        description: denied
          ? 'Your role does not let you add files to this shoot.'
          : 'Check the network and try again.',
      });
    }
    setShare(null);
  };
  return (
    <Card aria-label="Sensor file">
      <CardHeader
        title="Sensor file"
        actions={
          canEdit && (
            <FileButton
              size="sm"
              variant="ghost"
              label="Sensor file"
              disabled={!online || share !== null}
              onFile={(file) => void upload(file)}
            >
              <FileUp aria-hidden />
              {sidecarRef ? 'Replace' : 'Upload'}
            </FileButton>
          )
        }
      />
      <CardBody className="flex flex-col gap-3 text-table">
        {sidecarRef ? (
          <div className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate" title={shownName(sidecarRef)}>
              {shownName(sidecarRef)}
            </span>
            <Button size="sm" disabled={!online} onClick={() => void download(sidecarRef)}>
              <Download aria-hidden />
              Download
            </Button>
            {canEdit && (
              <Tooltip label="Take the file off this shoot">
                <Button
                  size="icon-sm"
                  variant="ghost"
                  aria-label="Take the file off this shoot"
                  onClick={() => onSidecar(null)}
                >
                  <Unlink aria-hidden />
                </Button>
              </Tooltip>
            )}
          </div>
        ) : (
          <p className="text-ink-3">None. A sensor log as JSON, CSV or binary belongs here.</p>
        )}
        {share !== null && <Progress value={share} label="Upload" />}
        {!online && <p className="text-ink-3">Files need a network.</p>}
      </CardBody>
    </Card>
  );
}

async function download(sidecarRef: string): Promise<void> {
  try {
    saveFile(await sidecarBlob(sidecarRef), shownName(sidecarRef));
  } catch {
    toast.error('The sensor file could not be downloaded', {
      description: 'Check the network and try again.',
    });
  }
}
