/** How a cache policy treats answers on their way; nothing is kept here, so that a change is seen at once. */
export interface CachePolicy {
  /** Whether answers may be compressed for viewers that take it. */
  readonly compresses: boolean;
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html */
export const cachePolicies: Readonly<Record<string, CachePolicy>> = {
  /** CachingOptimized */
  '658327ea-f89d-4fab-a63d-7e88639e58f6': { compresses: true },
  /** CachingDisabled */
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': { compresses: false },
};

/** AllViewerExceptHostHeader: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html */
export const ALL_VIEWER_EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
