import type { HttpRequest } from './http-message.ts';
import { ProblemError } from './problem-error.ts';

/**
 * entity-tag of RFC 9110 section 8.8.3, with the comma of a list (section 5.6.1) or the end after it. Blanks can be
 * matched in one way only: in two it would take time that grows with the square of their number.
 */
const LIST_ELEMENT = /[ \t]*(?:(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"[ \t]*)?(?:,|$)/y;

/**
 * The condition of an If-Match header (RFC 9110 section 13.1.1) as the `if_version` of a change event. Versions are
 * the tags up to the first dot: what follows tells representations of one version apart.
 *
 * Whether the record has the version is known only when the event is applied. But no record has one that is named
 * by a weak tag, or by none at all.
 *
 * @throws ProblemError invalid_if_match, precondition_failed
 */
export function ifVersionOf(headers: HttpRequest['headers']): string | undefined {
  const header = headers['if-match'];
  if (header === undefined) return undefined;
  if (header.trim() === '*') return '*';
  const versions = strongTags(header).map((tag) => tag.split('.', 1)[0]!);
  // `*` as a tag is a version like any other, and no record has it.
  const nameable = versions.filter((version) => version !== '' && version !== '*');
  if (nameable.length === 0)
    throw new ProblemError('precondition_failed', { detail: 'No weak and no empty tag ever matches.' });
  return [...new Set(nameable)].sort().join(' ');
}

/**
 * For creates: what does not exist yet has no version.
 * @throws ProblemError invalid_if_match, precondition_failed
 */
export function expectNoVersion(headers: HttpRequest['headers']): undefined {
  if (ifVersionOf(headers) === undefined) return undefined;
  throw new ProblemError('precondition_failed', { detail: 'What does not exist yet has no version.' });
}

function strongTags(header: string): string[] {
  const tags: string[] = [];
  let listed = 0;
  for (LIST_ELEMENT.lastIndex = 0; LIST_ELEMENT.lastIndex < header.length; ) {
    const element = LIST_ELEMENT.exec(header);
    if (!element) throw malformed();
    const [, weak, tag] = element;
    if (tag === undefined) continue;
    listed += 1;
    if (!weak) tags.push(tag);
  }
  if (listed === 0) throw malformed();
  return tags;
}

const malformed = (): ProblemError =>
  new ProblemError('invalid_if_match', {
    detail: 'It is the event_id of the version in double quotes, or * for any version.',
  });
