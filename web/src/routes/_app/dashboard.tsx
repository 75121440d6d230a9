import { createFileRoute } from '@tanstack/react-router';
import { DashboardPage } from '@/features/insights/dashboard-page.tsx';
import { dashboardSearchSchema } from '@/features/insights/search.ts';

export const Route = createFileRoute('/_app/dashboard')({
  staticData: { crumb: 'Dashboard' },
  validateSearch: dashboardSearchSchema,
  component: DashboardPage,
});
