import type { Permission } from '@nest/model';
import { Clapperboard, FileUp, type LucideIcon, Plane, Telescope } from 'lucide-react';

export interface Section {
  to: '/phenomena' | '/shoots' | '/aircraft' | '/imports';
  title: string;
  icon: LucideIcon;
  hotkey: string;
  permission: Permission;
  create?: {
    to: '/phenomena/new' | '/shoots/new' | '/imports/new';
    title: string;
    hotkey: string;
    permission: Permission;
  };
}

/** The parts of the console, in the order of the sidebar. */
export const SECTIONS: readonly Section[] = [
  {
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
    to: '/aircraft',
    title: 'Aircraft',
    icon: Plane,
    hotkey: 'g a',
    permission: 'aircraft.read',
  },
  {
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
];
