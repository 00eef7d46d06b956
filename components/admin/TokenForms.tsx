'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Field, Select } from '@/components/ui/Field';
import type { Manage } from '@/lib/admin/form-state';
import { type TokenScope, tokenScopes } from '@/lib/tokens/types';
import { AdminForm } from './AdminForm';

/** A key of the dictionary for each scope. */
const scopeWords = { 'documents:import': 'documentsImport' } as const satisfies Record<TokenScope, string>;

/** A new token; it is shown once. */
export function AddToken({ manage }: { manage: Manage }) {
  const t = useTranslations('admin.tokens');
  const problems = useTranslations('admin.problems');
  const sentence = (code: string) => problems(code === 'required' || code === 'tooLong' ? code : 'unknown');
  return (
    <AdminForm manage={manage} action="addToken">
      {(state) => (
        <>
          <Field
            id="name"
            label={t('name')}
            hint={t('nameHint')}
            error={state?.fields.name ? sentence(state.fields.name) : undefined}
            defaultValue={state?.entered.name}
            autoComplete="off"
          />
          <Select id="scope" label={t('scope')} defaultValue={state?.entered.scope}>
            {tokenScopes.map((scope) => (
              <option key={scope} value={scope}>
                {t(`scopes.${scopeWords[scope]}`)}
              </option>
            ))}
          </Select>
          <Button type="submit" icon="plus">
            {t('submit')}
          </Button>
        </>
      )}
    </AdminForm>
  );
}

interface ListProps {
  readonly manage: Manage;
  readonly tokens: readonly {
    readonly id: string;
    readonly name: string;
    readonly scope: TokenScope;
    readonly createdAt: number;
    readonly lastUsedAt: number | null;
    readonly revokedAt: number | null;
  }[];
}

/** All tokens with their last use; one that is out of use stays in the list. */
export function TokenList({ tokens, manage }: ListProps) {
  const t = useTranslations('admin.tokens');
  const format = useFormatter();
  const day = (instant: number) => format.dateTime(instant, { dateStyle: 'medium' });
  if (tokens.length === 0) return <p className="bw-muted">{t('none')}</p>;
  return (
    <ul className="bw-stack bw-stack--s st-plain">
      {tokens.map(({ id, name, scope, createdAt, lastUsedAt, revokedAt }) => (
        <li key={id}>
          <Card padded className="bw-stack bw-stack--s">
            <p>
              <b>{name}</b>
              <span className="st-extra">
                {t(`scopes.${scopeWords[scope]}`)}, {t('created', { day: day(createdAt) })},{' '}
                {lastUsedAt === null ? t('unused') : t('used', { day: day(lastUsedAt) })}
              </span>
            </p>
            {revokedAt === null ? (
              <AdminForm manage={manage} action="revokeToken" hidden={{ id }}>
                {() => (
                  <Button type="submit" variant="secondary" icon="lock" aria-label={t('revokeOf', { name })}>
                    {t('revoke')}
                  </Button>
                )}
              </AdminForm>
            ) : (
              <p className="bw-muted">{t('revoked', { day: day(revokedAt) })}</p>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
