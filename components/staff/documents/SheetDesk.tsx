'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ChoiceChips } from '@/components/ui/Choice';
import { Field, Select } from '@/components/ui/Field';
import { FileField } from '@/components/ui/FileField';
import { Note } from '@/components/ui/Note';
import { useEarly } from '@/components/ui/use-early';
import { readNumber } from '@/lib/documents/number';
import { type OnSheet, sheetsOf } from '@/lib/documents/sheets-of';
import { documentTypes } from '@/lib/documents/status';
import './sheet.css';
import { Sheet } from './Sheet';

interface Props {
  readonly asksCode: boolean;
  /** Where people ask, as it is read. */
  readonly link: string;
  readonly phone: string;
  /** The QR code of the page. */
  readonly children: ReactNode;
}

const empty: OnSheet = { type: 'idCard', number: '', code: '' };

/** Prints sheets for one number, or for those of the office's file. Nothing leaves this browser. */
export function SheetDesk({ asksCode, link, phone, children }: Props) {
  const t = useTranslations('documentDesk');
  const [entered, setEntered] = useState(empty);
  const [fromFile, setFromFile] = useState<readonly OnSheet[] | null>(null);
  const [chosen, setChosen] = useState('all');
  const read = readNumber(entered.number);
  const one = read.ok ? [{ ...entered, number: read.number }] : [];
  const sheets = fromFile
    ? chosen === 'all'
      ? fromFile
      : fromFile.slice(Number(chosen), Number(chosen) + 1)
    : one;
  const error = entered.number.length >= 9 && !read.ok ? t('sheet.numberProblem') : undefined;
  const change = (part: Partial<OnSheet>) => {
    setFromFile(null);
    setEntered((old) => ({ ...old, ...part }));
  };
  useEarly('input[name=type]:checked', entered.type, (type) => change({ type: type as OnSheet['type'] }));
  useEarly('#number', entered.number, (number) => change({ number }));
  useEarly('#code', entered.code, (code) => change({ code }));
  const open = async (file: File | undefined) => {
    setChosen('all');
    setFromFile(file ? sheetsOf(await file.arrayBuffer()) : null);
  };
  return (
    <div className="bw-stack bw-measure">
      <div className="bw-stack bw-no-print">
        <h1>{t('sheet.title')}</h1>
        <p>{t('sheet.intro')}</p>
        <ChoiceChips
          name="type"
          legend={t('status.type')}
          options={documentTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
          value={entered.type}
          onChange={(type) => change({ type })}
        />
        <Field
          id="number"
          label={t('status.number')}
          hint={t('status.numberHint')}
          error={error}
          value={entered.number}
          onChange={(event) => change({ number: event.target.value })}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        {asksCode ? (
          <Field
            id="code"
            label={t('status.code')}
            value={entered.code}
            onChange={(event) => change({ code: event.target.value })}
            autoComplete="off"
          />
        ) : null}
        <FileField
          id="file"
          label={t('sheet.file')}
          hint={t('sheet.fileHint')}
          accept=".csv,.txt"
          onChange={(event) => void open(event.target.files?.[0])}
          optional
        />
        {fromFile?.length === 0 ? <Note tone="bad">{t('sheet.noRows')}</Note> : null}
        {fromFile && fromFile.length > 0 ? (
          <Select
            id="which"
            label={t('sheet.which')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="all">{t('sheet.all', { count: fromFile.length })}</option>
            {fromFile.map(({ number }, index) => (
              <option key={number} value={index}>
                {number}
              </option>
            ))}
          </Select>
        ) : null}
        {sheets.length > 0 ? (
          <Button icon="print" onClick={() => window.print()}>
            {t('sheet.print', { count: sheets.length })}
          </Button>
        ) : (
          <Note tone="quiet">{t('sheet.missing')}</Note>
        )}
      </div>
      {sheets.map((on) => (
        <Sheet key={on.number} on={on} link={link} phone={phone} asksCode={asksCode}>
          {children}
        </Sheet>
      ))}
    </div>
  );
}
