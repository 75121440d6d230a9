import type { ComponentProps } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { Avatar } from '@/ui/avatar.tsx';
import { Button } from '@/ui/button.tsx';

export function UserButton(props: ComponentProps<typeof Button>) {
  const { name, member } = useSession();
  return (
    <Button
      variant="ghost"
      size="icon"
      className="rounded-full"
      aria-label={`Account of ${name}`}
      {...props}
    >
      <Avatar name={name} photoUrl={member?.photoUrl} />
    </Button>
  );
}
