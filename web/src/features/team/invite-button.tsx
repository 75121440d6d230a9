import { Link } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { Button } from '@/ui/button.tsx';

export function InviteButton() {
  return (
    <Button asChild variant="primary">
      <Link to="/team/invite">
        <UserPlus aria-hidden />
        Invite people
      </Link>
    </Button>
  );
}
