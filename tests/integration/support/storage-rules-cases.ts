import type { Suite } from '@nest/dev/emulators/suite/suite.ts';
import { describe, expect, it } from 'vitest';

const PARALLEL = 400;

/** Checks the runtime of Storage rules, with a suite under `fixtures/runtime.rules`. */
export function judgesStorageRules(suiteOf: () => Suite): void {
  const objects = () =>
    `http://${suiteOf().env.FIREBASE_STORAGE_EMULATOR_HOST}/v0/b/${suiteOf().projectId}.appspot.com/o`;
  const at = (path: string) => `${objects()}/${encodeURIComponent(path)}`;

  /** An unsigned ID token, which emulators accept. */
  function token(uid: string, permissions: string[]): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      sub: uid,
      user_id: uid,
      permissions,
      aud: suiteOf().projectId,
      iat: 1,
      exp: 4_000_000_000,
    };
    return `Firebase ${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
  }
  const as = (...permissions: string[]) => token('chiara', permissions);
  const OWNER = 'Bearer owner';

  async function upload(
    path: string,
    who: string | null,
    options: { body?: string; type?: string } = {},
  ): Promise<number> {
    const { body = 'hello', type = 'text/plain' } = options;
    const parts = [`{"contentType":"${type}"}`, body].map(
      (part, i) =>
        `--part\r\ncontent-type: ${i === 0 ? 'application/json' : type}\r\n\r\n${part}\r\n`,
    );
    const headers: Record<string, string> = {
      'content-type': 'multipart/related; boundary=part',
      'x-goog-upload-protocol': 'multipart',
    };
    if (who) headers.authorization = who;
    const url = `${objects()}?name=${encodeURIComponent(path)}`;
    return (await fetch(url, { method: 'POST', headers, body: `${parts.join('')}--part--` }))
      .status;
  }

  async function request(method: string, url: string, who: string | null, body?: object) {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (who) headers.authorization = who;
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    return (await fetch(url, init)).status;
  }

  async function write(id: string, fields: object) {
    const parent = `projects/${suiteOf().projectId}/databases/(default)/documents/cases/${id}`;
    const url = `http://${suiteOf().env.FIRESTORE_EMULATOR_HOST}/v1/${parent}`;
    expect(await request('PATCH', url, OWNER, { fields })).toBe(200);
  }

  describe('create', () => {
    it('refuses a visitor', async () => {
      expect(await upload('claims/a.txt', null)).toBe(403);
    });
    it('refuses who lacks the claim', async () => {
      expect(await upload('claims/a.txt', as('files.read'))).toBe(403);
    });
    it('lets in who has the claim', async () => {
      expect(await upload('claims/a.txt', as('files.write'))).toBe(200);
    });
    it('refuses a file too large', async () => {
      const body = 'x'.repeat(1_000);
      expect(await upload('claims/b.txt', as('files.write'), { body })).toBe(403);
      const smaller = { body: body.slice(1) };
      expect(await upload('claims/b.txt', as('files.write'), smaller)).toBe(200);
    });
    it('refuses another content type', async () => {
      expect(await upload('claims/c.png', as('files.write'), { type: 'image/png' })).toBe(403);
    });
    it('refuses a path that no rule names', async () => {
      expect(await upload('elsewhere/a.txt', as('files.write'))).toBe(403);
    });
    it('judges an overwrite as a create with what was there as resource', async () => {
      expect(await upload('once/a.txt', as('files.write'))).toBe(200);
      expect(await upload('once/a.txt', as('files.write'))).toBe(403);
    });
  });

  describe('read', () => {
    it('gets by claim', async () => {
      await upload('claims/read.txt', OWNER);
      expect(await request('GET', at('claims/read.txt'), as('files.read'))).toBe(200);
      expect(await request('GET', at('claims/read.txt'), as('files.write'))).toBe(403);
    });
    it('lists by claim', async () => {
      const url = `${objects()}?prefix=${encodeURIComponent('listed/')}`;
      expect(await request('GET', url, as('files.read'))).toBe(200);
      expect(await request('GET', url, as('files.write'))).toBe(403);
      expect(await request('GET', url, null)).toBe(403);
    });
    it('does not list where only get is allowed', async () => {
      expect(await request('GET', `${objects()}?prefix=once%2F`, as('files.read'))).toBe(403);
    });
  });

  describe('update and delete', () => {
    it('updates metadata by claim, and only the fields that the rule names', async () => {
      await upload('claims/edit.txt', OWNER);
      const patch = (metadata: object, who: string) =>
        request('PATCH', at('claims/edit.txt'), who, { metadata });
      expect(await patch({ note: 'done' }, as('files.write'))).toBe(403);
      expect(await patch({ other: 'x' }, as('files.edit'))).toBe(403);
      expect(await patch({ note: 'done' }, as('files.edit'))).toBe(200);
    });
    it('deletes by claim and by what the file says of itself', async () => {
      await upload('claims/gone.txt', OWNER);
      expect(await request('DELETE', at('claims/gone.txt'), as('files.delete'))).toBe(403);
      await request('PATCH', at('claims/gone.txt'), OWNER, { metadata: { note: 'done' } });
      expect(await request('DELETE', at('claims/gone.txt'), as('files.edit'))).toBe(403);
      expect(await request('DELETE', at('claims/gone.txt'), as('files.delete'))).toBe(204);
    });
  });

  describe('rules that look a document up', () => {
    const open = {
      owner: { stringValue: 'chiara' },
      open: { booleanValue: true },
      limits: { mapValue: { fields: { bytes: { integerValue: '100' } } } },
      files: { arrayValue: { values: [{ stringValue: 'a.txt' }, { stringValue: 'b.txt' }] } },
      opened: { timestampValue: '2020-01-01T00:00:00Z' },
    };

    it('refuses where the document is missing', async () => {
      expect(await upload('cases/none/a.txt', as())).toBe(403);
    });
    it('reads every kind of value that the rule compares', async () => {
      await write('one', open);
      expect(await upload('cases/one/a.txt', as())).toBe(200);
      expect(await upload('cases/one/c.txt', as())).toBe(403);
      expect(await upload('cases/one/b.txt', token('eve', []))).toBe(403);
      expect(await upload('cases/one/b.txt', as(), { body: 'x'.repeat(101) })).toBe(403);
      expect(await request('GET', at('cases/one/a.txt'), as())).toBe(200);
    });
    it('sees a change of the document at once', async () => {
      await write('two', open);
      expect(await upload('cases/two/a.txt', as())).toBe(200);
      await write('two', { ...open, open: { booleanValue: false } });
      expect(await upload('cases/two/b.txt', as())).toBe(403);
    });
  });

  it(`answers ${PARALLEL} requests at once, each by its own right`, async () => {
    await upload('claims/many.txt', OWNER);
    const statuses = await Promise.all(
      Array.from({ length: PARALLEL }, (_, i) =>
        request('GET', at('claims/many.txt'), i % 2 === 0 ? as('files.read') : as('other')),
      ),
    );
    expect(statuses).toEqual(Array.from({ length: PARALLEL }, (_, i) => (i % 2 === 0 ? 200 : 403)));
  });
}
