import { readFileSync } from 'node:fs';
import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import { BUILT_IN_ROLES, sessionPath } from '@nest/model';
import { memberFixture, sessionFixture, settingsFixture } from '@nest/model/testing';
import { doc, type Firestore, setLogLevel, Timestamp, writeBatch } from 'firebase/firestore';
import { firestoreHost, projectOf } from './environment.ts';
import type { Fields } from './operations.ts';
import { PERSONAS, type Persona, type PersonaName, sidOf } from './personas.ts';

export interface World {
  /** The emulator's project that holds it. */
  readonly project: string;
  /** The database as a persona's app sees it. */
  as(persona: PersonaName): Firestore;
  /** Writes past the rules. */
  seed(documents: Record<string, object>): Promise<void>;
  close(): Promise<void>;
}

/** What every area's database holds: the personas' members, the roles, the settings. */
function baseDocuments(): Record<string, object> {
  const documents: Record<string, object> = {
    'settings/general': settingsFixture({}, Timestamp.fromMillis),
  };
  for (const [id, role] of Object.entries(BUILT_IN_ROLES)) documents[`roles/${id}`] = role;
  for (const { uid, member, session: status } of Object.values<Persona>(PERSONAS)) {
    if (!uid || !member) continue;
    documents[`members/${uid}`] = memberFixture(member, Timestamp.fromMillis);
    const session = sessionFixture(status ? { status } : {}, Timestamp.fromMillis);
    documents[sessionPath(uid, sidOf(uid))] = session;
  }
  return documents;
}

/** The suite runs under the project's rules; to compile them again for each database takes a second. */
function otherRules(): { rules?: string } {
  const file = process.env.NEST_TEST_RULES;
  return file ? { rules: readFileSync(file, 'utf8') } : {};
}

/**
 * A database of its own under the project's rules. Each test file opens one under its area's name,
 * so that files run side by side and the coverage gate finds what each has seen.
 */
export async function createTestEnv(area: string): Promise<World> {
  setLogLevel('silent');
  const environment = await initializeTestEnvironment({
    projectId: projectOf(area),
    firestore: { ...firestoreHost(), ...otherRules() },
  });
  const databases = new Map<PersonaName, Firestore>();
  const world: World = {
    project: projectOf(area),
    as(persona) {
      const { uid, claims }: Persona = PERSONAS[persona];
      const known = databases.get(persona);
      if (known) return known;
      const context = uid
        ? environment.authenticatedContext(uid, claims)
        : environment.unauthenticatedContext();
      const database = context.firestore() as unknown as Firestore;
      databases.set(persona, database);
      return database;
    },
    seed: (documents) =>
      environment.withSecurityRulesDisabled(async (context) => {
        const database = context.firestore() as unknown as Firestore;
        const entries = Object.entries(documents) as [string, Fields][];
        const writes = writeBatch(database);
        for (const [path, fields] of entries) writes.set(doc(database, path), fields);
        await writes.commit();
      }),
    close: () => environment.cleanup(),
  };
  await environment.clearFirestore();
  await world.seed(baseDocuments());
  return world;
}
