export interface Account {
  displayName: string;
  email: string;
  role: string;
  providers: string[];
}

interface EmulatorUser {
  displayName?: string;
  email?: string;
  customAttributes?: string;
  providerUserInfo?: { providerId: string }[];
}

/** The accounts in the Auth emulator, by role. */
export async function listAccounts(authHost: string, projectId: string): Promise<Account[]> {
  const url = `http://${authHost}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts:query`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: '{}',
  });
  const { userInfo = [] } = (await response.json()) as { userInfo?: EmulatorUser[] };
  return userInfo
    .map(({ displayName, email, customAttributes, providerUserInfo }) => ({
      displayName: displayName ?? '',
      email: email ?? '',
      role: roleOf(customAttributes),
      providers: (providerUserInfo ?? []).map(({ providerId }) => providerId),
    }))
    .sort((a, b) => a.email.localeCompare(b.email));
}

function roleOf(customAttributes: string | undefined): string {
  const { role, permissions } = JSON.parse(customAttributes || '{}') as {
    role?: string;
    permissions?: string[];
  };
  if (!role) return 'not a member';
  return permissions?.length === 0 ? `${role}, suspended` : role;
}
