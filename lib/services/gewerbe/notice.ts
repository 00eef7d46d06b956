import type {
  activityKinds,
  ChangeReason,
  EndReason,
  endCauses,
  genders,
  permissionStates,
  StartReason,
  siteKinds,
  specialKinds,
} from './forms';
import type { LegalFormId } from './legal-forms';

/** Fields 4–11 as the forms ask them of the trader and, on the Beiblatt, of each further representative. */
export interface Person {
  readonly lastName?: string;
  readonly firstName?: string;
  readonly gender?: (typeof genders)[number];
  readonly birthName?: string;
  /** "1985-03-31" */
  readonly birthDate?: string;
  readonly birthPlace?: string;
  /** ISO 3166-1 alpha-2, like all countries here. */
  readonly birthCountry?: string;
  readonly nationalities?: readonly string[];
  readonly street?: string;
  readonly houseNumber?: string;
  readonly postcode?: string;
  readonly city?: string;
  readonly country?: string;
}

/** Somewhere else: head office, former and future premises. */
export type Place<Prefix extends string> = {
  readonly [P in `${Prefix}${'Street' | 'HouseNumber' | 'Postcode' | 'City' | 'Country'}`]?: string;
};

/**
 * What a trade notification says, by field id and the same for all three forms; what a form does not ask is
 * undefined. The ids are those of the steps' fields (`steps.ts`) and of the numbers (`numbers.ts`).
 */
export interface Notice extends Person, Place<'head'>, Place<'former'>, Place<'future'> {
  readonly legalForm?: LegalFormId;
  /** A legal person whose register entry is still to come: "in Gründung". */
  readonly isFounding?: boolean;
  /** The managing partner who files is a company. */
  readonly isCompany?: boolean;
  /** A foreign or other legal person stands in a register. */
  readonly isInRegister?: boolean;
  readonly firm?: string;
  readonly partners?: string;
  readonly partnerFirm?: string;
  readonly registerCourt?: string;
  /** "HRB 12345" */
  readonly registerNumber?: string;
  readonly businessName?: string;
  readonly formerName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly managers?: number;
  /** Beiblatt: everybody but the first. */
  readonly representatives?: readonly Person[];
  readonly isPublic?: boolean;
  readonly agentLastName?: string;
  readonly agentFirstName?: string;
  readonly siteStreet?: string;
  readonly siteHouseNumber?: string;
  readonly sitePostcode?: string;
  readonly activity?: string;
  readonly activityNew?: string;
  readonly activityKept?: string;
  /** The trade that ends here goes on at another place. */
  readonly goesOn?: boolean;
  readonly isSideBusiness?: boolean;
  readonly startDate?: string;
  readonly changeDate?: string;
  readonly endDate?: string;
  /** When the trade that ends began, if the person knows. */
  readonly began?: string;
  readonly kinds?: readonly (typeof activityKinds)[number][];
  readonly fullTime?: number;
  readonly partTime?: number;
  readonly siteKind?: (typeof siteKinds)[number];
  readonly specials?: readonly (typeof specialKinds)[number][];
  readonly startReason?: StartReason;
  readonly changeReasons?: readonly ChangeReason[];
  readonly endReason?: EndReason;
  readonly formerOwner?: string;
  readonly successor?: string;
  readonly endCause?: (typeof endCauses)[number];
  readonly insurer?: string;
  readonly insurerNumber?: string;
  readonly permission?: (typeof permissionStates)[number];
  readonly permissionDate?: string;
  readonly permissionAuthority?: string;
  /** GewA 2 has no field "craft": whether the new activity is one. */
  readonly isCraft?: boolean;
  readonly hasCraftCard?: boolean;
  readonly craftCardDate?: string;
  readonly craftChamber?: string;
  readonly residenceDate?: string;
  readonly residenceAuthority?: string;
  readonly residenceConditions?: string;
  /** Set by the system when the notification is handed in. */
  readonly filedOn?: string;
  /** Who declared that everything is right; stands for the signature. */
  readonly declaredBy?: string;
}

export type FieldId = keyof Notice;
