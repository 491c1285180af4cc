import { Readable } from 'node:stream';
import { REGION } from '../arns.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { escapeXml } from '../query-protocol.ts';
import type { AwsService } from '../service.ts';
import { physicalName } from './physical-name.ts';
import type { ResourceProviders, ResourceRequest } from './resource-provider.ts';

/** Whatever takes requests of S3: the service of this process, or another server. */
export type S3 = Pick<AwsService, 'handle'>;

/** Sends one request to S3. */
export async function putToS3(s3: S3, path: string, query: string, body: string): Promise<number> {
  const content = Buffer.from(body);
  // The service asks that a request be signed, and does not verify the signature.
  const authorization = 'AWS4-HMAC-SHA256 Credential=local';
  const headers = { 'content-length': String(content.length), host: '127.0.0.1', authorization };
  const request = {
    method: 'PUT',
    path,
    query: new URLSearchParams(query),
    headers,
    body: Readable.from([content]),
  };
  const response = await s3.handle(request);
  return response.status;
}

/** The CORS rules of a bucket as PutBucketCors takes them. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of CloudFormation's CorsConfiguration
function corsXml(rules: any[]): string {
  const list = (element: string, values: unknown[] = []): string =>
    values.map((value) => `<${element}>${escapeXml(String(value))}</${element}>`).join('');
  const rule = (each: Record<string, unknown[] | undefined> & { MaxAge?: number }): string =>
    `<CORSRule>${list('AllowedHeader', each.AllowedHeaders)}${list('AllowedMethod', each.AllowedMethods)}` +
    `${list('AllowedOrigin', each.AllowedOrigins)}${list('ExposeHeader', each.ExposedHeaders)}` +
    `${each.MaxAge === undefined ? '' : `<MaxAgeSeconds>${each.MaxAge}</MaxAgeSeconds>`}</CORSRule>`;
  return `<CORSConfiguration>${rules.map(rule).join('')}</CORSConfiguration>`;
}

/** Bucket names are lower case, without `_`, at most 63 characters long. */
const bucketName = (request: ResourceRequest): string =>
  request.properties.BucketName ?? physicalName(request, 63).toLowerCase().replaceAll('_', '-');

/** Replaces the public name of each bucket by its local address. */
export const localizeBuckets = (value: string, endpointUrl: string): string =>
  value.replace(BUCKET_URL, `${endpointUrl}/$1`);

const BUCKET_URL = new RegExp(
  `https://([a-z0-9][a-z0-9.-]*)\\.s3\\.${REGION}\\.amazonaws\\.com(?![a-z0-9.-])`,
  'g',
);

/** AWS::S3::Bucket with CORS and versioning. A bucket that exists keeps its objects. */
export function s3Resources(s3: S3): ResourceProviders {
  return {
    'AWS::S3::Bucket': async (request) => {
      const { CorsConfiguration, VersioningConfiguration, NotificationConfiguration } = request.properties;
      if (NotificationConfiguration) {
        const message = `${request.logicalId}: bucket notifications are not sent here`;
        throw new LocalCloudError('unsupported_property', message);
      }
      const name = bucketName(request);
      const send = async (query: string, body: string): Promise<void> => {
        const status = await putToS3(s3, `/${name}`, query, body);
        // 409: the bucket is there already, from an earlier run.
        if (status >= 300 && status !== 409) throw new Error(`PUT /${name}?${query} answered ${status}`);
      };
      await send('', '');
      if (CorsConfiguration) await send('cors', corsXml(CorsConfiguration.CorsRules));
      if (VersioningConfiguration) {
        await send(
          'versioning',
          `<VersioningConfiguration><Status>${VersioningConfiguration.Status}</Status></VersioningConfiguration>`,
        );
      }
      return {
        ref: name,
        attributes: {
          Arn: `arn:aws:s3:::${name}`,
          DomainName: `${name}.s3.amazonaws.com`,
          RegionalDomainName: `${name}.s3.${REGION}.amazonaws.com`,
          WebsiteURL: `http://${name}.s3-website-${REGION}.amazonaws.com`,
        },
      };
    },
  };
}
