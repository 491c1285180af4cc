import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ApiFunction } from '#contracts/api-routes';
import type { StageConfiguration } from './stage.ts';

/** What an API in front of the functions is made from, whichever version of API Gateway serves it. */
export interface ApiGatewayProps {
  readonly stage: StageConfiguration;
  readonly functions: Readonly<Record<ApiFunction, { readonly lambda: IFunction }>>;
}

/** Where a CDN finds an API: its host, and the path before those of the contracts, empty or with a leading slash. */
export interface ApiOrigin {
  readonly domainName: string;
  readonly path: string;
}
