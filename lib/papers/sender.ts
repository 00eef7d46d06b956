import { town } from '../town';
import { entered, readTownSettings } from '../town/settings';
import type { Sender } from './types';
import type { PaperWords } from './words';

interface Office {
  /** "Ordnungsamt". */
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  /** Who sees to it. */
  readonly person?: string | null;
}

/** The town as the writer of a letter, with the address from its settings. */
export async function townSender(office: Office, { t }: PaperWords): Promise<Sender> {
  const { officeStreet, officeCity, officePhone, officeEmail } = await readTownSettings();
  const phone = office.phone || entered(officePhone);
  const email = office.email || entered(officeEmail);
  return {
    town: t('town', { name: town.name }),
    office: office.name,
    address: [officeStreet, officeCity],
    contact: [
      { label: t('person'), value: office.person ?? '' },
      { label: t('phone'), value: phone ?? '' },
      { label: t('email'), value: email ?? '' },
    ].filter(({ value }) => value !== ''),
  };
}
