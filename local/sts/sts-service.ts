import { ACCOUNT_ID } from '../arns.ts';
import { createQueryService } from '../query-protocol.ts';
import type { AwsService } from '../service.ts';

/** GetCallerIdentity: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export function createStsService(): AwsService {
  const user = `arn:aws:iam::${ACCOUNT_ID}:user/local`;
  return createQueryService({
    signingName: 'sts',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    operations: {
      GetCallerIdentity: () => `<Arn>${user}</Arn><UserId>LOCAL</UserId><Account>${ACCOUNT_ID}</Account>`,
    },
  });
}
