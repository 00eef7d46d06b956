import type { Form } from './forms';
import type { FieldId } from './notice';

/** Number of the printed field on GewA 1, 2 and 3; null where that form does not ask. */
type Numbers = readonly [anmeldung: number | null, ummeldung: number | null, abmeldung: number | null];
const everywhere = (number: number): Numbers => [number, number, number];

const nowhere: Numbers = [null, null, null];

const place = <Prefix extends string>(prefix: Prefix, numbers: Numbers) =>
  ({
    [`${prefix}Street`]: numbers,
    [`${prefix}HouseNumber`]: numbers,
    [`${prefix}Postcode`]: numbers,
    [`${prefix}City`]: numbers,
    [`${prefix}Country`]: numbers,
  }) as Record<`${Prefix}${'Street' | 'HouseNumber' | 'Postcode' | 'City' | 'Country'}`, Numbers>;

/**
 * Which printed field every answer belongs to. What a recipient receives is decided by these numbers, so an answer
 * without one goes to nobody. Two are ours, because GewA 2 numbers neither: the former name stands with the name,
 * and the occasion of a change with its date (both say what happened, and everybody receives the date).
 */
const numbers: Record<FieldId, Numbers> = {
  legalForm: everywhere(1),
  // Questions that only lead to others.
  isFounding: nowhere,
  isCompany: nowhere,
  isInRegister: nowhere,
  isCraft: nowhere,
  began: nowhere,
  goesOn: nowhere,
  firm: everywhere(1),
  partners: everywhere(1),
  partnerFirm: everywhere(1),
  registerCourt: everywhere(2),
  registerNumber: everywhere(2),
  businessName: everywhere(3),
  lastName: everywhere(4),
  formerName: [null, 4, null],
  firstName: everywhere(5),
  gender: everywhere(6),
  birthName: everywhere(7),
  birthDate: everywhere(8),
  birthPlace: everywhere(9),
  birthCountry: everywhere(9),
  nationalities: everywhere(10),
  street: everywhere(11),
  houseNumber: everywhere(11),
  postcode: everywhere(11),
  city: everywhere(11),
  country: everywhere(11),
  phone: everywhere(11),
  email: everywhere(11),
  website: everywhere(11),
  managers: everywhere(12),
  // The Beiblatt has no number: its rows carry those of the persons' fields.
  representatives: nowhere,
  isPublic: everywhere(13),
  agentLastName: everywhere(14),
  agentFirstName: everywhere(14),
  siteStreet: everywhere(15),
  siteHouseNumber: everywhere(15),
  sitePostcode: everywhere(15),
  ...place('head', everywhere(16)),
  ...place('former', [17, 17, null]),
  ...place('future', [null, null, 17]),
  activity: [18, null, 18],
  activityNew: [null, 18, null],
  activityKept: [null, 19, null],
  isSideBusiness: [19, 20, 19],
  startDate: [20, null, null],
  changeDate: [null, 21, null],
  endDate: [null, null, 20],
  kinds: [21, null, 21],
  fullTime: everywhere(22),
  partTime: everywhere(22),
  siteKind: everywhere(23),
  specials: everywhere(24),
  startReason: [25, null, null],
  changeReasons: [null, 21, null],
  // 25 is the cessation, 26 the handover: see `numberOf`.
  endReason: [null, null, 25],
  formerOwner: [26, null, null],
  successor: [null, null, 27],
  endCause: [null, null, 28],
  insurer: [27, null, null],
  insurerNumber: [27, null, null],
  permission: [28, 25, null],
  permissionDate: [28, 25, null],
  permissionAuthority: [28, 25, null],
  hasCraftCard: [29, 26, null],
  craftCardDate: [29, 26, null],
  craftChamber: [29, 26, null],
  residenceDate: [30, 27, null],
  residenceAuthority: [30, 27, null],
  residenceConditions: [31, 28, null],
  filedOn: [32, 29, 29],
  declaredBy: [33, 30, 30],
};

export const fieldIds = Object.keys(numbers) as FieldId[];

const column = { anmeldung: 0, ummeldung: 1, abmeldung: 2 } as const;

/** The printed field of an answer, or null when the form does not ask. */
export const numberOf = (form: Form, id: FieldId): number | null => numbers[id][column[form]];

/** GewA 3 says a cessation in field 25 and a handover in field 26. */
export const endReasonNumber = (reason: string): number => (reason === 'complete' ? 25 : 26);

/** The highest number of a form: GewA 1 has 33 fields, GewA 2 and 3 have 30. */
export const lastNumber: Record<Form, number> = { anmeldung: 33, ummeldung: 30, abmeldung: 30 };
