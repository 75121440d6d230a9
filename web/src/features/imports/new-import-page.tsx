import { useNavigate } from '@tanstack/react-router';
import { Play } from 'lucide-react';
import { formatBytes, formatPlural } from '@/lib/format/number.ts';
import { useOnline } from '@/lib/online.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { Progress } from '@/ui/progress.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { FileDrop } from './wizard/file-drop.tsx';
import { MappingFiles } from './wizard/mapping-files.tsx';
import { MappingOptions } from './wizard/mapping-options.tsx';
import { MappingTable } from './wizard/mapping-table.tsx';
import { PreviewTable } from './wizard/preview-table.tsx';
import { type ImportDraft, useImportDraft } from './wizard/use-import-draft.ts';
import { type StartState, useStartImport } from './wizard/use-start-import.ts';

/** Prepares an import: choose a file, correct its mapping, preview the result, start. */
export function NewImportPage() {
  const { can } = useSession();
  const allowed = can('phenomena.import');
  return (
    <Page>
      {allowed ? (
        <Wizard />
      ) : (
        <>
          <PageHeader title="Import a file" />
          <NoPermission what="import files" />
        </>
      )}
    </Page>
  );
}

function Wizard() {
  const draft = useImportDraft();
  const navigate = useNavigate();
  const online = useOnline();
  const { state, start, stop } = useStartImport((id) =>
    navigate({ to: '/imports/$id', params: { id } }),
  );
  const { file, map, sample } = draft;
  const uploading = state.phase === 'uploading';
  const stops = draft.warnings.some((warning) => warning.stops);
  const ready = file && map && !stops && online && !uploading ? { file, map } : null;
  const startNow = () => {
    if (ready) void start(ready.file, ready.map);
  };
  useCommands(
    ready
      ? [
          {
            id: 'imports.start',
            title: 'Start this import',
            group: 'This page',
            hotkey: 'mod+Enter',
            run: startNow,
          },
        ]
      : [],
  );
  return (
    <>
      <PageHeader
        title="Import a file"
        description={file && <FileFacts draft={draft} />}
        actions={
          file && (
            <>
              <Button onClick={() => draft.chooseFile(null)} disabled={uploading}>
                Another file
              </Button>
              <Button variant="primary" busy={uploading} disabled={!ready} onClick={startNow}>
                <Play aria-hidden />
                Start import
              </Button>
            </>
          )
        }
      />
      {!file && <FileDrop onFile={draft.chooseFile} />}
      {file && <Notices draft={draft} state={state} online={online} onStop={stop} />}
      {draft.reading && (
        <Card>
          <CardBody>
            <SkeletonLines />
          </CardBody>
        </Card>
      )}
      {file && sample && map && (
        <fieldset disabled={uploading} className="flex min-w-0 flex-col gap-4">
          <Card aria-label="Columns">
            <CardHeader
              title="Columns"
              actions={<MappingFiles map={map} fileName={file.name} onMap={draft.takeMap} />}
            />
            <MappingTable sample={sample} map={map} onEdit={draft.edit} />
          </Card>
          {draft.preview && <PreviewTable preview={draft.preview} whole={sample.whole} />}
          <Card aria-label="Options">
            <CardHeader title="Options" />
            <CardBody>
              <MappingOptions map={map} onReadAs={draft.readAs} onEdit={draft.edit} />
            </CardBody>
          </Card>
        </fieldset>
      )}
    </>
  );
}

function FileFacts({ draft: { file, sample } }: { draft: ImportDraft }) {
  if (!file) return null;
  const facts = [file.name, formatBytes(file.size)];
  if (sample) facts.push(formatPlural(sample.headers.length, 'column'));
  return <span className="break-words">{facts.join(' · ')}</span>;
}

interface NoticesProps {
  draft: ImportDraft;
  state: StartState;
  online: boolean;
  onStop(): void;
}

/** What prevents the import, and the progress of the upload. */
function Notices({ draft, state, online, onStop }: NoticesProps) {
  const problems = [
    ...(draft.problem ? [draft.problem] : []),
    ...(state.phase === 'failed' ? [state.problem] : []),
    ...(online ? [] : ['You are offline. An import can be prepared now and started once online.']),
  ];
  return (
    <>
      {problems.map((problem) => (
        <FormAlert key={problem} title={problem} />
      ))}
      {draft.warnings.map(({ text, stops }) => (
        <FormAlert key={text} tone={stops ? 'danger' : 'signal'} title={text} />
      ))}
      {state.phase === 'uploading' && (
        <div className="flex items-center gap-4 rounded-lg border border-line bg-surface px-4 py-3 text-table">
          <span className="tabular w-36 shrink-0">Uploading {Math.round(state.share * 100)} %</span>
          <Progress value={state.share} label="Upload" />
          <Button size="sm" onClick={onStop}>
            Stop
          </Button>
        </div>
      )}
    </>
  );
}
