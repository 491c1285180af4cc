import { S3Error } from '../error.ts';
import type { CorsRule } from '../journal-entry.ts';
import { children, childText, malformed, type ParsedElement, parseXml, textOf } from '../xml.ts';
import { type BucketOperation, readText, xmlResponse } from './context.ts';

export const getBucketVersioning: BucketOperation = ({ bucket }) =>
  xmlResponse('VersioningConfiguration', { Status: bucket.state.versioning });

export const putBucketVersioning: BucketOperation = async ({ bucket, request }) => {
  const status = childText(parseXml(await readText(request), 'VersioningConfiguration'), 'Status');
  if (status !== 'Enabled' && status !== 'Suspended') {
    throw new S3Error('IllegalVersioningConfigurationException', 'Status must be Enabled or Suspended.');
  }
  bucket.commit({ type: 'versioning', status });
  return { status: 200 };
};

export const getBucketCors: BucketOperation = ({ bucket }) => {
  const { cors } = bucket.state;
  if (cors.length === 0) {
    throw new S3Error('NoSuchCORSConfiguration', 'The CORS configuration does not exist');
  }
  return xmlResponse('CORSConfiguration', {
    CORSRule: cors.map((rule) => ({
      AllowedOrigin: rule.allowedOrigins,
      AllowedMethod: rule.allowedMethods,
      AllowedHeader: rule.allowedHeaders,
      ExposeHeader: rule.exposeHeaders,
      MaxAgeSeconds: rule.maxAgeSeconds,
    })),
  });
};

export const putBucketCors: BucketOperation = async ({ bucket, request }) => {
  const rules = children(parseXml(await readText(request), 'CORSConfiguration'), 'CORSRule').map(parseRule);
  if (rules.length === 0) throw malformed();
  bucket.commit({ type: 'cors', rules });
  return { status: 200 };
};

export const deleteBucketCors: BucketOperation = ({ bucket }) => {
  bucket.commit({ type: 'cors', rules: [] });
  return { status: 204 };
};

function parseRule(rule: ParsedElement): CorsRule {
  const texts = (name: string) => children(rule, name).map(textOf);
  const maxAge = childText(rule, 'MaxAgeSeconds');
  return {
    allowedOrigins: texts('AllowedOrigin'),
    allowedMethods: texts('AllowedMethod'),
    allowedHeaders: texts('AllowedHeader'),
    exposeHeaders: texts('ExposeHeader'),
    ...(maxAge === undefined ? {} : { maxAgeSeconds: Number(maxAge) }),
  };
}
