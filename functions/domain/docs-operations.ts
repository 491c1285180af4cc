import { type ErrorCode, errorCodes } from '#contracts/error-codes';
import type { Operation } from './api-endpoint.ts';
import { problemPage } from './docs-problem-page.ts';
import { isNamedBy } from './entity-tag.ts';
import type { HttpAnswer, HttpRequest, Say } from './http-message.ts';
import { ProblemError } from './problem-error.ts';
import { onlyParameters } from './table-query-parameters.ts';

/** A file as it is sent. */
export interface ServedFile {
  readonly contentType: string;
  /** Weak, because both encodings have the same. */
  readonly etag: string;
  content(encoding: 'identity' | 'gzip'): Uint8Array;
}

export interface Docs {
  readonly openapi: ServedFile;
  readonly page: ServedFile;
  /** By names that change with their content. */
  readonly assets: ReadonlyMap<string, ServedFile>;
}

type DocsOperationName = 'read_openapi' | 'read_docs' | 'read_docs_asset' | 'read_problem';

const FOR_A_WHILE = 'public, max-age=60';
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Scripts and styles come from here alone, and nobody shows the page within another. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The documentation of the API. It is public, and its pages fetch nothing from elsewhere. */
export function docsOperations(docs: () => Docs): Readonly<Record<DocsOperationName, Operation>> {
  return {
    read_openapi: async ({ request }) => fileAnswer(request, docs().openapi, FOR_A_WHILE),
    read_docs: async ({ request }) => {
      const answer = fileAnswer(request, docs().page, FOR_A_WHILE);
      return { ...answer, headers: { ...answer.headers, 'content-security-policy': PAGE_POLICY } };
    },
    read_docs_asset: async ({ request, parameters }) => {
      const file = docs().assets.get(parameters.asset!);
      if (!file) throw new ProblemError('not_found');
      return fileAnswer(request, file, FOR_GOOD);
    },
    read_problem: async ({ request, parameters }) => {
      onlyParameters(request.query, []);
      const code = parameters.code!;
      if (!isErrorCode(code)) throw new ProblemError('not_found');
      const headers = { 'cache-control': FOR_A_WHILE, vary: 'accept, accept-language' };
      if (!/\btext\/html\b/i.test(request.headers.accept ?? ''))
        return { status: 200, headers, localizedBody: (say) => problemMeaning(code, say) };
      return {
        status: 200,
        headers: {
          ...headers,
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': PAGE_POLICY,
        },
        content: problemPage(code),
      };
    },
  };
}

const problemMeaning = (code: ErrorCode, say: Say) => {
  const { status, title } = errorCodes[code];
  return { code, status, title: say(title) };
};

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorCodes, code);

function fileAnswer(request: HttpRequest, file: ServedFile, caching: string): HttpAnswer {
  onlyParameters(request.query, []);
  const headers = { etag: file.etag, 'cache-control': caching, vary: 'accept-encoding' };
  if (isNamedBy(request.headers['if-none-match'], file.etag)) return { status: 304, headers };
  const gzip = takesGzip(request.headers['accept-encoding'] ?? '');
  return {
    status: 200,
    headers: { ...headers, 'content-type': file.contentType, ...(gzip && { 'content-encoding': 'gzip' }) },
    content: file.content(gzip ? 'gzip' : 'identity'),
  };
}

/** RFC 9110 section 12.5.3; a weight of zero forbids. */
const takesGzip = (acceptEncoding: string): boolean =>
  acceptEncoding
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(1(\.0*)?|0\.\d*[1-9]\d*)\s*)?$/i.test(coding));
