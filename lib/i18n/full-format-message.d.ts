/** The formatter of ICU text, under a name of its own: see the aliases in next.config.mjs. */
declare module 'use-intl-full-format-message' {
  export { default } from 'use-intl/format-message';
}
