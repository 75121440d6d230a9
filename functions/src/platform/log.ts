import { logger } from 'firebase-functions/logger';

type Fields = Record<string, string | number | boolean | null>;

const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;
const PLACE = /-?\d{1,3}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}/g;

/** Text with e-mail addresses and exact locations removed. */
export const masked = (text: string): string =>
  text.replace(EMAIL, '[email]').replace(PLACE, '[place]');

function maskedFields(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? masked(value) : value,
    ]),
  );
}

function errorText(error: unknown): string {
  return masked(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** The events that functions log: what happened, under one name, without whose data it was. */
export const log = {
  info: (event: string, fields: Fields = {}) => logger.info(event, maskedFields(fields)),
  warn: (event: string, fields: Fields = {}) => logger.warn(event, maskedFields(fields)),
  error: (event: string, error: unknown, fields: Fields = {}) =>
    logger.error(event, { ...maskedFields(fields), error: errorText(error) }),
};
