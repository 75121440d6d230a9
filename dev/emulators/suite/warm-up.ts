import { HOST } from '../../lib/hosts.ts';
import type { Ports } from '../ports.ts';

const GATE = { beforeUserCreated: 'beforeCreate', beforeUserSignedIn: 'beforeSignIn' };

/**
 * Starts the blocking functions before the first sign-in: the SDKs give a browser that believes
 * itself offline five seconds for a sign-in, and a cold start can take that long on a busy machine.
 * The event names no provider, so the gate refuses it.
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
