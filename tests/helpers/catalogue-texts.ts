import { messages } from '@/lib/i18n/messages';
import { catalogue } from '@/lib/reports/catalogue';

interface QuestionText {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Paths of the catalogue that have no words, e.g. "en.drain.fault.blocked". */
export function textsMissingForCatalogue(): string[] {
  const missing: string[] = [];
  for (const [locale, { reports }] of Object.entries(messages)) {
    const texts = reports.questions as Record<string, Record<string, QuestionText>>;
    for (const [category, { questions }] of Object.entries(catalogue)) {
      for (const [question, options] of Object.entries<readonly string[]>(questions)) {
        const text = texts[category]?.[question];
        if (!text?.label) missing.push(`${locale}.${category}.${question}`);
        for (const option of options) {
          if (!text?.options[option]) missing.push(`${locale}.${category}.${question}.${option}`);
        }
      }
    }
  }
  return missing;
}
