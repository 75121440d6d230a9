import { Link } from '@tanstack/react-router';
import { useSession } from '@/lib/session/session.tsx';

const TABS = [
  { to: '/team', title: 'Members', permission: 'members.read' },
  { to: '/team/invitations', title: 'Invitations', permission: 'members.manage' },
  { to: '/team/roles', title: 'Roles', permission: 'members.read' },
] as const;

/** The sections of the team, each on its own page. */
export function TeamTabs() {
  const { can } = useSession();
  return (
    <nav aria-label="Team" className="border-b border-line">
      <ul className="flex gap-1 overflow-x-auto">
        {TABS.filter(({ permission }) => can(permission)).map(({ to, title }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              className="-mb-px block border-b-2 border-transparent px-3 py-2 text-table whitespace-nowrap text-ink-2 transition-colors hover:text-ink focus-visible:outline-offset-[-2px] data-[status=active]:border-ink data-[status=active]:font-medium data-[status=active]:text-ink"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
