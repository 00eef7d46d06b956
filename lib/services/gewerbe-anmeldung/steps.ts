import { is } from '../conditions';
import { choice, date, text } from '../fields';
import { activityStep, businessSteps, formerFields, permissionFields } from '../gewerbe/business-steps';
import { startReasons, takeovers } from '../gewerbe/forms';
import { numbersOf, permitStep, personSteps } from '../gewerbe/person-steps';

const form = 'anmeldung';
const nr = numbersOf(form);
const who = personSteps(form);
const business = businessSteps(form);

/** The Gewerbeanmeldung (GewA 1), question by question. */
export const steps = {
  occasion: { fields: { startReason: choice({ options: startReasons, ...nr('startReason') }) } },
  legal: who.legal,
  firm: who.firm,
  person: who.person,
  birth: who.birth,
  ...permitStep(form),
  home: who.home,
  contact: who.contact,
  managers: who.managers,
  site: business.site,
  place: business.place,
  head: business.head,
  former: {
    when: is('occasion.startReason', 'relocation', ...takeovers),
    fields: {
      formerOwner: text({
        max: 250,
        when: is('occasion.startReason', ...takeovers),
        ...nr('formerOwner'),
      }),
      ...formerFields(form),
    },
  },
  ...activityStep(form),
  permission: { fields: permissionFields(form, is('activity.kinds', 'craft')) },
  start: { fields: { startDate: date({ ...nr('startDate') }) } },
  business: business.business,
  insurance: {
    fields: {
      insurer: text({ max: 120, isOptional: true, ...nr('insurer') }),
      insurerNumber: text({ max: 40, isOptional: true, ...nr('insurerNumber') }),
    },
  },
};
