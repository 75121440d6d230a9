import { createFileRoute } from '@tanstack/react-router';
import { digestSearchSchema } from '@/features/account/digest/search.ts';
import { DigestSection } from '@/features/account/digest-section.tsx';

export const Route = createFileRoute('/_app/account/digest')({
  validateSearch: digestSearchSchema,
  component: DigestSection,
});
