import { is } from '../conditions';
import { choice, country, date, houseNo, name, text, yesNo } from '../fields';
import { activityStep, businessSteps } from '../gewerbe/business-steps';
import { endCauses, endExits, endReasons, handovers } from '../gewerbe/forms';
import { numbersOf, personSteps } from '../gewerbe/person-steps';
import { anyPostcode } from '../gewerbe/schemas';

const form = 'abmeldung';
const nr = numbersOf(form);
const who = personSteps(form);
const business = businessSteps(form);

/** The Gewerbeabmeldung (GewA 3), question by question. */
export const steps = {
  occasion: {
    fields: {
      endReason: choice({ options: [...endReasons, ...endExits], ...nr('endReason') }),
      endCause: choice({
        options: endCauses,
        when: is('occasion.endReason', 'complete'),
        ...nr('endCause'),
      }),
      successor: text({ max: 250, when: is('occasion.endReason', ...handovers), ...nr('successor') }),
    },
  },
  legal: who.legal,
  firm: who.firm,
  person: who.person,
  birth: who.birth,
  home: who.home,
  contact: who.contact,
  managers: who.managers,
  site: business.site,
  place: business.place,
  head: business.head,
  future: {
    fields: {
      goesOn: yesNo(),
      futureStreet: text({ max: 100, when: is('future.goesOn', true), ...nr('futureStreet') }),
      futureHouseNumber: houseNo({ when: is('future.goesOn', true), ...nr('futureHouseNumber') }),
      futurePostcode: text({
        schema: anyPostcode,
        width: 8,
        when: is('future.goesOn', true),
        ...nr('futurePostcode'),
      }),
      futureCity: name({ when: is('future.goesOn', true), ...nr('futureCity') }),
      futureCountry: country({
        isOptional: true,
        when: is('future.goesOn', true),
        ...nr('futureCountry'),
      }),
    },
  },
  ...activityStep(form),
  end: {
    isAskedWhole: true,
    fields: {
      endDate: date({ ...nr('endDate') }),
      began: date({ isOptional: true }),
    },
  },
  business: business.business,
};
