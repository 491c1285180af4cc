import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { OriginAnswer } from './origin.ts';

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html */
const COMPRESSED_TYPES =
  /^(?:application\/(?:javascript|json|manifest\+json|wasm|xml)|image\/svg\+xml|text\/(?:css|html|javascript|plain|xml))\s*(?:;|$)/;
const LEAST_BYTES = 1_000;
const MOST_BYTES = 10_000_000;
/** As good as gzip's best, and as fast as a request needs. */
const BROTLI_QUALITY = 5;

export interface Coding {
  readonly name: 'br' | 'gzip';
  readonly encoder: () => Transform;
}

const codings: readonly Coding[] = [
  {
    name: 'br',
    encoder: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  },
  { name: 'gzip', encoder: () => createGzip() },
];

/** The coding in which CloudFront would send this answer, if any. */
export function codingFor(
  acceptEncoding: string | undefined,
  { status, headers }: Pick<OriginAnswer, 'status' | 'headers'>,
): Coding | undefined {
  const bytes = Number(headers['content-length']);
  const isFit =
    bytes >= LEAST_BYTES && bytes <= MOST_BYTES && COMPRESSED_TYPES.test(String(headers['content-type']));
  if (status !== 200 || headers['content-encoding'] !== undefined || !isFit) return undefined;
  const accepted = (acceptEncoding ?? '').split(',').map((part) => part.trim().toLowerCase());
  return codings.find(({ name }) =>
    accepted.some((part) => part === name || (part.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/.test(part))),
  );
}
