import type { Permission } from '@nest/model';
import {
  Clapperboard,
  Earth,
  FileUp,
  LayoutDashboard,
  type LucideIcon,
  Plane,
  ScrollText,
  Settings,
  Telescope,
  Trash2,
  Users,
} from 'lucide-react';

export interface Section {
  /** Part of its commands' names: `go.map`, `new.shoots`. */
  id: string;
  to:
    | '/'
    | '/dashboard'
    | '/phenomena'
    | '/shoots'
    | '/aircraft'
    | '/imports'
    | '/team'
    | '/trash'
    | '/audit'
    | '/settings';
  title: string;
  icon: LucideIcon;
  hotkey: string;
  /** Without one everybody sees it; of several, one is enough. */
  permission?: Permission | readonly Permission[];
  create?: {
    to: '/phenomena/new' | '/shoots/new' | '/imports/new' | '/team/invite';
    title: string;
    hotkey: string;
    permission: Permission;
  };
}

/** The sections of the console, in the order of the sidebar. */
export const SECTIONS: readonly Section[] = [
  { id: 'map', to: '/', title: 'Map', icon: Earth, hotkey: 'g m' },
  {
    id: 'dashboard',
    to: '/dashboard',
    title: 'Dashboard',
    icon: LayoutDashboard,
    hotkey: 'g d',
    permission: 'insights.read',
  },
  {
    id: 'phenomena',
    to: '/phenomena',
    title: 'Phenomena',
    icon: Telescope,
    hotkey: 'g p',
    permission: 'phenomena.read',
    create: {
      to: '/phenomena/new',
      title: 'Report a phenomenon',
      hotkey: 'n p',
      permission: 'phenomena.create',
    },
  },
  {
    id: 'shoots',
    to: '/shoots',
    title: 'Shoots',
    icon: Clapperboard,
    hotkey: 'g s',
    permission: 'phenomena.read',
    create: {
      to: '/shoots/new',
      title: 'Add a shoot',
      hotkey: 'n s',
      permission: 'shoots.create',
    },
  },
  {
    id: 'aircraft',
    to: '/aircraft',
    title: 'Aircraft',
    icon: Plane,
    hotkey: 'g a',
    permission: 'aircraft.read',
  },
  {
    id: 'imports',
    to: '/imports',
    title: 'Imports',
    icon: FileUp,
    hotkey: 'g i',
    permission: 'phenomena.import',
    create: {
      to: '/imports/new',
      title: 'Import a file',
      hotkey: 'n i',
      permission: 'phenomena.import',
    },
  },
  {
    id: 'trash',
    to: '/trash',
    title: 'Trash',
    icon: Trash2,
    hotkey: 'g x',
    permission: ['phenomena.delete', 'phenomena.merge'],
  },
  {
    id: 'team',
    to: '/team',
    title: 'Team',
    icon: Users,
    hotkey: 'g t',
    permission: 'members.read',
    create: {
      to: '/team/invite',
      title: 'Invite people',
      hotkey: 'n t',
      permission: 'members.manage',
    },
  },
  {
    id: 'audit',
    to: '/audit',
    title: 'Audit',
    icon: ScrollText,
    hotkey: 'g u',
    permission: 'audit.read',
  },
  {
    id: 'settings',
    to: '/settings',
    title: 'Settings',
    icon: Settings,
    hotkey: 'g ,',
    permission: 'settings.manage',
  },
];

/** Whether a user with these permissions sees a section. */
export const isOpen = (
  { permission }: Section,
  can: (permission: Permission) => boolean,
): boolean => permission === undefined || [permission].flat().some((each) => can(each));
