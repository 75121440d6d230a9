export { MailSent } from './layout/mail-sent.tsx';
export { AddressForm } from './password/address-form.tsx';
export { emailProblem } from './password/email-problem.ts';
export { NewPasswordField } from './password/new-password-field.tsx';
export { PasswordInput } from './password/password-input.tsx';
export { policyProblem } from './password/policy.ts';
export { servicePolicyProblem } from './password/service-policy.ts';
export { startLinkedIn } from './providers/linkedin.ts';
export {
  confirmByInvented,
  confirmByPopup,
  isOAuthProviderId,
  linkByPopup,
  linkInvented,
  type OAuthProviderId,
} from './providers/oauth.ts';
export { BUTTON_WAYS, type ButtonWay } from './providers/provider-buttons.tsx';
export { useAttempt } from './providers/use-attempt.ts';
export { useOAuth } from './providers/use-oauth.tsx';
