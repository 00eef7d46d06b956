import type { TextKey } from '../keys';
import { accessibility } from './accessibility';
import { easyLanguage } from './easy-language';
import { imprint } from './imprint';
import { privacy } from './privacy';
import { privacyLogs, privacyPush } from './privacy-device';
import { privacyDocuments } from './privacy-documents';
import { privacyPhotos, privacyPosition, privacyReports } from './privacy-reports';
import { privacyAccount, privacyMailbox, privacyPayments, privacyServices } from './privacy-services';

export const texts: Record<TextKey, string> = {
  imprint,
  privacy,
  privacyReports,
  privacyPhotos,
  privacyPosition,
  privacyDocuments,
  privacyPush,
  privacyAccount,
  privacyMailbox,
  privacyServices,
  privacyPayments,
  privacyLogs,
  accessibility,
  easyLanguage,
};
