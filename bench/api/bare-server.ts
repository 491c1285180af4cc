/**
 * What the API is compared with: a bare Node server that parses the same JSON and validates it with the same schema,
 * and keeps nothing. Sends its port to the process that forked it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sale } from '#contracts/sale';
import { validate } from '#contracts/validate';

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
  const records = Array.isArray(body) ? body : [body];
  const valid = records.every((record) => validate(sale.create, record).valid);
  response.writeHead(valid ? 202 : 422, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ status: valid ? 'accepted' : 'refused', count: records.length }));
});
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
