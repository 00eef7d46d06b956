/** ISO 3166-1 alpha-2: every state and area with a code. */
const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/** Areas that belong to a state: people live there, but nobody is a national of them. */
const areas =
  'AI AQ AS AW AX BL BM BQ BV CC CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF PF PM PN ' +
  'PR RE SH SJ SX TC TF TK UM VG VI WF YT';

/** Kosovo has no code of ISO's yet; all registers use this one. */
const KOSOVO = 'XK';
export const STATELESS = 'XX';

/** Where somebody was born or lives. */
export const placeCodes: readonly string[] = [...codes.split(' '), KOSOVO];
const stateCodes = placeCodes.filter((code) => !areas.split(' ').includes(code));
/** What somebody can be a national of, and "stateless" as German registers write it. */
export const nationalityCodes: readonly string[] = [...stateCodes, STATELESS];

interface Country {
  readonly code: string;
  readonly name: string;
}

/** Codes with their names in a language, sorted as that language sorts. */
function named(codes: readonly string[], locale: string): Country[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

export const places = (locale: string): Country[] => named(placeCodes, locale);

/** "Stateless" stands last. */
export const nationalities = (locale: string, stateless: string): Country[] => [
  ...named(stateCodes, locale),
  { code: STATELESS, name: stateless },
];
