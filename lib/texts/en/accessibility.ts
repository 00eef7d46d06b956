export const accessibility = `
The town of Meschede wants everybody to be able to use this portal. This statement covers “Bürgerweg” in the browser and as an installed app. The German text is binding.

## How accessible the portal is

The measure is section 10 BGG NRW, BITV NRW and the standard EN 301 549 with the Web Content Accessibility Guidelines 2.2, level AA.

Result of our check: [[fully, partially or not compliant]]. Checked on [[Date]] by: [[Self-assessment or name of the body]].

## What you can expect

- Everything works with the keyboard and with screen readers.
- Text can be enlarged to 200 % without anything disappearing.
- Colours have enough contrast, in the light and the dark theme. Nothing is said by colour alone.
- Every map has a list that says the same. You can also give the place as an address.
- The essentials exist in [Leichte Sprache](/legal/easy-language) (German).
- A [plain form](/report/plain) works without JavaScript.

## What is not accessible yet

- Photos sent by citizens have no description of their own. Kind, place and description of the report stand beside them.
- The pictures of the map cannot be read aloud.
- There is no offer in German sign language yet.
- [[Other known barriers, or delete this line]]

## This statement

Made on [[Date of the statement]], last checked on [[Date of the last check]].

## Report a barrier

Have you met a barrier? Write to us with the form on this page, by e-mail to [[E-mail address for accessibility]] or call [[Telephone number for accessibility]]. We answer within two weeks.

## Ombuds procedure

Did our answer not help? Then you can turn, free of charge, to the ombuds office for accessible information technology of North Rhine-Westphalia:

- [Ombudsstelle für barrierefreie Informationstechnik NRW](https://www.lbbp.nrw.de/ombudsstelle)
- E-mail: [ombudsstelle-barrierefreie-it@mags.nrw.de](mailto:ombudsstelle-barrierefreie-it@mags.nrw.de)
`;
