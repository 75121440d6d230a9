import { z } from 'zod';

/** The form in which addresses of invitations and members are compared: trimmed, lower case. */
export const normalEmail = (email: string) => email.trim().toLowerCase();

export const normalEmailSchema = z
  .email('must be an e-mail address')
  .max(254, 'must have at most 254 characters')
  .refine((email) => email === normalEmail(email), 'must be in lower case');
