import { countItems } from './store';

/** Shows at the app's icon how many reports still lie on this phone, where the system can. */
export async function updateBadge(): Promise<void> {
  if (!('setAppBadge' in navigator)) return;
  const count = await countItems();
  await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined);
}
