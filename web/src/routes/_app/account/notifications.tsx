import { createFileRoute } from '@tanstack/react-router';
import { NotificationsSection } from '@/features/account/notifications-section.tsx';

export const Route = createFileRoute('/_app/account/notifications')({
  component: NotificationsSection,
});
