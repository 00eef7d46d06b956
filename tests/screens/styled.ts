import type { Page } from 'playwright-core';

/**
 * Throws where a page stands without its styles or its own font, which a busy machine brings too late
 * (`font-display: optional`): it makes no picture.
 */
export async function expectStyled(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'h1, h2, p, button, a',
  });
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const other = fonts.find(({ isCustomFont }) => !isCustomFont);
    if (other) throw new Error(`${page.url()} is drawn in ${other.familyName}`);
  }
  await session.detach();
}
