'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { InstallCard } from '@/components/outbox/InstallCard';
import { Button, ButtonLink } from '@/components/ui/Button';
import { IconLink } from '@/components/ui/IconButton';
import { Note, Strip } from '@/components/ui/Note';
import { ReportRow } from '@/components/ui/ReportRow';
import { Dock } from '@/components/ui/Sheet';
import { DoneMark, Timeline } from '@/components/ui/Steps';
import { getPathname } from '@/lib/i18n/routing';
import { hasBackgroundSync } from '@/lib/outbox/background-sync';
import { isRaw } from '@/lib/outbox/decode';
import { faceOf } from '@/lib/outbox/present';
import type { OutboxItem, SentReport } from '@/lib/outbox/types';
import { type Category, categories } from '@/lib/reports/catalogue';
import { DutyNotice } from './DutyNotice';
import { ReceiptCard } from './ReceiptCard';
import { StepHeading } from './StepHeading';
import { type Progress, savedTimeline } from './saved-timeline';
import { useObjectUrl } from './use-object-url';
import { useOnline } from './use-online';
import { type Sending, useSending } from './use-sending';
import { useStepTitle } from './use-step-title';

interface Props {
  readonly id: string;
  readonly onAnother: () => void;
}

const faceOfWhole = (item: OutboxItem) =>
  faceOf({ ...item, hasEarlier: item.earlier.length > 0 }, Date.now());

const progressOf = ({ item, sent }: Sending): Progress => {
  if (sent) return 'sent';
  if (!item) return 'gone';
  if (item.state !== 'waiting') return item.state;
  // A HEIC photo is converted by a page, not by the worker.
  const needsPage = !hasBackgroundSync() || item.photos.some(isRaw);
  const isRefused = item.problem?.code !== 'decoderMissing' && faceOfWhole(item).state === 'later';
  return isRefused ? 'later' : needsPage ? 'waitingForApp' : 'waiting';
};

/** The capture is this very page and reads its address once: the router would stay where it is. */
function useEditAddress(id: string): string {
  const locale = useLocale();
  return `${location.origin}${getPathname({ href: `/report?edit=${id}`, locale })}`;
}

/** Leads to where what keeps the report here can be mended. */
function MendLink({ item }: { item: OutboxItem }) {
  const t = useTranslations('capture.saved');
  const edit = useEditAddress(item.id);
  const { problem } = faceOfWhole(item);
  const place = problem === 'place' ? `${edit}&step=place` : edit;
  const isOfForm = problem === 'place' || problem === 'invalid' || problem === 'other';
  return (
    <Note tone="bad">
      <ButtonLink block variant="secondary" href={isOfForm ? place : '/outbox'} prefetch={false}>
        {t('look')}
      </ButtonLink>
    </Note>
  );
}

const titles = {
  gone: 'goneTitle',
  sent: 'sentTitle',
  attention: 'attentionTitle',
  later: 'title',
  sending: 'sendingTitle',
  waiting: 'title',
  waitingForApp: 'title',
} as const;
const texts = {
  gone: 'goneText',
  sent: 'sentText',
  attention: 'attentionText',
  later: 'textLater',
  sending: 'sendingText',
  waiting: 'text',
  waitingForApp: 'textReopen',
} as const;

/** After sending: where the report is now, honestly, from "gespeichert" to "erhalten". */
export function SavedScreen({ id, onAnother }: Props) {
  const t = useTranslations('capture.saved');
  const root = useTranslations('capture');
  const isOnline = useOnline();
  const sending = useSending(id);
  const progress = sending ? progressOf(sending) : 'waiting';
  const wasDangerous = useWasDangerous(sending);
  useStepTitle(t(titles[progress]));
  return (
    // The dock belongs to the task, so it lies within main too.
    <main className="bw-app bw-task">
      {isOnline ? null : (
        <Strip icon="cloudOff" href="/outbox">
          {root.rich('offline', { b: (chunks) => <b>{chunks}</b> })}
        </Strip>
      )}
      <div className="bw-main bw-stack bw-saved" id="main" tabIndex={-1}>
        <div className="bw-stack bw-stack--s bw-saved__head" role="status">
          {progress === 'attention' || progress === 'gone' ? null : <DoneMark />}
          <StepHeading takeFocus>{t(titles[progress])}</StepHeading>
          <p>{t(texts[progress])}</p>
        </div>
        {progress === 'attention' && sending?.item ? <MendLink item={sending.item} /> : null}
        {sending ? <WhatAndWhere id={id} {...sending} /> : null}
        {wasDangerous ? <DutyNotice /> : null}
        {sending?.sent ? <ReceiptCard sent={sending.sent} /> : null}
        {sending && progress !== 'gone' ? <NextSteps progress={progress} {...sending} /> : null}
        <InstallCard />
      </div>
      <Dock>
        <ButtonLink block href="/">
          {t('finish')}
        </ButtonLink>
        <Button block variant="tertiary" icon="plus" onClick={onAnother}>
          {t('another')}
        </Button>
      </Dock>
    </main>
  );
}

/** Only the item knows; once it is sent, it is gone from here. */
function useWasDangerous(sending: Sending | null): boolean {
  const [wasDangerous, setWasDangerous] = useState(false);
  const isDangerous = sending?.item?.payload.hazard === true;
  useEffect(() => {
    if (isDangerous) setWasDangerous(true);
  }, [isDangerous]);
  return wasDangerous;
}

interface Shown {
  readonly item: OutboxItem | null;
  readonly sent: SentReport | null;
}

function WhatAndWhere({ id, item, sent }: Shown & { id: string }) {
  const t = useTranslations('capture.saved');
  const kinds = useTranslations('reports.kinds');
  const edit = useEditAddress(id);
  const shown = item ?? sent;
  const photo = useObjectUrl(shown?.preview);
  if (!shown) return null;
  const category = shown.title.category as Category;
  return (
    <section className="bw-card bw-row bw-saved__what">
      <div className="bw-grow">
        <ReportRow
          compact
          photo={photo}
          icon="pin"
          title={categories.includes(category) ? kinds(`${category}.noun`) : ''}
          text={t('today', { place: shown.title.place })}
        />
      </div>
      {item && item.state !== 'sending' ? <IconLink icon="pencil" label={t('edit')} href={edit} /> : null}
    </section>
  );
}

function NextSteps({ progress, item, sent }: Shown & { progress: Exclude<Progress, 'gone'> }) {
  const t = useTranslations('capture.saved');
  const format = useFormatter();
  const bytes = item?.photos.reduce((sum, photo) => sum + photo.bytes.byteLength, 0) ?? 0;
  const size = format.number(Math.max(0.1, bytes / 1e6), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  const words = {
    count: item?.photos.length ?? 0,
    size,
    code: sent?.trackingCode ?? '',
  };
  return (
    <section className="bw-card bw-card__b">
      <h2 className="bw-saved__next">{t('next')}</h2>
      <Timeline
        items={savedTimeline(progress).map(({ tone, icon, title, text }) => ({
          tone,
          icon,
          title: t(title),
          text: t(text, words),
        }))}
      />
    </section>
  );
}
