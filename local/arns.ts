import { createHash } from 'node:crypto';

/** The one account and region this cloud pretends to be. */
export const REGION = 'us-east-1';
export const ACCOUNT_ID = '000000000000';
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${REGION}:${ACCOUNT_ID}:${resource}`;

/** The part after the last `:` of an ARN such as `arn:aws:sns:…:topic`; a plain name is returned as it is. */
export const nameOfArn = (value: string): string => value.slice(value.lastIndexOf(':') + 1);

/** A lower-case hexadecimal digest of the parts: the same in every run, so names and ids stay stable. */
export const stableId = (length: number, ...parts: string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, length);
