import { beforeEach, describe, expect, it } from 'vitest';
import { sale } from '#contracts/sale';
import { httpHandler } from '#functions/runtime/http-handler';
import { context, createWriteApi, postSale } from './write-api.ts';

let api: ReturnType<typeof createWriteApi>;
beforeEach(() => {
  api = createWriteApi();
});
const portuguese = { 'accept-language': 'pt-BR,pt;q=0.9,en;q=0.8' };

describe('the language of an answer', () => {
  it.each([
    ['pt-BR', 'pt-BR'],
    ['PT-br', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt-BR,pt;q=0.9,en-US;q=0.8,en;q=0.7', 'pt-BR'],
    ['fr, pt;q=0.1', 'pt-BR'],
    ['en-GB, pt', 'en'],
    ['pt;q=0.5, en', 'en'],
    ['pt;q=0, *', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    [';;=,q=\r\n', 'en'],
    ['constructor', 'en'],
  ])('to %j is %s', async (header, language) => {
    const { headers, body } = await api.call({ body: {}, headers: { 'accept-language': header } });
    expect([headers['content-language'], headers.vary]).toEqual([language, 'accept-language']);
    expect(body.title).toBe(language === 'en' ? 'Some fields are not valid.' : 'Há campos inválidos.');
  });

  it('is that of titles, details and fields; codes, pointers and headers never change', async () => {
    const body = { ...sale.example, price: -1, quantity: 0, colour: 'red' };
    const english = await api.call({ body });
    const answer = await api.call({ body, headers: portuguese });
    expect(answer.body).toEqual({
      ...english.body,
      title: 'Há campos inválidos.',
      errors: [
        { pointer: '/price', code: 'invalid_value', message: 'deve ser maior que 0' },
        { pointer: '/quantity', code: 'too_small', message: 'deve ser no mínimo 1' },
        { pointer: '/colour', code: 'unknown_field', message: 'não é um campo conhecido' },
      ],
    });
    const forbidden = await api.call({
      body,
      headers: { ...portuguese, authorization: `Bearer ${api.reader.token}` },
    });
    expect(forbidden.body).toMatchObject({
      code: 'forbidden',
      title: 'O token não permite esta operação.',
      detail: 'O token precisa do escopo crm:write.',
    });
    expect(forbidden.headers['www-authenticate']).toContain('scope="crm:write"');
  });

  it('is that of the items of batches and uploads, never of the records in them', async () => {
    const record = { ...sale.example, note: 'is required' };
    const batch = await api.call({ path: '/v1/sales/batch', headers: portuguese, body: [record, {}] });
    expect(batch.headers['content-language']).toBe('pt-BR');
    expect(batch.body.items[0].record.note).toBe('is required');
    expect(batch.body.items[1]).toMatchObject({
      title: 'Há campos inválidos.',
      errors: expect.arrayContaining([{ pointer: '/1/price', code: 'required', message: 'é obrigatório' }]),
    });

    const upload = await api.call({
      path: '/v1/sales/batch',
      headers: { ...portuguese, 'content-type': 'application/x-ndjson' },
      body: Buffer.from('{"price": \n'),
    });
    expect(upload.body.items[0]).toMatchObject({
      title: 'O corpo da requisição não é um JSON válido.',
      detail: 'O JSON termina antes do fim.',
    });
  });

  it('is not spoken of where there is no text for people', async () => {
    const { headers } = await api.call({ headers: portuguese, body: sale.example });
    expect(headers).not.toHaveProperty('content-language');
    expect(headers).not.toHaveProperty('vary');
  });

  it('adds to what an answer varies by, once', async () => {
    const handler = (vary: string) =>
      httpHandler('accept-write', () => async () => ({
        status: 200,
        headers: { vary },
        localizedBody: (say) => ({ text: say('is required') }),
      }));
    const vary = async (given: string) =>
      (await handler(given)({ ...postSale } as never, context)).headers.vary;
    expect(await vary('accept')).toBe('accept, accept-language');
    expect(await vary('accept, accept-language')).toBe('accept, accept-language');
  });
});
