import { createFileRoute } from '@tanstack/react-router';
import { SignInSection } from '@/features/account/sign-in-section.tsx';

export const Route = createFileRoute('/_app/account/sign-in')({ component: SignInSection });
