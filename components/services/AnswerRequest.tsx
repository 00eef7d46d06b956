import { getFormatter, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import type { Case, CaseRequest } from '@/lib/applications/case';
import type { DeskAction } from '@/lib/applications/form-state';
import { itemLabel } from '@/lib/applications/requests';
import type { Locale } from '@/lib/i18n/routing';
import { asEntered } from '@/lib/services/engine/as-entered';
import { askedView, type FieldView } from '@/lib/services/engine/view';
import type { Answers } from '@/lib/services/entered';
import type { FieldMap } from '@/lib/services/fields';
import type { Service } from '@/lib/services/types';
import { AnswerForm } from './AnswerForm';
import { FileList } from './FileList';
import { Uploader } from './Uploader';

interface Props {
  readonly found: Case;
  readonly request: CaseRequest;
  readonly locale: Locale;
  readonly token: string;
  readonly answer: DeskAction;
}

/** Exactly what the town hall has asked for: these fields, these files. */
export async function AnswerRequest({ found, request, locale, token, answer }: Props) {
  const t = await getTranslations('applications.case');
  const form = await getTranslations('applications.form');
  const format = await getFormatter();
  const { service, row, files } = found;
  const slots = request.items.flatMap((item) => (item.startsWith('file:') ? [item.slice(5)] : []));
  const { fields, texts, entered } = askedFields(service, locale, request.items, found.versions[0]?.answers);
  const until = format.dateTime(new Date(`${request.dueOn}T12:00:00Z`), { dateStyle: 'long' });
  const back = token ? `/services/follow/${token}` : `/services/case/${row.id}`;
  const hidden = { id: row.id, token, locale, service: service.id };
  const names: Record<string, string> = Object.fromEntries(
    request.items.map((item) => [
      item.startsWith('file:') ? item : item.replace('.', '__'),
      itemLabel(service, locale, item).replaceAll('\u00ad', ''),
    ]),
  );
  // "Hausnummer" alone could be of the home or of the business; a question says for itself what it is about.
  const labelOf = ({ name, label }: FieldView) => (label.endsWith('?') ? label : (names[name] ?? label));
  return (
    <section className="bw-card bw-card--act bw-card__b bw-stack" aria-labelledby="request">
      <h2 className="bw-h3" id="request">
        {t('request', { date: until })}
      </h2>
      {request.body ? <p>{request.body}</p> : null}
      <ClientMessages locale={locale} namespaces={['applications']}>
        {slots.map((slot) => (
          <div key={slot} className="bw-stack bw-stack--s">
            <h3 className="bw-h4">{service.texts[locale].attachments[slot]?.label}</h3>
            <p>{service.texts[locale].attachments[slot]?.hint}</p>
            <FileList
              files={files.filter((file) => file.slot === slot && file.addedAt >= request.askedAt)}
              token={token}
            />
            <Uploader
              slot={slot}
              label={service.texts[locale].attachments[slot]?.label ?? slot}
              hidden={{ ...hidden, back }}
            />
          </div>
        ))}
        <AnswerForm
          answer={answer}
          hidden={{ ...hidden, requestId: request.id, back }}
          // What the town hall asks for is not voluntary, whatever it was in the form.
          fields={askedView(fields, texts, entered, { language: locale, stateless: form('stateless') }).map(
            (field) => ({ ...field, isOptional: false, label: labelOf(field) }),
          )}
          names={names}
        />
      </ClientMessages>
    </section>
  );
}

/** The asked fields under names that keep their step ("step__field"), with what was answered so far. */
export function askedFields(
  service: Service,
  locale: Locale,
  items: readonly string[],
  answers: Answers = {},
) {
  const pairs = items.flatMap((item) => {
    const [step = '', name = ''] = item.startsWith('file:') ? [] : item.split('.');
    const field = service.steps[step]?.fields[name];
    const text = service.texts[locale].steps[step]?.fields[name];
    const key = `${step}__${name}`;
    const value = answers[step]?.[name];
    return field && text ? [{ key, field: { ...field, when: undefined }, text, value }] : [];
  });
  const fields: FieldMap = Object.fromEntries(pairs.map(({ key, field }) => [key, field]));
  return {
    fields,
    texts: Object.fromEntries(pairs.map(({ key, text }) => [key, text])),
    entered: asEntered(fields, Object.fromEntries(pairs.map(({ key, value }) => [key, value]))),
  };
}
