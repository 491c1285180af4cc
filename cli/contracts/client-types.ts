import { createRequire } from 'node:module';
import type { OpenApiDocument } from '#contracts/openapi/document';

type OpenApiTypescript = typeof import('openapi-typescript');
type TypeScript = typeof import('typescript5');

/**
 * The generator is made for the compiler API of TypeScript 5, which TypeScript 7 does not have. Whatever asks for
 * `typescript` from where it stands is given that of version 5.
 */
function loadGenerator(): { generator: OpenApiTypescript; ts: TypeScript } {
  const require = createRequire(createRequire(import.meta.url).resolve('openapi-typescript'));
  const ts: TypeScript = require('typescript5');
  require.cache[require.resolve('typescript')] = require.cache[require.resolve('typescript5')];
  return { generator: require('openapi-typescript'), ts };
}

const banner = `// Made by \`npm run contracts -- write\` from docs/generated/openapi.json.
`;

/** The module `client/api-types.ts`: types of every path, operation and schema of the document. */
export async function clientTypes(document: OpenApiDocument): Promise<string> {
  const { generator, ts } = loadGenerator();
  const { factory, SyntaxKind } = ts;
  const schemaNamed = (name: string) =>
    factory.createIndexedAccessTypeNode(
      factory.createIndexedAccessTypeNode(
        factory.createTypeReferenceNode('components'),
        factory.createLiteralTypeNode(factory.createStringLiteral('schemas')),
      ),
      factory.createLiteralTypeNode(factory.createStringLiteral(name)),
    );
  const nodes = await generator.default(JSON.stringify(document), {
    alphabetize: false,
    transform: (schema) => {
      const { 'x-item': item, 'x-number': isNumber } = schema as { 'x-item'?: string; 'x-number'?: boolean };
      if (item) return schemaNamed(item) as never;
      if (isNumber)
        return factory.createUnionTypeNode([
          factory.createKeywordTypeNode(SyntaxKind.NumberKeyword),
          factory.createKeywordTypeNode(SyntaxKind.StringKeyword),
        ]) as never;
      return undefined;
    },
  });
  return banner + generator.astToString(nodes);
}
