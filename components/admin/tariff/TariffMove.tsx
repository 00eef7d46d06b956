'use client';

import './tariff.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import type { Manage } from '@/lib/admin/form-state';
import { AdminForm } from '../AdminForm';

interface Props {
  readonly manage: Manage;
  readonly id: string;
  readonly updatedAt: number;
  readonly move: 'propose' | 'approve' | 'giveBack' | 'discard';
  readonly isMain?: boolean;
  /** Said, where a page has more than one of these buttons. */
  readonly name?: string;
}

/** One step of a version: on to a colleague, into force, back, away. */
export function TariffMove({ manage, id, updatedAt, move, isMain = false, name }: Props) {
  const t = useTranslations('tariff');
  return (
    <AdminForm
      manage={manage}
      action="moveTariff"
      hidden={{ id, updatedAt: String(updatedAt), move }}
      refusal={t('notMoved')}
      className="bw-stack bw-stack--s tf-move"
    >
      {() => (
        <Button
          type="submit"
          variant={isMain ? 'primary' : 'secondary'}
          icon={move === 'discard' ? 'trash' : undefined}
        >
          {t(move)}
          {name ? <span className="bw-hide"> {name}</span> : null}
        </Button>
      )}
    </AdminForm>
  );
}

/** Begins a version as a copy. */
export function StartTariff({
  manage,
  id,
  label,
}: Pick<Props, 'manage' | 'id'> & { readonly label: string }) {
  return (
    <AdminForm manage={manage} action="startTariff" hidden={{ id }} className="bw-stack bw-stack--s tf-move">
      {() => (
        <Button type="submit" variant="secondary" icon="plus">
          {label}
        </Button>
      )}
    </AdminForm>
  );
}
