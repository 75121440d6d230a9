export { MailSent } from './door/mail-sent.tsx';
export { AddressForm } from './password/address-form.tsx';
export { emailProblem } from './password/email-problem.ts';
export { NewPasswordField } from './password/new-password-field.tsx';
export { PasswordInput } from './password/password-input.tsx';
export { policyProblem } from './password/policy.ts';
export { servicePolicyProblem } from './password/service-policy.ts';
export { startLinkedIn } from './ways/linkedin.ts';
export {
  confirmByInvented,
  confirmByPopup,
  type InventedAccount,
  isOAuthWay,
  linkByPopup,
  linkInvented,
  type OAuthWay,
} from './ways/oauth.ts';
export { signInProblem } from './ways/problems.ts';
export { BUTTON_WAYS, type ButtonWay } from './ways/provider-buttons.tsx';
export { useAttempt } from './ways/use-attempt.ts';
export { useOAuth } from './ways/use-oauth.tsx';
