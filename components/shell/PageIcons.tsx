import { iconSymbols } from '@/lib/brand/icons';
import { pageIcons } from '@/lib/brand/page-icons';

const symbols = { __html: iconSymbols(pageIcons) };

/** The icons that `Icon` finds within the page. */
export function PageIcons() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawings.
  return <svg className="bw-hide" aria-hidden="true" dangerouslySetInnerHTML={symbols} />;
}
