import { all, is } from '../conditions';
import { choice, choices, country, date, houseNo, integer, longText, name, text, yesNo } from '../fields';
import { asksAgent } from './conditions';
import { activityKinds, type Form, permissionStates, siteKinds, specialKinds } from './forms';
import { numbersOf } from './person-steps';
import { activityText, anyPostcode, townPostcode } from './schemas';

/** Steps about the business that all three notifications ask in the same way. */
export function businessSteps(form: Form) {
  const nr = numbersOf(form);
  return {
    site: {
      fields: {
        siteStreet: text({ max: 100, ...nr('siteStreet') }),
        siteHouseNumber: houseNo({ ...nr('siteHouseNumber') }),
        sitePostcode: text({ schema: townPostcode, width: 8, ...nr('sitePostcode') }),
        businessName: text({ max: 250, isOptional: true, ...nr('businessName') }),
      },
    },
    place: {
      fields: {
        siteKind: choice({ options: siteKinds, ...nr('siteKind') }),
        agentFirstName: name({ when: asksAgent, ...nr('agentFirstName') }),
        agentLastName: name({ when: asksAgent, ...nr('agentLastName') }),
      },
    },
    head: {
      when: is('place.siteKind', 'branch', 'dependent'),
      fields: {
        headStreet: text({ max: 100, ...nr('headStreet') }),
        headHouseNumber: houseNo({ ...nr('headHouseNumber') }),
        headPostcode: text({ schema: anyPostcode, width: 8, ...nr('headPostcode') }),
        headCity: name({ ...nr('headCity') }),
        headCountry: country({ isOptional: true, ...nr('headCountry') }),
      },
    },
    business: {
      fields: {
        isSideBusiness: yesNo({ ...nr('isSideBusiness') }),
        fullTime: integer({ max: 99_999, ...nr('fullTime') }),
        partTime: integer({ max: 99_999, ...nr('partTime') }),
        isPublic: yesNo({ ...nr('isPublic') }),
        specials: choices({ options: specialKinds, isOptional: true, ...nr('specials') }),
      },
    },
  };
}

/** GewA 1 and 3, fields 18 and 21: the activity in words and its kinds. */
export function activityStep(form: 'anmeldung' | 'abmeldung') {
  const nr = numbersOf(form);
  return {
    activity: {
      fields: {
        activity: longText({ schema: activityText, ...nr('activity') }),
        kinds: choices({ options: activityKinds, ...nr('kinds') }),
      },
    },
  };
}

/** Former premises of GewA 1 and 2 (17): another address, elsewhere too. */
export function formerFields(form: 'anmeldung' | 'ummeldung') {
  const nr = numbersOf(form);
  return {
    formerStreet: text({ max: 100, ...nr('formerStreet') }),
    formerHouseNumber: houseNo({ ...nr('formerHouseNumber') }),
    formerPostcode: text({ schema: anyPostcode, width: 8, ...nr('formerPostcode') }),
    formerCity: name({ ...nr('formerCity') }),
    formerCountry: country({ isOptional: true, ...nr('formerCountry') }),
  };
}

/** Permission and Handwerkskarte (GewA 1: 28, 29; GewA 2: 25, 26); `isCraft` says when the card is asked for. */
export function permissionFields(form: 'anmeldung' | 'ummeldung', isCraft: ReturnType<typeof is>) {
  const nr = numbersOf(form);
  const granted = is('permission.permission', 'granted');
  const hasCard = all(isCraft, is('permission.hasCraftCard', true));
  return {
    permission: choice({ options: permissionStates, ...nr('permission') }),
    permissionDate: date({ range: 'past', when: granted, ...nr('permissionDate') }),
    permissionAuthority: text({ max: 120, when: granted, ...nr('permissionAuthority') }),
    hasCraftCard: yesNo({ when: isCraft, ...nr('hasCraftCard') }),
    craftCardDate: date({ range: 'past', when: hasCard, ...nr('craftCardDate') }),
    craftChamber: text({ max: 120, when: hasCard, ...nr('craftChamber') }),
  };
}
