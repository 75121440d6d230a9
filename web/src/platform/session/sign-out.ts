import { type EndSession, readSessionClaims } from '@nest/model';
import { signOut } from 'firebase/auth';
import { auth, callFunction } from '../firebase/services.ts';

/** Why somebody stands at the door who was inside before; it says so there. */
export const DOOR_REASONS = [
  'ended',
  'again',
  'confirmed',
  'password-set',
  'address-changed',
] as const;
export type DoorReason = (typeof DOOR_REASONS)[number];
/** Reasons after which one wants to go on where one was. */
const BACK_AFTER: readonly DoorReason[] = ['ended', 'again'];

const DOOR = '/sign-in';
let leaving: Promise<void> | null = null;

/** While somebody leaves, the way to the door is this module's: it starts the page anew. */
export const isLeaving = () => leaving !== null;

/** How long signing out waits for the server to note it, in ms. */
const ENDING_MS = 2_000;

/**
 * Signs out and starts the page anew, so that nothing of the session stays in its memory, nor drafts,
 * which may name witnesses, in its tab.
 *
 * @param reason what the door says about it; none if the person asked to leave
 */
export function leave(reason?: DoorReason): Promise<void> {
  // Ending one's own session is seen by its listener too, which would name another reason.
  leaving ??= bidFarewell(reason).catch((error) => {
    leaving = null;
    throw error;
  });
  return leaving;
}

async function bidFarewell(reason?: DoorReason): Promise<void> {
  const door = doorOf(reason, window.location);
  if (reason !== 'ended') await endOwnSession();
  await signOut(auth());
  sessionStorage.clear();
  // Browsers may keep the page that was left, to show it again on the way back.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
  window.location.assign(door);
}

function doorOf(reason: DoorReason | undefined, { pathname, search }: Location): string {
  if (!reason) return DOOR;
  const target = new URLSearchParams({ reason });
  if (BACK_AFTER.includes(reason)) target.set('redirect', `${pathname}${search}`);
  return `${DOOR}?${target}`;
}

/** Notes the end of this session; offline it stays noted as active, with its token thrown away. */
async function endOwnSession(): Promise<void> {
  const token = await auth()
    .currentUser?.getIdTokenResult()
    .catch(() => null);
  const { sid } = readSessionClaims(token?.claims ?? {});
  if (sid === null) return;
  const ended = callFunction<EndSession, unknown>('endSession', { sid }).catch(() => {});
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, ENDING_MS))]);
}
