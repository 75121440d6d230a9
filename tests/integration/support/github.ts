/** Controls the suite's mock GitHub from a test. */
async function admin(path: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(`${process.env.NEST_GITHUB_URL}/admin/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.json();
}

export const gitHub = {
  setTeam: (login: string, state: 'active' | 'pending' | null) =>
    admin('team', 'POST', { login, state }),
  setFaults: (...faults: object[]) => admin('faults', 'POST', faults),
  reset: () => admin('reset', 'POST', {}),
  /** Paths of the calls since the last request. */
  takeLog: () => admin('log', 'DELETE') as Promise<string[]>,
};
