import { Download } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import type { AuditPlan } from '../list/audit-plan.ts';
import { ExportAudit } from './export-audit.tsx';

export function ExportButton({ plan, filter }: { plan: AuditPlan; filter: string }) {
  const [open, setOpen] = useState(false);
  useCommands([
    {
      id: 'audit.export',
      title: 'Export the listed events',
      group: 'Audit',
      keywords: ['download', 'csv', 'json'],
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
      {open && <ExportAudit plan={plan} filter={filter} onClose={() => setOpen(false)} />}
    </>
  );
}
