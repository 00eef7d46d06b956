import { appBootstrap as startWhole } from 'next/dist/client/app-bootstrap';
import { nextTask } from '../next-task';

/** What Next's client evaluates in one go before it takes a page over, in the order in which it needs them. */
const parts = [
  () => import(/* webpackMode: "eager" */ 'react-dom/client'),
  () => import(/* webpackMode: "eager" */ 'next/dist/client/react-client-callbacks/error-boundary-callbacks'),
  () => import(/* webpackMode: "eager" */ 'next/dist/client/components/segment-cache/cache'),
  () => import(/* webpackMode: "eager" */ 'next/dist/client/components/router-reducer/fetch-server-response'),
  () => import(/* webpackMode: "eager" */ 'next/dist/client/components/app-router-instance'),
  () => import(/* webpackMode: "eager" */ 'next/dist/client/components/app-router'),
];

/**
 * Stands in for Next's own start (`webpack` in next.config.mjs): the same, but a tap or scroll comes through between
 * the parts. In one task they hold a cheap phone for 200 ms.
 */
export async function appBootstrap(hydrate: () => void): Promise<void> {
  for (const part of parts) {
    await nextTask();
    await part();
  }
  // With Next's hook React draws nothing at all while the styles of a part loaded later are on their way: letters typed
  // meanwhile are lost. Without it webpack waits for them before it hands the part over, and React shows the fallback.
  Reflect.deleteProperty(globalThis, '_N_E_STYLE_LOAD');
  await nextTask();
  startWhole(hydrate);
}
