/**
 * Nationalities that need no residence permit to trade here: the EU, the EEA (Iceland, Liechtenstein, Norway) and
 * Switzerland (§ 2 FreizügG/EU, Freizügigkeitsabkommen EG–Schweiz).
 */
export const freeMovement: readonly string[] = (
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' + 'IS LI NO CH'
).split(' ');

/** Whether somebody with these nationalities needs a residence permit: known ones, and none of them is free. */
export const needsResidencePermit = (nationalities: readonly string[] | undefined): boolean =>
  (nationalities ?? []).length > 0 && !(nationalities ?? []).some((code) => freeMovement.includes(code));
