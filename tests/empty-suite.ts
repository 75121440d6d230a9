/** Each test file of the suite begins with no document and no account, whatever ran before it. */
const { FIRESTORE_EMULATOR_HOST, FIREBASE_AUTH_EMULATOR_HOST, GCLOUD_PROJECT } = process.env;

async function empty(url: string): Promise<void> {
  const init = { method: 'DELETE', headers: { authorization: 'Bearer owner' } };
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} could not be emptied: ${await response.text()}`);
}

if (FIRESTORE_EMULATOR_HOST && FIREBASE_AUTH_EMULATOR_HOST && GCLOUD_PROJECT) {
  const project = `emulator/v1/projects/${GCLOUD_PROJECT}`;
  await Promise.all([
    empty(`http://${FIRESTORE_EMULATOR_HOST}/${project}/databases/(default)/documents`),
    empty(`http://${FIREBASE_AUTH_EMULATOR_HOST}/${project}/accounts`),
  ]);
}

export {};
