import { createFileRoute } from '@tanstack/react-router';
import { SessionsSection } from '@/features/account/sessions-section.tsx';

export const Route = createFileRoute('/_app/account/sessions')({ component: SessionsSection });
