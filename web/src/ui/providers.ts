import type { SignInProvider } from '@nest/model';
import { FingerprintPattern, KeyRound, Mail } from 'lucide-react';
import type { ComponentType, SVGProps } from 'react';
import { AppleMark, GitHubMark, GoogleMark, LinkedInMark } from './brand-marks.tsx';

export interface ProviderLook {
  id: SignInProvider;
  /** The name on buttons and in tables. */
  name: string;
  icon: ComponentType<SVGProps<SVGSVGElement>>;
}

/** The sign-in providers, with their names and logos. */
export const PROVIDERS: Record<SignInProvider, ProviderLook> = {
  'github.com': { id: 'github.com', name: 'GitHub', icon: GitHubMark },
  'google.com': { id: 'google.com', name: 'Google', icon: GoogleMark },
  'apple.com': { id: 'apple.com', name: 'Apple', icon: AppleMark },
  'linkedin.com': { id: 'linkedin.com', name: 'LinkedIn', icon: LinkedInMark },
  password: { id: 'password', name: 'Password', icon: KeyRound },
  emailLink: { id: 'emailLink', name: 'Email link', icon: Mail },
  passkey: { id: 'passkey', name: 'Passkey', icon: FingerprintPattern },
};
