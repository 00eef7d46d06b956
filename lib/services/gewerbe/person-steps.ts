import { fact, is, not } from '../conditions';
import {
  choice,
  countries,
  country,
  date,
  email,
  houseNo,
  integer,
  longText,
  name,
  phone,
  rows,
  select,
  text,
  yesNo,
} from '../fields';
import {
  asksRegister,
  hasFirm,
  hasPartners,
  isLegalPerson,
  isNoPerson,
  isPartnership,
  mayBeFounding,
  mayBeInRegister,
} from './conditions';
import { type Form, genders } from './forms';
import { legalFormIds } from './legal-forms';
import type { FieldId } from './notice';
import { numberOf } from './numbers';
import { anyPostcode, registerNumber, website } from './schemas';

/** The number of a field on a printed form, for rules of fields; nothing where the form has none. */
export const numbersOf = (form: Form) => (id: FieldId) => {
  const number = numberOf(form, id);
  return number === null ? {} : { nr: String(number) };
};

const personOptional = { isOptional: true } as const;

/** Name and address columns of the Beiblatt: fields 4–11 of one more representative. */
const representative = (nr: ReturnType<typeof numbersOf>) => ({
  firstName: name({ ...nr('firstName') }),
  lastName: name({ ...nr('lastName') }),
  birthName: name({ ...nr('birthName'), ...personOptional }),
  gender: choice({ options: genders, ...nr('gender'), ...personOptional }),
  birthDate: date({ range: 'past', ...nr('birthDate') }),
  birthPlace: text({ max: 80, ...nr('birthPlace') }),
  birthCountry: country({ ...nr('birthCountry') }),
  nationalities: countries({ ...nr('nationalities') }),
  street: text({ max: 100, ...nr('street') }),
  houseNumber: houseNo({ ...nr('houseNumber') }),
  postcode: text({ schema: anyPostcode, width: 8, ...nr('postcode') }),
  city: name({ ...nr('city') }),
  country: country({ ...nr('country'), ...personOptional }),
});

/**
 * Steps about who files: legal form, firm, person, representatives. The same in all three notifications but for the
 * numbers. Conditions name these steps by their ids, so a service must keep them.
 */
export function personSteps(form: Form) {
  const nr = numbersOf(form);
  return {
    legal: {
      fields: {
        legalForm: select({ options: legalFormIds, ...nr('legalForm') }),
        isFounding: yesNo({ when: mayBeFounding }),
        isCompany: yesNo({ when: isPartnership }),
      },
    },
    firm: {
      when: not(is('legal.legalForm', 'einzelunternehmen')),
      fields: {
        firm: text({ max: 250, profile: 'company', when: hasFirm, ...nr('firm') }),
        partners: longText({
          max: 2000,
          when: hasPartners,
          ...nr('partners'),
        }),
        partnerFirm: text({ max: 250, when: is('legal.isCompany', true), ...nr('partnerFirm') }),
        isInRegister: yesNo({ when: mayBeInRegister }),
        registerCourt: text({ max: 100, when: asksRegister, ...nr('registerCourt') }),
        registerNumber: text({
          schema: registerNumber,
          width: 20,
          when: asksRegister,
          ...nr('registerNumber'),
        }),
      },
    },
    person: {
      fields: {
        firstName: name({ profile: 'firstName', autoComplete: 'given-name', ...nr('firstName') }),
        lastName: name({ profile: 'lastName', autoComplete: 'family-name', ...nr('lastName') }),
        birthName: name({ profile: 'birthName', ...nr('birthName'), ...personOptional }),
        gender: choice({ options: genders, ...nr('gender'), ...personOptional }),
      },
    },
    birth: {
      fields: {
        birthDate: date({ range: 'past', profile: 'birthDate', autoComplete: 'bday', ...nr('birthDate') }),
        birthPlace: text({ max: 80, profile: 'birthPlace', ...nr('birthPlace') }),
        birthCountry: country({ ...nr('birthCountry') }),
        nationalities: countries({ profile: 'nationality', ...nr('nationalities') }),
      },
    },
    home: {
      fields: {
        street: text({ max: 100, profile: 'street', ...nr('street') }),
        houseNumber: houseNo({ profile: 'houseNumber', ...nr('houseNumber') }),
        postcode: text({
          schema: anyPostcode,
          width: 8,
          profile: 'postcode',
          autoComplete: 'postal-code',
          ...nr('postcode'),
        }),
        city: name({ profile: 'city', autoComplete: 'address-level2', ...nr('city') }),
        country: country({ ...nr('country'), ...personOptional }),
      },
    },
    contact: {
      fields: {
        phone: phone({ profile: 'phone', ...nr('phone'), ...personOptional }),
        email: email({ ...nr('email'), ...personOptional }),
        website: text({ schema: website, ...nr('website'), ...personOptional }),
      },
    },
    managers: {
      when: isNoPerson,
      isAskedWhole: true,
      fields: {
        managers: integer({ min: 1, max: 99, ...nr('managers') }),
        representatives: rows({
          fields: representative(nr),
          least: 0,
          most: 20,
          when: isLegalPerson,
          ...personOptional,
        }),
      },
    },
  };
}

/** Nationals of states without free movement (GewA 1: 30, 31; GewA 2: 27, 28). */
export function permitStep(form: 'anmeldung' | 'ummeldung') {
  const nr = numbersOf(form);
  return {
    permit: {
      when: fact('needsPermit'),
      fields: {
        residenceDate: date({ range: 'past', ...nr('residenceDate') }),
        residenceAuthority: text({ max: 120, ...nr('residenceAuthority') }),
        residenceConditions: longText({ max: 1000, ...nr('residenceConditions'), ...personOptional }),
      },
    },
  };
}
