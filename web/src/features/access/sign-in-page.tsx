export function SignInPage(_props: { redirect: string | undefined }) {
  return null;
}
