import { createFileRoute } from '@tanstack/react-router';
import { AccountLayout } from '@/features/account/account-layout.tsx';

export const Route = createFileRoute('/_app/account')({
  staticData: { crumb: 'Account' },
  component: AccountLayout,
});
