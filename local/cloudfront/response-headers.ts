type Override = { readonly Override: boolean };

/** The `ResponseHeadersPolicyConfig` of AWS::CloudFront::ResponseHeadersPolicy, as far as it is read here. */
export interface ResponseHeadersPolicyConfig {
  readonly SecurityHeadersConfig?: {
    readonly ContentSecurityPolicy?: Override & { readonly ContentSecurityPolicy: string };
    readonly ContentTypeOptions?: Override;
    readonly FrameOptions?: Override & { readonly FrameOption: string };
    readonly ReferrerPolicy?: Override & { readonly ReferrerPolicy: string };
    readonly StrictTransportSecurity?: Override & {
      readonly AccessControlMaxAgeSec: number;
      readonly IncludeSubdomains?: boolean;
      readonly Preload?: boolean;
    };
  };
  readonly CustomHeadersConfig?: {
    readonly Items: readonly (Override & { readonly Header: string; readonly Value: string })[];
  };
}

export interface AddedHeader {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Whether it takes the place of one that the origin sent. */
  readonly override: boolean;
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html */
export function addedHeaders({
  SecurityHeadersConfig: security = {},
  CustomHeadersConfig: custom,
}: ResponseHeadersPolicyConfig): AddedHeader[] {
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy, StrictTransportSecurity } =
    security;
  const header = (name: string, from: Override | undefined, value: string | undefined): AddedHeader[] =>
    from && value !== undefined ? [{ name, value, override: from.Override }] : [];
  const transport = StrictTransportSecurity && [
    `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}`,
    ...(StrictTransportSecurity.IncludeSubdomains ? ['includeSubDomains'] : []),
    ...(StrictTransportSecurity.Preload ? ['preload'] : []),
  ];
  return [
    ...header('content-security-policy', ContentSecurityPolicy, ContentSecurityPolicy?.ContentSecurityPolicy),
    ...header('x-content-type-options', ContentTypeOptions, 'nosniff'),
    ...header('x-frame-options', FrameOptions, FrameOptions?.FrameOption),
    ...header('referrer-policy', ReferrerPolicy, ReferrerPolicy?.ReferrerPolicy),
    ...header('strict-transport-security', StrictTransportSecurity, transport?.join('; ')),
    ...(custom?.Items ?? []).map(({ Header, Value, Override }) => ({
      name: Header.toLowerCase(),
      value: Value,
      override: Override,
    })),
  ];
}
