export const imprint = `
## Provider

Stadt Meschede (town of Meschede)
Franz-Stahlmecke-Platz 2
59872 Meschede
Germany

The town is a body under public law. It is represented by its mayor, [[Name]].

## Contact

- Telephone: [[Telephone number of the switchboard]]
- E-mail: [[E-mail address of the town]]
- De-Mail or official electronic mailbox: [[Address or “not open”]]

## Responsible for the content

[[Name of the person responsible]], [[Office or department]], Franz-Stahlmecke-Platz 2, 59872 Meschede (section 18 (2) Medienstaatsvertrag).

## Supervision

Hochsauerlandkreis, Kommunalaufsicht, Steinstraße 27, 59872 Meschede.

## VAT

VAT identification number: [[Number or “none”]]

## Emergencies

These pages are not read around the clock. In danger call 112 (fire brigade, ambulance) or 110 (police).

## Maps, typeface and software

- Map data: © GeoBasis-DE / BKG. The maps come from our own server.
- Typeface: Fira Sans, SIL Open Font License 1.1.
- Design after KERN UX, the standard of the German administration (EUPL 1.2).
- This program is free software under the EUPL 1.2.

The German text is binding.
`;
