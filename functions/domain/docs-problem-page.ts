import { type ErrorCode, errorCodes } from '#contracts/error-codes';

/** A page for people who follow the `type` of a problem document. */
export function problemPage(code: ErrorCode): string {
  const { status, title } = errorCodes[code];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${code}</title>
<h1>${code}</h1>
<p>${title}</p>
<p>HTTP status ${status}. All problems: <a href="../docs">reference of the API</a>.</p>
</html>
`;
}
