import { createFileRoute } from '@tanstack/react-router';
import { AuditPage } from '@/features/audit/audit-page.tsx';
import { auditSearchSchema } from '@/features/audit/search.ts';

export const Route = createFileRoute('/_app/audit')({
  staticData: { crumb: 'Audit' },
  validateSearch: auditSearchSchema,
  component: AuditPage,
});
