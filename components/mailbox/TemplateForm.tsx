import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Field, TextArea } from '@/components/ui/Field';
import type { Template } from '@/lib/mailbox/templates';

interface Props {
  readonly locale: string;
  readonly departmentId: string;
  /** The one to change; without it a new one. */
  readonly template?: Template;
}

/** Name and words of a template; a plain form. */
export async function TemplateForm({ locale, departmentId, template }: Props) {
  const t = await getTranslations('mailbox.templates');
  const key = template?.id ?? `new-${departmentId}`;
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="departmentId" value={departmentId} />
      {template ? <input type="hidden" name="id" value={template.id} /> : null}
    </>
  );
  return (
    <>
      <form className="bw-stack" method="post" action="/api/mailbox/templates">
        <input type="hidden" name="action" value="template" />
        {hidden}
        <Field
          id={`name-${key}`}
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          defaultValue={template?.name}
          maxLength={80}
          required
        />
        <TextArea
          id={`body-${key}`}
          name="body"
          label={t('body')}
          hint={t('bodyHint', { example: '{name}' })}
          defaultValue={template?.body}
          maxLength={10_000}
          rows={6}
          required
        />
        <Button type="submit" variant="secondary" icon="check">
          {t('save')}
        </Button>
      </form>
      {template ? (
        <form method="post" action="/api/mailbox/templates">
          <input type="hidden" name="action" value="templateRemoved" />
          {hidden}
          <Button type="submit" variant="tertiary" icon="trash">
            {t('remove', { name: template.name })}
          </Button>
        </form>
      ) : null}
    </>
  );
}
