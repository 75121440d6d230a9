import { defineSecret } from 'firebase-functions/params';

/**
 * Signs the head of the log's chain and its checkpoints. Whoever can write to Firestore and does not
 * know it can change the log, but not unnoticed.
 */
export const AUDIT_KEY = defineSecret('AUDIT_KEY');
