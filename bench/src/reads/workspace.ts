import { workspaceDocuments } from '@nest/dev/seed/workspace.ts';
import { writeUsers } from '@nest/dev/seed/write-users.ts';
import { sessionPath } from '@nest/model';
import { sessionFixture } from '@nest/model/testing';
import type { App } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';

/** The members who read in the benchmarks: an analyst, and an admin where only they may. */
const READERS = ['bruno', 'ada'];

/**
 * Writes the seeded people, roles and settings, and creates the readers' sessions as the gate
 * would: no functions run here, because they would get every generated document.
 */
export async function fillWorkspace(app: App, db: Firestore, authHost: string): Promise<void> {
  await writeUsers(app.options.projectId ?? '', authHost);
  for (const { path, data } of workspaceDocuments(Timestamp.fromMillis)) {
    await db.doc(path).set(data);
  }
  const sid = 'bench';
  for (const uid of READERS) {
    await db.doc(sessionPath(uid, sid)).set(sessionFixture({}, Timestamp.fromMillis));
    const { customClaims } = await getAuth(app).getUser(uid);
    await getAuth(app).setCustomUserClaims(uid, { ...customClaims, sid });
  }
}
