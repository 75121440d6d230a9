import { HOST } from '../../lib/hosts.ts';
import type { Ports } from '../ports.ts';

const GATE = { beforeUserCreated: 'beforeCreate', beforeUserSignedIn: 'beforeSignIn' };

/**
 * Has the blocking functions started before the first person signs in: the SDKs give a browser
 * that believes itself offline five seconds for a sign-in, and starting them can take as long on a
 * busy machine. The event names no way in, so the gate turns it away.
 */
export async function warmUpGate(projectId: string, ports: Ports): Promise<void> {
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const event = (type: string) => ({
    event_id: 'wake',
    event_type: type,
    sign_in_method: 'none',
    iat: 0,
    sub: 'nobody',
    user_record: { uid: 'nobody', provider_data: [] },
  });
  await Promise.all(
    Object.entries(GATE).map(async ([name, type]) => {
      const url = `http://${HOST}:${ports.functions}/${projectId}/us-central1/${name}`;
      const jwt = `${encoded({ alg: 'none' })}.${encoded(event(type))}.`;
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ data: { jwt } });
      await fetch(url, { method: 'POST', headers, body }).catch(() => undefined);
    }),
  );
}
