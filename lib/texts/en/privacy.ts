export const privacy = `
You can report damage without giving your name and without an account. We ask only for what we need to find and repair the damage. There is no advertising here, no counting of visitors and no other company that reads along. The German text is binding.

## Who is responsible

Stadt Meschede, Franz-Stahlmecke-Platz 2, 59872 Meschede, telephone [[Telephone number of the switchboard]], e-mail [[E-mail address of the town]].

You reach our data protection officer at the same address and by e-mail: [[E-mail address of the data protection officer]].

## Your rights

- You can learn which data we hold about you (Article 15 GDPR).
- You can have wrong data corrected (Article 16 GDPR).
- You can ask us to delete data or to stop processing them (Articles 17 and 18 GDPR).
- You can object for reasons arising from your particular situation (Article 21 GDPR).

Write to us for this. If you reported without a name, please give the number of your report; otherwise we cannot find it.

You can also complain to the Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, Kavalleriestraße 2–4, 40213 Düsseldorf, [www.ldi.nrw.de](https://www.ldi.nrw.de).

## Who processes the data

The server is run by [[Name and place of the data centre]]. We process no data outside the European Union, with one exception to which you agree yourself: notifications on your device (see below).
`;
