import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCAL_S3_CREDENTIALS } from '#cli/cloud/external-s3';
import { addressOf, profiles } from '#cli/local-deploy/profiles';

interface Service {
  readonly profiles: string[];
  readonly image: string;
  readonly ports: string[];
  readonly environment: Record<string, string>;
  readonly volumes: (string | { source: string })[];
  readonly healthcheck?: { test: string[] };
  readonly cap_drop: string[];
  readonly security_opt: string[];
  readonly privileged?: boolean;
}

const file = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(file.services);

/** What Compose makes of `${NAME:-default}` where the variable is not set. */
const byDefault = (text: string) => text.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
const sourceOf = (volume: Service['volumes'][number]) =>
  typeof volume === 'string' ? volume.split(':')[0]! : volume.source;

it('has the profiles of local:deploy, each one service of the same name', () => {
  expect(Object.fromEntries(services.map(([name, service]) => [name, service.profiles]))).toEqual(
    Object.fromEntries(Object.keys(profiles).map((name) => [name, [name]])),
  );
});

describe.each(services)('%s', (name, service) => {
  it('is pinned', () => {
    const image = byDefault(service.image);
    // The digest of MiniStack's image is not known; its tag is what test/deploy installs from PyPI.
    if (name === 'ministack')
      expect(`ministack==${image.split(':')[1]}`).toBe(
        readFileSync('test/deploy/requirements.txt', 'utf8').trim(),
      );
    else expect(image).toMatch(/:[\w.-]*\d[\w.-]*@sha256:[0-9a-f]{64}$/);
  });

  it('listens on 127.0.0.1 only, where local:deploy looks for it', () => {
    for (const port of service.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    const published = service.ports.map((port) => byDefault(port).split(':')[1]);
    const profile = profiles[name]!;
    expect(addressOf(profile, {})).toBe(`http://127.0.0.1:${published[0]}`);
    expect(service.ports[0]).toContain(`\${${profile.port[0]}:-`);
  });

  it('says when it is healthy', () => {
    expect(service.healthcheck!.test.length).toBeGreaterThan(1);
  });

  it('keeps its data in a volume with a name', () => {
    const sources = service.volumes.map(sourceOf);
    expect(sources.filter((source) => source in file.volumes)).toHaveLength(1);
  });

  it('has no privilege that it does not need', () => {
    expect(service.privileged).toBeUndefined();
    expect(service.security_opt).toContain('no-new-privileges:true');
    const [mayUseDocker, keepsCapabilities] = [
      service.volumes.map(sourceOf).includes('/var/run/docker.sock'),
      !service.cap_drop.includes('ALL'),
    ];
    expect([mayUseDocker, keepsCapabilities]).toEqual(name === 'localstack' ? [true, true] : [false, false]);
  });
});

it.each([
  ['minio', 'MINIO_ROOT_USER', 'MINIO_ROOT_PASSWORD'],
  ['rustfs', 'RUSTFS_ACCESS_KEY', 'RUSTFS_SECRET_KEY'],
])('gives %s the keys that npm start --s3-endpoint takes', (name, user, password) => {
  const { environment } = file.services[name]!;
  expect({
    accessKeyId: byDefault(environment[user]!),
    secretAccessKey: byDefault(environment[password]!),
  }).toEqual(LOCAL_S3_CREDENTIALS);
  expect(environment[user]).toContain('${LIFTOFF_S3_ACCESS_KEY_ID:-');
  expect(environment[password]).toContain('${LIFTOFF_S3_SECRET_ACCESS_KEY:-');
});
