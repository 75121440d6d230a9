import { SIGN_IN_PROVIDER_LABELS, type SignInProvider } from '@nest/model';
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
  'github.com': { id: 'github.com', name: SIGN_IN_PROVIDER_LABELS['github.com'], icon: GitHubMark },
  'google.com': { id: 'google.com', name: SIGN_IN_PROVIDER_LABELS['google.com'], icon: GoogleMark },
  'apple.com': { id: 'apple.com', name: SIGN_IN_PROVIDER_LABELS['apple.com'], icon: AppleMark },
  'linkedin.com': {
    id: 'linkedin.com',
    name: SIGN_IN_PROVIDER_LABELS['linkedin.com'],
    icon: LinkedInMark,
  },
  password: { id: 'password', name: SIGN_IN_PROVIDER_LABELS.password, icon: KeyRound },
  emailLink: { id: 'emailLink', name: SIGN_IN_PROVIDER_LABELS.emailLink, icon: Mail },
  passkey: { id: 'passkey', name: SIGN_IN_PROVIDER_LABELS.passkey, icon: FingerprintPattern },
};
