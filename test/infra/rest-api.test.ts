import { describe, expect, it } from 'vitest';
import { profiles } from '#cli/local-deploy/profiles';
import { apiFunctions, apiRoutes } from '#contracts/api-routes';
import localStackTypes from './localstack-types.json' with { type: 'json' };
import { appOf, ofType, type Resource, resourcesIn } from './synthesized.ts';

const localStack = resourcesIn(appOf('local', profiles.localstack!.context));
const withOrigins = (allowedOrigins: string) =>
  resourcesIn(appOf('dev', { apiKind: 'rest', allowedOrigins }));

/** `GET /v1/sales` and the like, with the function behind each. */
function routes(resources: Record<string, Resource>): Map<string, string> {
  const byId = new Map(
    Object.entries(resources).map(([id, { Properties }]) => [id.split('.')[1]!, Properties]),
  );
  const pathOf = (reference: { Ref?: string; 'Fn::GetAtt'?: string[] }): string => {
    if (reference.Ref === undefined) return '';
    const { ParentId, PathPart } = byId.get(reference.Ref)!;
    return `${pathOf(ParentId)}/${PathPart}`;
  };
  return new Map(
    ofType(resources, 'AWS::ApiGateway::Method').map(({ Properties }) => [
      `${Properties.HttpMethod} ${pathOf(Properties.ResourceId) || '/'}`,
      JSON.stringify(Properties.Integration.Uri),
    ]),
  );
}

describe('the REST API', () => {
  it('has the routes of the contracts, each with its function', () => {
    const found = routes(localStack);
    for (const { method, path, servedBy } of apiRoutes)
      expect(found.get(`${method} ${path}`)).toContain(servedBy.replaceAll('-', ''));
  });

  it('lets a function answer whatever is not a route', () => {
    const found = [...routes(localStack).keys()];
    const paths = new Set(found.map((route) => route.split(' ')[1]!));
    expect(paths).toContain('/{proxy+}');
    expect(paths).toContain('/v1');
    for (const path of paths) expect(found).toContain(`ANY ${path}`);
  });

  it('hands bodies and answers over as bytes, throttled and logged without personal data', () => {
    const [api] = ofType(localStack, 'AWS::ApiGateway::RestApi');
    const [stage] = ofType(localStack, 'AWS::ApiGateway::Stage');
    expect(api!.Properties.BinaryMediaTypes).toEqual(['*/*']);
    expect(stage!.Properties).toMatchObject({
      StageName: 'local',
      MethodSettings: [{ HttpMethod: '*', ThrottlingRateLimit: 10_000, ThrottlingBurstLimit: 5_000 }],
    });
    expect(stage!.Properties.AccessLogSetting.Format).not.toMatch(/sourceIp|authorization/i);
  });

  it('tells the functions whom to answer across origins, and answers itself where it can', () => {
    const origins = (resources: Record<string, Resource>) =>
      ofType(resources, 'AWS::Lambda::Function').map(
        ({ Properties }) => Properties.Environment.Variables.ALLOWED_ORIGINS,
      );
    const [shop, admin] = ['https://crm.example.com', 'https://admin.example.com'];
    const one = withOrigins(shop!);
    const two = withOrigins(`${shop},${admin}`);
    expect(origins(one).filter(Boolean)).toEqual(Array(apiFunctions.length).fill(shop));
    expect(origins(two).filter(Boolean)).toEqual(Array(apiFunctions.length).fill(`${shop},${admin}`));
    const answered = ofType(one, 'AWS::ApiGateway::GatewayResponse');
    expect(answered.map(({ Properties }) => Object.values(Properties.ResponseParameters))).toEqual([
      [`'${shop}'`],
      [`'${shop}'`],
    ]);
    expect(ofType(two, 'AWS::ApiGateway::GatewayResponse')).toEqual([]);
  });
});

it('meets the rules of CloudFormation', () => {
  process.env.CDK_VALIDATION = 'true';
  try {
    expect(() => appOf('dev', { apiKind: 'rest', allowedOrigins: '*' }).synth()).not.toThrow();
  } finally {
    process.env.CDK_VALIDATION = 'false';
  }
}, 120_000);

describe('what LocalStack gets', () => {
  it('is made of resources that 4.14.0 can create', () => {
    const types = new Set(Object.values(localStack).map(({ Type }) => Type));
    expect(types.size).toBeGreaterThan(15);
    expect([...types].filter((type) => !localStackTypes.types.includes(type))).toEqual([]);
  });

  it('would not be without its options', () => {
    const types = Object.values(resourcesIn(appOf('local', {}))).map(({ Type }) => Type);
    expect(types.filter((type) => !localStackTypes.types.includes(type))).toContain('AWS::ApiGatewayV2::Api');
  });

  it('runs on a runtime that it has, without layers, from one folder of code', () => {
    const functions = ofType(localStack, 'AWS::Lambda::Function').map(({ Properties }) => Properties);
    expect(ofType(localStack, 'AWS::Lambda::LayerVersion')).toEqual([]);
    expect(new Set(functions.map(({ Code }) => JSON.stringify(Code))).size).toBe(1);
    for (const { Runtime, Architectures, FunctionName, Handler, Layers } of functions) {
      expect(localStackTypes.runtimes).toContain(Runtime);
      expect(Architectures).toEqual([process.arch === 'arm64' ? 'arm64' : 'x86_64']);
      expect(`liftoff-local-${Handler}`).toBe(`${FunctionName}.handler`);
      expect(Layers).toBeUndefined();
    }
  });

  it('has no schedule that would be waited for in vain', () => {
    for (const { Properties } of ofType(localStack, 'AWS::Scheduler::Schedule'))
      expect(Properties.State).toBe('DISABLED');
  });
});
