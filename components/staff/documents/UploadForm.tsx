import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { ChoiceChips } from '@/components/ui/Choice';
import { FileField } from '@/components/ui/FileField';

/** Sends a file to be looked at; nothing changes before it is taken. Works without JavaScript. */
export function UploadForm({ locale }: { locale: string }) {
  const t = useTranslations('documentDesk.upload');
  return (
    <form className="bw-stack" action="/api/staff/documents" method="post" encType="multipart/form-data">
      <input type="hidden" name="locale" value={locale} />
      <ChoiceChips
        name="mode"
        legend={t('mode')}
        options={[
          { value: 'delta', label: t('delta') },
          { value: 'full', label: t('full') },
        ]}
        value="delta"
      />
      <FileField
        id="file"
        label={t('file')}
        hint={t('hint')}
        accept=".csv,.txt,.json,.jsonl,.ndjson"
        required
      />
      <div>
        <Button type="submit" icon="eye">
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
