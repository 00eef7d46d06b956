import { useTranslations } from 'next-intl';
import { State } from '@/components/ui/State';
import type { OutboxEntry } from '@/lib/outbox/types';

const looks = {
  waiting: { tone: 'wait', icon: 'clock', word: 'waits' },
  sending: { tone: 'act', icon: 'send', word: 'sending' },
  attention: { tone: 'bad', icon: 'warning', word: 'attention' },
} as const;

/** How far the crew's own words on a report are; nothing when all have arrived. */
export function WaitState({ items }: { items: readonly OutboxEntry[] }) {
  const t = useTranslations('crew');
  const first = items.find(({ state }) => state === 'attention') ?? items[0];
  if (!first) return null;
  const { tone, icon, word } = looks[first.state];
  return (
    <State tone={tone} icon={icon}>
      {t(word)}
    </State>
  );
}
