import { easyLanguage } from '../de/easy-language';
import type { TextKey } from '../keys';
import { accessibility } from './accessibility';
import { imprint } from './imprint';
import { privacy } from './privacy';
import { privacyAccount, privacyLogs, privacyPush } from './privacy-device';
import { privacyDocuments } from './privacy-documents';
import { privacyPhotos, privacyPosition, privacyReports } from './privacy-reports';

export const texts: Record<TextKey, string> = {
  imprint,
  privacy,
  privacyReports,
  privacyPhotos,
  privacyPosition,
  privacyDocuments,
  privacyPush,
  privacyAccount,
  privacyLogs,
  accessibility,
  easyLanguage,
};
