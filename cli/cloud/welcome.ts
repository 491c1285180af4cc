import { catalog } from '#contracts/catalog';
import type { Cloud } from '#local/cloud';
import type { Connection } from '../connection.ts';

/** What someone who just started the cloud needs to know. */
export function welcome(cloud: Cloud, { config }: Connection, token: string, now: Date): string[] {
  const { accessKeyId, secretAccessKey } = cloud.credentials;
  return [
    ...(config.webUrl === undefined || cloud.distributions.length === 0
      ? []
      : [`Page               ${pageAddress(config.webUrl, token)}`]),
    `API                ${config.apiUrl}`,
    ...(cloud.s3EndpointUrl === cloud.endpointUrl
      ? [
          `AWS endpoint (S3)  ${cloud.endpointUrl}   (region ${cloud.region}, key ${accessKeyId} / ${secretAccessKey})`,
        ]
      : [
          `AWS endpoint       ${cloud.endpointUrl}`,
          `S3                 ${cloud.s3EndpointUrl}   (region ${cloud.region}, key ${accessKeyId})`,
        ]),
    `Lake               s3://${config.lakeBucket}`,
    `Development token  ${token}`,
    '',
    'Post a sale:',
    '',
    ...curl(config.apiUrl, token, now).map((line) => `  ${line}`),
    '',
    'Then, in another terminal:',
    '',
    '  npm run post -- sales.csv --entity sale     a whole file',
    '  npm run refresh                             bronze → silver → gold → forecast',
    '  npm run query -- "from gold.sales_7_days"   what analysts see',
    '  npm run verify                              nothing accepted is missing or doubled',
    '  npm run logs                                what the functions wrote',
    '',
    'Ctrl-C stops it; nothing is lost.',
  ];
}

/** Where somebody is signed in already. The token is in the part of an address that is sent to no server. */
export const pageAddress = (webUrl: string, token: string): string =>
  `${webUrl}/#${new URLSearchParams({ token })}`;

/** Sold now, because a date in the future is refused by silver. */
export function curl(apiUrl: string, token: string, now: Date): string[] {
  const body = JSON.stringify({ ...catalog.sale.example, date: now.toISOString() });
  return [
    `curl -i ${apiUrl.replace(/\/$/, '')}/v1/${catalog.sale.collection} \\`,
    `  -H 'authorization: Bearer ${token}' \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '${body.replaceAll("'", String.raw`'\''`)}'`,
  ];
}
