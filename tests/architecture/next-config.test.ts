import { createRequire } from 'node:module';
import path from 'node:path';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import { expect, test } from 'vitest';

const { webpack } = createRequire(import.meta.url)('next/dist/compiled/webpack/bundle5.js')();

test('`npm run dev` takes its settings: there Next hands over scripts that are not split', async () => {
  const { default: nextConfig } = await import(path.resolve('next.config.mjs'));
  const given = {
    context: process.cwd(),
    resolve: { alias: {} },
    resolveLoader: { alias: {} },
    module: { rules: [] },
    plugins: [],
    optimization: { splitChunks: false },
  };
  const options = { dev: true, isServer: false, dir: process.cwd(), config: {}, webpack };
  const made = nextConfig(PHASE_DEVELOPMENT_SERVER).webpack(given, options);
  expect(made.optimization.splitChunks).toBe(false);
  expect(made.resolveLoader.alias).toEqual({});
});
