import { describe, expect, it } from 'vitest';
import { externalS3, LOCAL_S3_CREDENTIALS } from '#cli/cloud/external-s3';

describe('--s3-endpoint', () => {
  it.each([
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
    ['http://localhost:9000/', 'http://127.0.0.1:9000'],
    ['https://10.1.2.3', 'https://10.1.2.3'],
    ['http://[::1]:9000', 'http://[::1]:9000'],
  ])('takes %s', (endpoint, endpointUrl) => {
    expect(externalS3(endpoint, {})).toEqual({ endpointUrl, credentials: LOCAL_S3_CREDENTIALS });
  });

  it.each(['minio:9000', 'http://minio:9000', 'ftp://127.0.0.1', 'http://127.0.0.1:9000/lake', ''])(
    'does not take %j',
    (endpoint) => {
      expect(() => externalS3(endpoint, {})).toThrow(expect.objectContaining({ code: 'usage' }));
    },
  );

  it('comes with the keys of the environment, both of them', () => {
    const keys = { LIFTOFF_S3_ACCESS_KEY_ID: 'me', LIFTOFF_S3_SECRET_ACCESS_KEY: 'secret' };
    expect(externalS3('http://127.0.0.1:9000', keys)?.credentials).toEqual({
      accessKeyId: 'me',
      secretAccessKey: 'secret',
    });
    expect(() => externalS3('http://127.0.0.1:9000', { LIFTOFF_S3_ACCESS_KEY_ID: 'me' })).toThrow('together');
  });

  it('may be left out', () => {
    expect(externalS3(undefined, {})).toBeUndefined();
  });
});
