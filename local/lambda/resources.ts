import { arn } from '../arns.ts';
import type { AssetStore } from '../assembly/asset-store.ts';
import { physicalName } from '../assembly/physical-name.ts';
import type { ResourceProviders, ResourceRequest } from '../assembly/resource-provider.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { functionNameOf, type LambdaFunctions } from './lambda-functions.ts';

/** AWS::Lambda::Function, LayerVersion, Version and Alias. */
export function lambdaResources(functions: LambdaFunctions, assets: AssetStore): ResourceProviders {
  const layerRoots = new Map<string, string>();

  async function codeFolder({ properties, logicalId }: ResourceRequest): Promise<string> {
    const { S3Key, ZipFile } = properties.Code ?? {};
    if (typeof ZipFile === 'string') return assets.inlineFolder('index.js', ZipFile);
    if (typeof S3Key === 'string') return assets.folder(S3Key);
    throw new LocalCloudError(
      'unsupported_property',
      `${logicalId}: only code from an S3 asset or inline runs here`,
    );
  }

  return {
    'AWS::Lambda::LayerVersion': async (request) => {
      const name = request.properties.LayerName ?? physicalName(request, 140);
      const layerArn = arn('lambda', `layer:${name}:1`);
      layerRoots.set(layerArn, await assets.folder(String(request.properties.Content.S3Key)));
      return { ref: layerArn, attributes: { LayerVersionArn: layerArn } };
    },

    'AWS::Lambda::Function': async (request) => {
      const { properties, logicalId } = request;
      const runtime = String(properties.Runtime ?? 'container image');
      if (!runtime.startsWith('nodejs')) {
        throw new LocalCloudError(
          'unsupported_property',
          `${logicalId}: runtime ${runtime} does not run here, only nodejs`,
        );
      }
      const name: string = properties.FunctionName ?? physicalName(request, 64);
      const functionArn = arn('lambda', `function:${name}`);
      functions.add({
        name,
        arn: functionArn,
        handler: properties.Handler,
        runtime,
        taskRoot: await codeFolder(request),
        layerRoots: (properties.Layers ?? []).map((layer: string) => {
          const root = layerRoots.get(layer);
          if (root) return root;
          throw new LocalCloudError(
            'unsupported_property',
            `${logicalId}: layer ${layer} is not part of the assembly`,
          );
        }),
        environment: Object.fromEntries(
          Object.entries(properties.Environment?.Variables ?? {}).map(([key, value]) => [key, String(value)]),
        ),
        timeoutSeconds: Number(properties.Timeout ?? 3),
        memorySizeMb: Number(properties.MemorySize ?? 128),
        reservedConcurrency: properties.ReservedConcurrentExecutions,
        description: properties.Description ?? '',
        logGroupName: properties.LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`,
      });
      return { ref: name, attributes: { Arn: functionArn } };
    },

    // There is one code per function here: versions and aliases lead to it.
    'AWS::Lambda::Version': ({ properties }) => {
      const versionArn = arn('lambda', `function:${functionNameOf(properties.FunctionName)}:1`);
      return { ref: versionArn, attributes: { Version: '1', FunctionArn: versionArn } };
    },
    'AWS::Lambda::Alias': ({ properties }) => {
      const aliasArn = arn(
        'lambda',
        `function:${functionNameOf(properties.FunctionName)}:${properties.Name}`,
      );
      return { ref: aliasArn, attributes: { AliasArn: aliasArn } };
    },
  };
}
