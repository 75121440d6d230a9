/** Each test file of the suite starts without documents and accounts, whatever ran before it. */
const { FIRESTORE_EMULATOR_HOST, FIREBASE_AUTH_EMULATOR_HOST, GCLOUD_PROJECT } = process.env;

/**
 * Triggers of the previous file may still be writing, and then the emulator refuses to be emptied.
 */
const ATTEMPTS = 5;

async function empty(url: string): Promise<void> {
  const init = { method: 'DELETE', headers: { authorization: 'Bearer owner' } };
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, init);
    const answer = await response.text();
    if (response.ok) return;
    if (attempt === ATTEMPTS) throw new Error(`${url} could not be emptied: ${answer}`);
  }
}

if (FIRESTORE_EMULATOR_HOST && FIREBASE_AUTH_EMULATOR_HOST && GCLOUD_PROJECT) {
  const project = `emulator/v1/projects/${GCLOUD_PROJECT}`;
  await Promise.all([
    empty(`http://${FIRESTORE_EMULATOR_HOST}/${project}/databases/(default)/documents`),
    empty(`http://${FIREBASE_AUTH_EMULATOR_HOST}/${project}/accounts`),
  ]);
}

export {};
