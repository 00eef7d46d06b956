'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { FieldError } from '@/components/ui/Field';
import { FileInput } from '@/components/ui/FileField';
import { Progress } from '@/components/ui/Steps';
import { MOST_FILE_MB } from '@/lib/mailbox/types';

interface Props {
  readonly slot: string;
  readonly label: string;
  /** Service, case, id, locale, token. */
  readonly hidden: Readonly<Record<string, string>>;
}

interface Going {
  readonly name: string;
  readonly percent: number;
}

/** Sends one file; tells how far it is. @returns the code of what is wrong, null when it is there */
function sendFile(form: FormData, onProgress: (percent: number) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/services/files');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.floor((100 * loaded) / total) : 0);
    request.onerror = () => resolve('failed');
    request.onload = () => {
      if (request.status < 300) return resolve(null);
      try {
        const body = JSON.parse(request.responseText) as {
          error?: { fields?: { files?: string } };
          fields?: { files?: string };
        };
        resolve(body.fields?.files ?? body.error?.fields?.files ?? 'failed');
      } catch {
        resolve('failed');
      }
    };
    request.send(form);
  });
}

/** Several files at once, or a photo from the camera, with progress; without JavaScript a plain form. */
export function Uploader({ slot, label, hidden }: Props) {
  const t = useTranslations('applications.files');
  const words = useTranslations('applications');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [going, setGoing] = useState<Going | null>(null);
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly (readonly [file: string, code: string])[]>([]);

  const upload = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    setProblems([]);
    setSaid('');
    const done: string[] = [];
    for (const file of files) {
      setGoing({ name: file.name, percent: 0 });
      const data = new FormData();
      for (const [name, value] of Object.entries({ ...hidden, slot })) data.append(name, value);
      data.append('file', file);
      const wrong = await sendFile(data, (percent) => setGoing({ name: file.name, percent }));
      if (wrong) setProblems((before) => [...before, [file.name, wrong]]);
      else done.push(file.name);
    }
    if (done.length > 0) setSaid(t('uploaded', { name: done.join(', ') }));
    setGoing(null);
    router.refresh();
  };
  const sentenceFor = (code: string): string =>
    words.has(`problems.${code}` as 'problems.virus')
      ? words(`problems.${code}` as 'problems.virus')
      : words('form.failed');
  const sentence = problems.map(([name, code]) => `${name}: ${sentenceFor(code)}`).join(' ');
  const accept = 'application/pdf,image/jpeg,image/png';
  return (
    <form
      ref={form}
      method="post"
      action="/api/services/files"
      encType="multipart/form-data"
      className="bw-stack bw-stack--s"
    >
      {Object.entries({ ...hidden, slot }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldError id={`upload-${slot}`} error={sentence || undefined} />
      <label className="sv-upload" htmlFor={`upload-${slot}`}>
        <span>{t('choose', { name: label })}</span>
        <FileInput
          id={`upload-${slot}`}
          name="file"
          maxMb={MOST_FILE_MB}
          multiple
          accept={accept}
          onChange={upload}
        />
      </label>
      <label className="sv-upload sv-only-js" htmlFor={`camera-${slot}`}>
        <span>{t('camera', { name: label })}</span>
        <FileInput
          id={`camera-${slot}`}
          maxMb={MOST_FILE_MB}
          accept="image/jpeg"
          capture="environment"
          onChange={upload}
        />
      </label>
      {going ? (
        <Progress
          value={going.percent}
          label={t('uploading', { name: going.name, percent: going.percent })}
        />
      ) : null}
      <p role="status" className="bw-small">
        {going ? t('uploading', { name: going.name, percent: going.percent }) : said}
      </p>
      <noscript>
        <Button type="submit" variant="secondary" icon="upload">
          {t('upload')}
        </Button>
      </noscript>
    </form>
  );
}
