import { ApiProblem } from '#client/api-problem';
import type { Texts } from '../text/en.ts';

/** A failure in words. The API's own words are in the language of the page already. */
export function errorText(error: unknown, texts: Texts): string {
  if (!(error instanceof ApiProblem)) return texts.noAnswerShort;
  const { problem, status } = error;
  if (!problem) return texts.httpStatus(status);
  const details = (problem.errors ?? []).map(({ message, ...where }) =>
    'parameter' in where && where.parameter ? `${where.parameter}: ${message}` : message,
  );
  return [problem.code === 'forbidden' ? texts.lacksScope : problem.title, problem.detail, ...details]
    .filter(Boolean)
    .join(' ');
}
