import { createFileRoute } from '@tanstack/react-router';
import { PasskeysSection } from '@/features/account/passkeys-section.tsx';

export const Route = createFileRoute('/_app/account/passkeys')({ component: PasskeysSection });
