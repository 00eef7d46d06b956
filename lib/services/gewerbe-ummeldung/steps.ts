import { is } from '../conditions';
import { choices, date, longText, text, yesNo } from '../fields';
import { businessSteps, formerFields, permissionFields } from '../gewerbe/business-steps';
import { changeExits, changeReasons } from '../gewerbe/forms';
import { numbersOf, permitStep, personSteps } from '../gewerbe/person-steps';
import { activityText } from '../gewerbe/schemas';

const form = 'ummeldung';
const nr = numbersOf(form);
const who = personSteps(form);
const business = businessSteps(form);
const isNewActivity = is('occasion.changeReasons', 'activity');

/** The Gewerbeummeldung (GewA 2), question by question. */
export const steps = {
  occasion: {
    fields: {
      changeReasons: choices({ options: [...changeReasons, ...changeExits], ...nr('changeReasons') }),
    },
  },
  legal: who.legal,
  firm: who.firm,
  person: {
    fields: {
      ...who.person.fields,
      formerName: text({ max: 250, when: is('occasion.changeReasons', 'name'), ...nr('formerName') }),
    },
  },
  birth: who.birth,
  ...permitStep(form),
  home: who.home,
  contact: who.contact,
  managers: who.managers,
  site: business.site,
  former: { when: is('occasion.changeReasons', 'relocation'), fields: formerFields(form) },
  place: business.place,
  head: business.head,
  activity: {
    fields: {
      activityNew: longText({ schema: activityText, when: isNewActivity, ...nr('activityNew') }),
      activityKept: longText({ schema: activityText, ...nr('activityKept') }),
    },
  },
  permission: {
    when: isNewActivity,
    fields: { isCraft: yesNo(), ...permissionFields(form, is('permission.isCraft', true)) },
  },
  change: { fields: { changeDate: date({ ...nr('changeDate') }) } },
  business: business.business,
};
