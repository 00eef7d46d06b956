import formatCompiled from 'use-intl/format-message/format-only';
import formatText from 'use-intl-full-format-message';

type Format = typeof formatText;

/**
 * Formats messages while pages are rendered on the server: as written (ICU text) in server components,
 * compiled in client components, whose messages `ClientMessages` has compiled for the browser.
 */
const formatMessage: Format = (...args) =>
  Array.isArray(args[1])
    ? formatCompiled(...(args as Parameters<typeof formatCompiled>))
    : formatText(...args);
formatMessage.raw = true;

export default formatMessage;
