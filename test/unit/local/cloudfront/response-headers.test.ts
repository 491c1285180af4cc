import { expect, it } from 'vitest';
import { addedHeaders } from '#local/cloudfront/response-headers';

it('are those of the policy', () => {
  const added = addedHeaders({
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
      ContentTypeOptions: { Override: false },
      FrameOptions: { FrameOption: 'DENY', Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
      StrictTransportSecurity: {
        AccessControlMaxAgeSec: 60,
        IncludeSubdomains: true,
        Preload: true,
        Override: true,
      },
    },
    CustomHeadersConfig: { Items: [{ Header: 'X-Stage', Value: 'dev', Override: false }] },
  });

  expect(added.map(({ name, value, override }) => [name, value, override])).toEqual([
    ['content-security-policy', "default-src 'none'", true],
    ['x-content-type-options', 'nosniff', false],
    ['x-frame-options', 'DENY', true],
    ['referrer-policy', 'no-referrer', true],
    ['strict-transport-security', 'max-age=60; includeSubDomains; preload', true],
    ['x-stage', 'dev', false],
  ]);
  expect(addedHeaders({})).toEqual([]);
});
