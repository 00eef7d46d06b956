import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Select, TextArea } from '@/components/ui/Field';
import type { Case } from '@/lib/applications/case';
import type { DeskAction } from '@/lib/applications/form-state';
import { itemLabel } from '@/lib/applications/requests';
import type { Locale } from '@/lib/i18n/routing';
import { asEntered } from '@/lib/services/engine/as-entered';
import { askedView } from '@/lib/services/engine/view';
import { DeskForm } from './DeskForm';

interface Props {
  readonly found: Case;
  readonly locale: Locale;
  readonly act: DeskAction;
  /** "step.field" that was chosen; empty before. */
  readonly item: string;
}

/** Correcting an answer: first which one, then the field itself with the reason. Two pages, also without JavaScript. */
export async function CorrectForm({ found, locale, act, item }: Props) {
  const t = await getTranslations('applicationDesk');
  const form = await getTranslations('applications.form');
  const { row, service, versions } = found;
  if (row.closedAt || service.states[row.state]?.isDecided) return null;
  const [step = '', name = ''] = item.split('.');
  const field = service.steps[step]?.fields[name];
  const text = service.texts[locale].steps[step]?.fields[name];
  const items = Object.entries(service.steps).flatMap(([id, { fields }]) =>
    Object.keys(fields).map((key) => `${id}.${key}`),
  );
  return (
    <details className="ap-move" open={field !== undefined}>
      <summary>{t('correct')}</summary>
      {field && text ? (
        <DeskForm
          act={act}
          hidden={{
            id: row.id,
            revision: String(row.revision),
            locale,
            do: 'correct',
            transition: 'correct',
            item,
          }}
          fields={askedView(
            { [name]: { ...field, when: undefined } },
            { [name]: text } as never,
            asEntered({ [name]: field }, versions[0]?.answers[step] ?? {}),
            { language: locale, stateless: form('stateless') },
          )}
        >
          <TextArea id="correctReason" name="reason" label={t('correctReason')} rows={2} maxLength={1000} />
          <p className="bw-small">{t('correctText')}</p>
          <Button type="submit" block>
            {t('correctButton')}
          </Button>
        </DeskForm>
      ) : (
        <form method="get" className="bw-stack bw-stack--s">
          <Select id="correct" name="correct" label={t('correctWhich')}>
            {items.map((each) => (
              <option key={each} value={each}>
                {itemLabel(service, locale, each)}
              </option>
            ))}
          </Select>
          <Button type="submit" variant="secondary" block>
            {t('correctNext')}
          </Button>
        </form>
      )}
    </details>
  );
}
