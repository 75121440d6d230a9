/** Other tests check what a write triggers; here its functions would only use CPU time. */
export async function silenceTriggers(hub: string): Promise<void> {
  const url = `http://${hub}/functions/disableBackgroundTriggers`;
  const answer = await fetch(url, { method: 'PUT' });
  if (!answer.ok) throw new Error(`Triggers could not be silenced: ${await answer.text()}`);
}
