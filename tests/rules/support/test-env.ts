import { readFileSync } from 'node:fs';
import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import { BUILT_IN_ROLES, sessionPath } from '@nest/model';
import { memberFixture, sessionFixture, settingsFixture } from '@nest/model/testing';
import { doc, type Firestore, setLogLevel, Timestamp, writeBatch } from 'firebase/firestore';
import { firestoreHost, projectOf } from './environment.ts';
import type { Fields } from './operations.ts';
import { PERSONAS, type Persona, type PersonaName, sidOf } from './personas.ts';

export interface World {
  /** The emulator's project. */
  readonly project: string;
  /** The database as a persona's app sees it. */
  as(persona: PersonaName): Firestore;
  /** Writes past the rules. */
  seed(documents: Record<string, object>): Promise<void>;
  close(): Promise<void>;
}

/** The documents in every area's database: the personas' members, the roles, the settings. */
function baseDocuments(): Record<string, object> {
  const documents: Record<string, object> = {
    'settings/general': settingsFixture({}, Timestamp.fromMillis),
  };
  for (const [id, role] of Object.entries(BUILT_IN_ROLES)) documents[`roles/${id}`] = role;
  for (const { uid, member, session = {} } of Object.values<Persona>(PERSONAS)) {
    if (!uid || !member) continue;
    documents[`members/${uid}`] = memberFixture(member, Timestamp.fromMillis);
    documents[sessionPath(uid, sidOf(uid))] = sessionFixture(session, Timestamp.fromMillis);
  }
  return documents;
}

/**
 * The suite already runs with the project's rules; compiling them again for each database takes a
 * second.
 */
function otherRules(): { rules?: string } {
  const file = process.env.NEST_TEST_RULES;
  return file ? { rules: readFileSync(file, 'utf8') } : {};
}

/**
 * A separate database with the project's rules. Each test file opens one with its area's name, so
 * that files run in parallel and the coverage gate finds each one's coverage.
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
