import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type OpenApiOptions, openApiDocument } from '#contracts/openapi/document';
import type { Docs, ServedFile } from '../domain/docs-operations.ts';

/** Files of Swagger UI: beside the handler in a deployed asset, in the package elsewhere. */
function swaggerUi(name: string): Buffer {
  const { LAMBDA_TASK_ROOT: deployed } = process.env;
  const folder = deployed ? join(deployed, 'swagger-ui') : join('node_modules', 'swagger-ui-dist');
  return readFileSync(join(folder, name));
}

/** Starts Swagger UI on the page. A file, because the page's policy runs no script that stands in it. */
const start = `window.onload = () => {
  window.ui = SwaggerUIBundle({
    url: new URL('openapi.json', document.baseURI).href,
    dom_id: '#swagger-ui',
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    persistAuthorization: false,
    validatorUrl: null,
    filter: true,
  });
};
`;

/** The OpenAPI document and its reference page, with everything that the page needs: it works offline. */
export function loadDocs(options: OpenApiOptions): Docs {
  const css = served('text/css; charset=utf-8', swaggerUi('swagger-ui.css'));
  const bundle = served('text/javascript; charset=utf-8', swaggerUi('swagger-ui-bundle.js'));
  const icon = served('image/png', swaggerUi('favicon-32x32.png'));
  const starter = served('text/javascript; charset=utf-8', Buffer.from(start));
  const names = {
    css: `swagger-ui.${css.hash}.css`,
    bundle: `swagger-ui-bundle.${bundle.hash}.js`,
    icon: `favicon.${icon.hash}.png`,
    starter: `start.${starter.hash}.js`,
  };
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>LiftOff CRM: reference of the API</title>
<link rel="icon" href="docs/${names.icon}">
<link rel="stylesheet" href="docs/${names.css}">
<script src="docs/${names.bundle}"></script>
<script src="docs/${names.starter}"></script>
<div id="swagger-ui"></div>
</html>
`;
  return {
    openapi: served('application/json', Buffer.from(JSON.stringify(openApiDocument(options)))),
    page: served('text/html; charset=utf-8', Buffer.from(page)),
    assets: new Map([
      [names.css, css],
      [names.bundle, bundle],
      [names.icon, icon],
      [names.starter, starter],
    ]),
  };
}

function served(contentType: string, content: Buffer): ServedFile & { readonly hash: string } {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  let compressed: Buffer | undefined;
  return {
    contentType,
    hash,
    etag: `W/"${hash}"`,
    content: (encoding) => {
      if (encoding === 'identity') return content;
      compressed ??= gzipSync(content, { level: 9 });
      return compressed;
    },
  };
}
