import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveBinaries } from '@nest/dev/emulators/binaries/resolve.ts';
import { ruleIssues } from '@nest/dev/emulators/storage-rules/issues.ts';
import { ROOT } from '@nest/dev/lib/root.ts';
import { describe, expect, it } from 'vitest';

const { storageRules } = await resolveBinaries();
const jar = 'path' in storageRules ? storageRules.path : '';

describe.skipIf(!jar)('the rules engine', () => {
  it.each(['storage.rules', 'firestore.rules'])('has nothing to say of %s', async (name) => {
    const content = readFileSync(join(ROOT, name), 'utf8');
    expect(await ruleIssues(jar, { name, content })).toEqual([]);
  });

  it('warns of a function that does not exist, and refuses what it cannot read', async () => {
    const rules = (condition: string) =>
      `rules_version = '2';
       service firebase.storage { match /b/{b}/o { match /{f} { allow read: if ${condition}; } } }`;
    const issues = (condition: string) => ruleIssues(jar, { name: 'x', content: rules(condition) });
    expect(`${await issues('absent()')}`).toContain('Invalid function name: absent');
    expect(`${await issues('1 +')}`).toContain('description_');
  });
});
