import Negotiator from 'negotiator';
import { type Language, translate } from '#contracts/messages/translate';
import type { HttpAnswer, HttpRequest } from '../domain/http-message.ts';

/**
 * The first language of Accept-Language (RFC 9110 section 12.5.4) that we speak, whatever the region; English for
 * whoever asks for none, or for none of ours.
 */
function languageOf({ headers }: HttpRequest): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': headers['accept-language'] } });
  const wanted = negotiator.languages().map((tag) => tag.toLowerCase().split('-', 1)[0]);
  return wanted.find((language) => language === 'pt' || language === 'en') === 'pt' ? 'pt-BR' : 'en';
}

/** The answer with its texts for people in the language of the request; one without such texts as it is. */
export function inLanguageOf(request: HttpRequest, answer: HttpAnswer): Omit<HttpAnswer, 'localizedBody'> {
  const { localizedBody, ...rest } = answer;
  if (!localizedBody) return rest;
  const language = languageOf(request);
  const vary = new Set([...(answer.headers?.vary?.split(/, */) ?? []), 'accept-language']);
  return {
    ...rest,
    headers: { ...answer.headers, 'content-language': language, vary: [...vary].join(', ') },
    body: localizedBody((english) => translate(english, language)),
  };
}
