// A CloudFront Function (runtime cloudfront-js-2.0) on requests for the page. Files are at the root, with an extension,
// and below /assets/; every other path is an address within the page, ids with dots included.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  const request = event.request;
  if (!/^\/(?:assets\/.+|[^/]+\.[a-z0-9]+)$/.test(request.uri)) request.uri = '/index.html';
  return request;
}
