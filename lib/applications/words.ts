import type { Service } from '../services/types';

type Language = 'de' | 'en';

/** Fills "{number}" and the like in a service's text. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

/** What goes into the mailbox after sending. These words are stored, so they do not come from the dictionary later. */
export function sentWords(service: Service, language: Language, number: string, needsSigners: boolean) {
  const { title, nextSteps } = service.texts[language];
  const plain = title.replaceAll('\u00ad', '');
  const steps = nextSteps.map((step) => `– ${step}`).join('\n');
  if (language === 'en')
    return {
      subject: `${plain}, ${number}`,
      body: `We have received it under the number ${number}.${needsSigners ? ' It is complete as soon as everybody has signed.' : ''}\n\nWhat happens next:\n${steps}`,
    };
  return {
    subject: `${plain}, ${number}`,
    body: `Wir haben alles unter der Nummer ${number} erhalten.${needsSigners ? ' Vollständig ist es, sobald alle unterschrieben haben.' : ''}\n\nSo geht es weiter:\n${steps}`,
  };
}

/** The town hall needs something: what, and until when. */
export function requestWords(
  language: Language,
  number: string,
  items: readonly string[],
  text: string,
  until: string,
) {
  const list = items.map((item) => `– ${item}`).join('\n');
  return language === 'en'
    ? {
        subject: `Please add something: ${number}`,
        body: `We need the following for ${number} by ${until}:\n${list}\n\n${text}`.trim(),
      }
    : {
        subject: `Bitte ergänzen: ${number}`,
        body: `Für ${number} brauchen wir bis ${until} noch:\n${list}\n\n${text}`.trim(),
      };
}

/** Staff have corrected an answer. */
export const correctedWords = (language: Language, number: string, label: string, reason: string) =>
  language === 'en'
    ? { subject: `Corrected: ${number}`, body: `We have corrected “${label}” of ${number}.\n\n${reason}` }
    : {
        subject: `Berichtigt: ${number}`,
        body: `Wir haben bei ${number} diese Angabe berichtigt: ${label}.\n\n${reason}`,
      };

/** Signatures are missing. */
export function reminderWords(language: Language, number: string, names: readonly string[]) {
  const list = names.map((name) => `– ${name}`).join('\n');
  return language === 'en'
    ? {
        subject: `Signatures are missing: ${number}`,
        body: `${number} is not complete yet. These people have not signed:\n${list}\n\nPlease remind them. You find their links, and a new code if one was lost, with your application.`,
      }
    : {
        subject: `Es fehlen Unterschriften: ${number}`,
        body: `${number} ist noch nicht vollständig. Es fehlt die Unterschrift von:\n${list}\n\nBitte erinnern Sie daran. Die Links stehen bei Ihrem Antrag. Ist ein Code verloren gegangen, machen Sie dort einen neuen.`,
      };
}

/** A draft will be deleted (§ 8a Abs. 3 OZG). */
export function warningWords(service: Service, language: Language, until: string) {
  const title = service.texts[language].title.replaceAll('\u00ad', '');
  return language === 'en'
    ? {
        subject: `Your draft: ${title}`,
        body: `You have not gone on with “${title}”. We delete the draft on ${until}. To keep it, open it under Services and go on.`,
      }
    : {
        subject: `Ihr Entwurf: ${title}`,
        body: `An „${title}“ haben Sie länger nicht weitergearbeitet. Am ${until} löschen wir den Entwurf. Wenn Sie ihn behalten möchten, öffnen Sie ihn unter „Dienste“ und arbeiten Sie weiter.`,
      };
}
