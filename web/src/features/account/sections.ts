import {
  Bell,
  CalendarRange,
  CircleUser,
  FingerprintPattern,
  LogIn,
  type LucideIcon,
  MonitorSmartphone,
} from 'lucide-react';

export interface AccountSection {
  to:
    | '/account/profile'
    | '/account/sign-in'
    | '/account/passkeys'
    | '/account/sessions'
    | '/account/notifications'
    | '/account/digest';
  title: string;
  icon: LucideIcon;
}

/** The sections of the account screen, in order. */
export const ACCOUNT_SECTIONS: readonly AccountSection[] = [
  { to: '/account/profile', title: 'Profile', icon: CircleUser },
  { to: '/account/sign-in', title: 'Sign-in methods', icon: LogIn },
  { to: '/account/passkeys', title: 'Passkeys', icon: FingerprintPattern },
  { to: '/account/sessions', title: 'Sessions', icon: MonitorSmartphone },
  { to: '/account/notifications', title: 'Notifications', icon: Bell },
  { to: '/account/digest', title: 'Weekly summary', icon: CalendarRange },
];
