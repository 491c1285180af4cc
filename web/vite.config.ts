import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const API_URL = process.env.LIFTOFF_API_URL ?? 'http://127.0.0.1:4567';
const API_PATHS = ['/v1', '/openapi.json', '/docs', '/problems'];

/** react-aria brings its few words in thirty languages; the page speaks two. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  load: (id) =>
    /react-(aria|stately)[^?]*\/intl\/.*\/(?!en-US|pt-BR)[a-z]{2}-[A-Z]{2}\.mjs$/.test(id)
      ? 'export default {}'
      : null,
};

/** What the deployment writes, for the development server. */
const developmentConfig: Plugin = {
  name: 'development-config',
  configureServer: ({ middlewares }) => {
    middlewares.use('/config.json', (_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ stage: 'local', businessTimeZone: 'America/Sao_Paulo', oidc: null }));
    });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), twoLanguages, developmentConfig],
  build: {
    outDir: process.env.LIFTOFF_WEB_OUT ?? join(import.meta.dirname, '../.build/web'),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy has no data: addresses.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(API_PATHS.map((path) => [path, { target: API_URL, changeOrigin: true }])),
  },
});
