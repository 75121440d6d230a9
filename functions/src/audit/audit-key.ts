import { defineSecret } from 'firebase-functions/params';

/**
 * Signs the head of the log's chain and its checkpoints. Without it, somebody who can write to
 * Firestore can change the log, but not undetected.
 */
export const AUDIT_KEY = defineSecret('AUDIT_KEY');
