import { createFileRoute } from '@tanstack/react-router';
import { NewPhenomenonPage } from '@/features/phenomena/new-phenomenon-page.tsx';

export const Route = createFileRoute('/_app/phenomena/new')({ component: NewPhenomenonPage });
