import { getLocale } from 'next-intl/server';
import { Button } from '@/components/ui/Button';

interface Props {
  readonly action: 'removePasskey' | 'removeTotp' | 'unlink' | 'endSession' | 'endOthers';
  readonly id?: string;
  readonly label: string;
}

/** One button about one's own ways to sign in; works without JavaScript. */
export async function SecurityForm({ action, id = '', label }: Props) {
  return (
    <form method="post" action="/api/account/security">
      <input type="hidden" name="locale" value={await getLocale()} />
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="tertiary">
        {label}
      </Button>
    </form>
  );
}
