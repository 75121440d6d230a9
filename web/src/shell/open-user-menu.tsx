import { useNavigate } from '@tanstack/react-router';
import { CircleUser, LogOut } from 'lucide-react';
import { formatWord } from '@/lib/format/number.ts';
import { useSession } from '@/lib/session/session.tsx';
import { signOut } from '@/lib/session/sign-out.ts';
import { THEMES, type Theme, useTheme } from '@/lib/theme/theme.ts';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/ui/dropdown-menu.tsx';
import { UserButton } from './user-button.tsx';

/** The whole user menu, initially open; see `UserMenu`. */
export function OpenUserMenu() {
  const { name, user, claims } = useSession();
  const { theme, setTheme } = useTheme();
  const navigate = useNavigate();
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>
        <UserButton />
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        <div className="flex flex-col gap-0.5 px-2 py-1.5">
          <span className="truncate font-medium">{name}</span>
          <span className="truncate text-xs text-ink-3">{user?.email}</span>
          {claims && <span className="text-xs text-ink-2">{formatWord(claims.role)}</span>}
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Theme</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={(value) => setTheme(value as Theme)}>
          {THEMES.map((option) => (
            <DropdownMenuRadioItem
              key={option}
              value={option}
              onSelect={(event) => event.preventDefault()}
            >
              {formatWord(option)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void navigate({ to: '/account' })}>
          <CircleUser aria-hidden />
          Account
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => void signOut()}>
          <LogOut aria-hidden />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
