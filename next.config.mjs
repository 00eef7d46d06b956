import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';
import nextPwa from 'next-pwa';
import { CompileAhead } from './lib/client-start/compile-ahead.mjs';
import { offlineFiles, offlineShells } from './lib/offline-shells.mjs';
import { isForDesks } from './lib/precache.mjs';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');
const require = createRequire(import.meta.url);
const revision = randomUUID();
/** Phones fetch a file again only when it has changed. The build draws some of them: without it they are not there. */
const contentRevision = (url) => {
  const file = `public${url}`;
  const bytes = existsSync(file) ? readFileSync(file) : revision;
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
};

const withPwa = nextPwa({
  dest: 'public',
  register: false,
  skipWaiting: false,
  swSrc: 'app/sw.ts',
  // next-pwa would precache the worker itself; server chunks never reach a browser.
  buildExcludes: [
    /sw\.js$/,
    /^server\//,
    /static\/chunks\/app\/.*\/route-[0-9a-f]+\.js$/,
    /build-manifest\.json$/,
    /react-loadable-manifest/,
    /\/heic\//,
    // Last, and instead of next-pwa's own: the first function in this list has the last word.
    isForDesks,
  ],
  additionalManifestEntries: [
    ...offlineShells.map((url) => ({ url, revision })),
    ...offlineFiles.map((url) => ({ url, revision: contentRevision(url) })),
  ],
});

/** What each page needs: small enough that the build would put a copy into every page's own script. */
const onEveryPage = [
  /components[\\/]shell[\\/](AccountButton|LanguageLink)\.tsx$/,
  /components[\\/]ui[\\/](Icon|Button|cx|when-idle)\.tsx?$/,
  /components[\\/]outbox[\\/](watch|WaitingCount|WhileWaiting)\.tsx?$/,
  /components[\\/]mailbox[\\/]UnreadCount\.tsx$/,
  /app[\\/]\[locale\][\\/]error\.tsx$/,
  /lib[\\/](outbox[\\/]background-sync|mailbox[\\/]unread-here|brand[\\/]page-icons)\.ts$/,
  /lib[\\/]i18n[\\/](browser-format-message|routing|navigation|locales|page-link|(de|en)[\\/]failed)\.tsx?$/,
  /node_modules[\\/](next-intl|use-intl)[\\/]/,
  /node_modules[\\/]next[\\/]dist[\\/]api[\\/]navigation\.js$/,
];

/** What the parts of a map share, for the same reason. */
const onEveryMap =
  /lib[\\/](geo[\\/](box|mercator)|tiles[\\/]area|town[\\/]index|reports[\\/]catalogue)\.ts$/;

/** German without prefix: "/map" is served by app/[locale]/map with locale "de". */
const localeRewrites = [
  { source: '/', destination: '/de' },
  {
    source:
      '/:path((?!(?:de|en|api|open311|_next|share|fonts|icons|screens|heic|\\.well-known)(?:/|$)|[^/]*\\.[a-z0-9]+$).*)',
    destination: '/de/:path',
  },
];

/** @type {import('next').NextConfig} */
const base = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // The own server compresses nothing twice: Next gzips what it renders.
  compress: true,
  images: { unoptimized: true },
  // An address outside every language still gets a page in our look.
  // One file of styles for every page and one of its own: each is a request before the first paint.
  experimental: { globalNotFound: true, cssChunking: false },
  // KERN's sources use an older way to write conditions.
  sassOptions: { quietDeps: true, silenceDeprecations: ['if-function'] },
  typescript: { ignoreBuildErrors: true }, // `npm run check` does it, once.
  serverExternalPackages: [
    '@libsql/client',
    'libsql',
    'sharp',
    '@node-rs/argon2',
    'web-push',
    'busboy',
    'pdfkit',
    'nodemailer',
  ],
  webpack: (config, { isServer, dev, webpack }) => {
    // Client components get compiled messages (`ClientMessages`): the browser needs no parser of ICU text.
    config.resolve.alias['use-intl-full-format-message$'] = require.resolve('use-intl/format-message');
    config.resolve.alias['use-intl/format-message$'] = isServer
      ? path.resolve('lib/i18n/format-message.ts')
      : path.resolve('lib/i18n/browser-format-message.ts');
    // While one works, scripts are neither split nor is their start of interest.
    if (!isServer && !dev) {
      config.resolveLoader.alias['next-flight-client-entry-loader'] = path.resolve(
        'lib/client-start/next-flight-client-entry-loader.js',
      );
      config.plugins.push(
        new CompileAhead(),
        new webpack.NormalModuleReplacementPlugin(
          /^\.\/app-bootstrap$/,
          path.resolve('lib/client-start/in-steps.ts'),
        ),
      );
      config.optimization.splitChunks.minSize = 8_000;
      const oneScript = (name, places) => ({
        test: (module) => places.some((place) => place.test(module.resource ?? '')),
        name,
        chunks: 'all',
        enforce: true,
      });
      config.optimization.splitChunks.cacheGroups.everyPage = oneScript('every-page', onEveryPage);
      config.optimization.splitChunks.cacheGroups.everyMap = oneScript('every-map', [onEveryMap]);
    }
    config.resolve.alias.leaflet$ = path.resolve('lib/map/leaflet-parts.mjs');
    config.module.rules.push({
      test: /leaflet-editable/,
      resolve: { alias: { leaflet$: path.resolve('lib/map/leaflet-for-editable.mjs') } },
    });
    config.plugins.push(
      new webpack.NormalModuleReplacementPlugin(
        /^\.\/Icon\.Default$/,
        path.resolve('lib/map/leaflet-default-icon.mjs'),
      ),
    );
    config.module.rules.push({
      test: /(leaflet[\\/]src[\\/](layer|geo|control)[\\/].*|leaflet-parts\.m)js$/,
      sideEffects: false,
    });
    return config;
  },
  rewrites: async () => ({ beforeFiles: localeRewrites, afterFiles: [], fallback: [] }),
  redirects: async () => [
    { source: '/de', destination: '/', permanent: true },
    { source: '/de/:path*', destination: '/:path*', permanent: true },
  ],
};

export default (phase) => {
  const config = withNextIntl(base);
  return phase === PHASE_DEVELOPMENT_SERVER ? config : withPwa(config);
};
