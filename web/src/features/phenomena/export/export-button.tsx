import { Download } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Tooltip } from '@/ui/tooltip.tsx';
import type { PhenomenaPlan } from '../list/list-plan.ts';
import type { PhenomenaSearch } from '../search.ts';

const ExportPhenomena = lazyPart(() =>
  import('./export-phenomena.tsx').then(({ ExportPhenomena }) => ExportPhenomena),
);

export function ExportButton({ plan, search }: { plan: PhenomenaPlan; search: PhenomenaSearch }) {
  const [open, setOpen] = useState(false);
  useCommands([
    {
      id: 'phenomena.export',
      title: 'Export the listed phenomena',
      group: 'Phenomena',
      keywords: ['download', 'csv', 'geojson', 'kml'],
      run: () => setOpen(true),
    },
  ]);
  return (
    <>
      <Tooltip label="Export what is listed">
        <Button size="icon" aria-label="Export" onClick={() => setOpen(true)}>
          <Download aria-hidden />
        </Button>
      </Tooltip>
      {open && <ExportPhenomena plan={plan} search={search} onClose={() => setOpen(false)} />}
    </>
  );
}
