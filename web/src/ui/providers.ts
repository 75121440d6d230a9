import type { SignInProvider } from '@nest/model';
import { FingerprintPattern, KeyRound, Mail } from 'lucide-react';
import type { ComponentType, SVGProps } from 'react';
import { AppleMark, GitHubMark, GoogleMark, LinkedInMark } from './brand-marks.tsx';

export interface ProviderLook {
  id: SignInProvider;
  /** As it stands on a button and in a table. */
  name: string;
  icon: ComponentType<SVGProps<SVGSVGElement>>;
}

/** The ways to sign in: how each is called and looks, everywhere. */
export const PROVIDERS: Record<SignInProvider, ProviderLook> = {
  'github.com': { id: 'github.com', name: 'GitHub', icon: GitHubMark },
  'google.com': { id: 'google.com', name: 'Google', icon: GoogleMark },
  'apple.com': { id: 'apple.com', name: 'Apple', icon: AppleMark },
  'linkedin.com': { id: 'linkedin.com', name: 'LinkedIn', icon: LinkedInMark },
  password: { id: 'password', name: 'Password', icon: KeyRound },
  emailLink: { id: 'emailLink', name: 'Email link', icon: Mail },
  passkey: { id: 'passkey', name: 'Passkey', icon: FingerprintPattern },
};
