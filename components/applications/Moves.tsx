import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { type Case, factsOf } from '@/lib/applications/case';
import type { DeskAction } from '@/lib/applications/form-state';
import type { Locale } from '@/lib/i18n/routing';
import { askedView } from '@/lib/services/engine/view';
import { DeskForm } from './DeskForm';

interface Props {
  readonly found: Case;
  readonly locale: Locale;
  readonly act: DeskAction;
  readonly hidden: Readonly<Record<string, string>>;
}

/** The ways on from a case's state: the main one first. What asks nothing is done by one click. */
export async function Moves({ found, locale, act, hidden }: Props) {
  const { row, service } = found;
  const moves = Object.entries(service.transitions)
    .filter(([, rule]) => rule.by === 'staff' && rule.from.includes(row.state))
    .sort(([, a], [, b]) => Number(b.isMain ?? false) - Number(a.isMain ?? false));
  return moves.map(([key, rule], index) =>
    isPlain(rule) ? (
      <PlainMove key={key} move={key} {...{ found, locale, act, hidden }} />
    ) : (
      <AskingMove
        key={key}
        move={key}
        isOpen={index === 0 && rule.isMain === true && Object.keys(rule.asks ?? {}).length > 0}
        {...{ found, locale, act, hidden }}
      />
    ),
  );
}

type Rule = Case['service']['transitions'][string];

/** Takes effect at once, asks nothing, and nobody is written to. */
const isPlain = ({ asks, isFourEyes, isTold, papers }: Rule): boolean =>
  Object.keys(asks ?? {}).length === 0 && !isFourEyes && !isTold && (papers ?? []).length === 0;

function PlainMove({ found, locale, act, hidden, move }: Props & { readonly move: string }) {
  const rule = found.service.transitions[move];
  const text = found.service.texts[locale].transitions[move];
  return (
    <DeskForm act={act} hidden={{ ...hidden, do: 'move', transition: move }}>
      {text?.hint ? <p className="bw-small">{text.hint}</p> : null}
      <Button
        type="submit"
        variant={rule?.isMain ? 'primary' : 'secondary'}
        block
        data-key={rule?.hotkey}
        hotkey={rule?.hotkey?.toUpperCase()}
      >
        {text?.label}
      </Button>
    </DeskForm>
  );
}

async function AskingMove({
  found,
  locale,
  act,
  hidden,
  move,
  isOpen,
}: Props & { readonly move: string; readonly isOpen: boolean }) {
  const t = await getTranslations('applicationDesk');
  const form = await getTranslations('applications.form');
  const rule = found.service.transitions[move];
  const text = found.service.texts[locale].transitions[move];
  if (!rule) return null;
  return (
    <details className="ap-move" open={isOpen}>
      <summary data-key={rule.hotkey}>
        {text?.label}
        {rule.hotkey ? <kbd>{rule.hotkey.toUpperCase()}</kbd> : null}
      </summary>
      <DeskForm
        act={act}
        hidden={{ ...hidden, do: 'move', transition: move }}
        fields={askedView(
          rule.asks ?? {},
          (text?.fields ?? {}) as never,
          rule.suggests?.(factsOf(found) as never) ?? {},
          { language: locale, stateless: form('stateless') },
        )}
      >
        {text?.hint ? <p className="bw-small">{text.hint}</p> : null}
        {rule.isFourEyes ? <p className="bw-small bw-muted">{t('fourEyes')}</p> : null}
        <Button type="submit" variant={rule.isMain ? 'primary' : 'secondary'} block>
          {text?.label}
        </Button>
      </DeskForm>
    </details>
  );
}
