import type { ParameterError } from '#contracts/error-codes';
import { formatNames, formatOfMediaType, type GoldFormat, goldFormats } from '#contracts/gold-formats';
import type { GoldMoment } from './gold-source.ts';
import type { HttpRequest } from './http-message.ts';
import { ProblemError } from './problem-error.ts';
import { cursorPin } from './table-query-cursor.ts';
import { queryParameters } from './table-query-parameters.ts';
import { parseValue } from './table-query-values.ts';

export interface GoldRequest {
  readonly format: GoldFormat;
  readonly moment: GoldMoment;
  /** The parameter as it was given. */
  readonly asOf: string | undefined;
}

/**
 * Which version of a table a request is about, and in what form it wants the rows.
 * @throws ProblemError invalid_query, invalid_cursor, not_acceptable
 */
export function goldRequest(
  { query, headers }: Pick<HttpRequest, 'query' | 'headers'>,
  preferred: (accept: string | undefined, mediaTypes: readonly string[]) => string | undefined,
): GoldRequest {
  const parameters = queryParameters(query);
  const asOf = parameters.get('as_of');
  const moment = asOf === undefined ? 'latest' : parseMoment(asOf);
  const format = parameters.get('format');
  const pin = cursorPin(query);
  return {
    asOf,
    moment: pin === undefined ? moment : pinned(pin),
    format:
      format === undefined
        ? negotiated(preferred(headers.accept, Object.values(goldFormats)))
        : named(format),
  };
}

export function parseMoment(text: string): GoldMoment {
  if (/^\d{1,15}$/.test(text)) return { version: Number(text) };
  const parsed = parseValue('timestamp', text);
  if ('value' in parsed) return { instant: parsed.value };
  throw invalid({
    parameter: 'as_of',
    code: 'invalid_value',
    message: 'must be a version, such as 12, or an RFC 3339 date-time with an offset',
  });
}

/** A page after the first comes from the version that the first came from. */
function pinned(pin: string): GoldMoment {
  if (!/^\d{1,15}$/.test(pin)) throw new ProblemError('invalid_cursor');
  return { version: Number(pin) };
}

function named(format: string): GoldFormat {
  const found = formatNames.find((name) => name === format);
  if (found) return found;
  throw invalid({
    parameter: 'format',
    code: 'invalid_value',
    message: `must be one of ${formatNames.join(', ')}`,
  });
}

function negotiated(mediaType: string | undefined): GoldFormat {
  const format = mediaType === undefined ? undefined : formatOfMediaType(mediaType);
  if (format) return format;
  throw new ProblemError('not_acceptable', { detail: `There is ${Object.values(goldFormats).join(', ')}.` });
}

const invalid = (error: ParameterError): ProblemError =>
  new ProblemError('invalid_query', { errors: [error] });
