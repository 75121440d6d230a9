import { createFileRoute } from '@tanstack/react-router';
import { ProfileSection } from '@/features/account/profile-section.tsx';

export const Route = createFileRoute('/_app/account/profile')({ component: ProfileSection });
