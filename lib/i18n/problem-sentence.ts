import { getTranslations } from 'next-intl/server';
import { errorStatus } from '../result';
import { errors } from './de/errors';

const isField = (code: string): code is keyof typeof errors.fields => Object.hasOwn(errors.fields, code);
const isCode = (code: string): code is keyof typeof errorStatus => Object.hasOwn(errorStatus, code);

/** Turns the code of a field or of a refusal into a sentence in the language of the page. */
export async function problemSentence(): Promise<(code: string) => string> {
  const t = await getTranslations('errors');
  return (code) => {
    if (isField(code)) return t(`fields.${code}`);
    return t(isCode(code) ? code : 'internal');
  };
}
