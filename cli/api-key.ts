import { type RateLimit, rateLimit, scopeNames, scopes as scopeTexts } from '#contracts/api-key';
import { createApiKey, listApiKeys, revokeApiKey } from './api/api-keys.ts';
import { command, UsageError } from './command-line.ts';
import { connect, stackOptions, stackUsage } from './connection.ts';
import { textTable } from './terminal/text-table.ts';

await command(import.meta.url, {
  usage: `Usage: npm run api-key -- create --name NAME [--scopes LIST]
       npm run api-key -- list
       npm run api-key -- revoke KEY_ID

Makes, lists and revokes the tokens that clients send to the API. A token is shown once; only its hash is kept.

  --name NAME         what people call the key
  --scopes LIST       separated by commas (default: all)
${Object.entries(scopeTexts)
  .map(([scope, text]) => `                        ${scope.padEnd(10)} ${text}`)
  .join('\n')}
  --rate N[/BURST]    requests per second, and at once, in the place of the stage's limit
${stackUsage}`,
  options: {
    ...stackOptions,
    name: { type: 'string' },
    scopes: { type: 'string', default: scopeNames.join(',') },
    rate: { type: 'string' },
  },
  positionals: { min: 1, max: 2 },
  async run(values, [action, keyId]) {
    const rate = rateOf(values.rate);
    const scopes = values.scopes.split(',').map((scope) => scope.trim());
    const unknown = scopes.filter((scope) => !(scopeNames as readonly string[]).includes(scope));
    if (unknown.length > 0) throw new UsageError(`There is no scope ${unknown.join(', ')}`);
    if (action === 'create' && !values.name) throw new UsageError('--name is missing');
    if (action === 'revoke' && !keyId) throw new UsageError('The id of the key to revoke is missing');
    if (!['create', 'list', 'revoke'].includes(action!)) throw new UsageError(`There is no action ${action}`);
    const connection = await connect(values);
    const { ssm, stage } = connection;
    try {
      if (action === 'create') {
        const { token } = await createApiKey(ssm, stage, {
          name: values.name!,
          scopes,
          rateLimit: rate,
          now: new Date(),
        });
        console.log(token);
        console.error('Keep it: it is not shown again.');
      } else if (action === 'list') {
        const keys = await listApiKeys(ssm, stage);
        const rows = keys.map(({ keyId, name, scopes, rateLimit, createdAt }) => [
          keyId,
          name,
          scopes.join(','),
          rateLimit ? `${rateLimit.per_second}/${rateLimit.burst}` : '',
          createdAt,
        ]);
        for (const line of textTable(['key id', 'name', 'scopes', 'rate', 'created'], rows))
          console.log(line);
      } else {
        await revokeApiKey(ssm, stage, keyId!);
        console.log(`${keyId} is revoked; functions that know it forget it within minutes.`);
      }
    } finally {
      connection.close();
    }
    return 0;
  },
});

function rateOf(text: string | undefined): RateLimit | undefined {
  if (text === undefined) return undefined;
  const [perSecond, burst = perSecond] = text.split('/').map(Number);
  const result = rateLimit.safeParse({ per_second: perSecond, burst });
  if (!result.success) throw new UsageError(`--rate ${text} is not a rate such as 20 or 20/100`);
  return result.data;
}
