'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import type { AdminState, Manage } from '@/lib/admin/form-state';
import { bodies, bodyKeys } from '@/lib/town/bodies';
import type { Routing } from '@/lib/town/routing';
import { AdminForm } from './AdminForm';
import { useProblems } from './use-problems';

interface Props {
  readonly manage: Manage;
  readonly contacts: Routing['contacts'];
}

const others = bodyKeys.filter((key) => key !== 'town');
const parts = ['phone', 'email'] as const;

/** Telephone and e-mail of every body a report can go to. */
export function ContactsForm({ manage, contacts }: Props) {
  return (
    <AdminForm manage={manage} action="saveContacts">
      {(state) => <ContactFields state={state} contacts={contacts} />}
    </AdminForm>
  );
}

function ContactFields({ state, contacts }: { state: AdminState | null; contacts: Routing['contacts'] }) {
  const t = useTranslations('admin.routing');
  const common = useTranslations('admin');
  const { error, errors } = useProblems(
    state,
    others.flatMap((key) =>
      parts.map((part) => [`${part}-${key}`, `${bodies[key].name}, ${t(part)}`] as const),
    ),
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      {others.map((key) => (
        <fieldset key={key} className="bw-stack bw-stack--s">
          <legend className="bw-label bw-legend">{bodies[key].name}</legend>
          <div className="ad-pair">
            {parts.map((part) => (
              <Field
                key={part}
                id={`${part}-${key}`}
                type={part === 'phone' ? 'tel' : 'email'}
                label={t(part)}
                error={error(`${part}-${key}`)}
                defaultValue={state?.entered[`${part}-${key}`] ?? contacts[key]?.[part]}
                autoComplete="off"
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Button type="submit">{common('save')}</Button>
    </>
  );
}
