export const privacyReports = `
## Reports

**What we store:** the kind of damage, the place, the time, your description and your answers to our questions. If you wish: how we can reach you.

**What for:** so that the damage can be found, repaired and followed. This is our task as the body responsible for the roads and their safety (Article 6 (1) (e) GDPR, section 3 DSG NRW, sections 9 and 47 StrWG NRW).

**What becomes public:** kind, place, state and, unless you object, photo and description. We look at them first. Your contact never becomes public.

**Who receives it:** our road crews and the offices concerned. If somebody else is responsible for the road, for example Straßen.NRW or the Hochsauerlandkreis, we pass the report on, without your contact, and tell you so.

**On your device:** until a report is sent it lies only on your device. Afterwards the link to look up its state stays there. You can delete both under “My reports”. Without this storage, reporting without reception does not work (section 25 (2) no. 2 TDDDG).

**How long:** [[Retention period, for example 24 months after closing]]. We delete your contact after [[Retention period, for example 3 months after closing]].
`;

export const privacyPhotos = `
## Photos

**Before a photo is sent,** your device makes it smaller. You can paint over faces and number plates with your finger.

**On our server** the photo is written anew. All hidden details are lost: device, time, place. A position found in the photo is kept apart as a hint for the crew; it never becomes public.

**Published** is a photo only after our staff have looked at it. You can choose “do not publish” when reporting. With every published report there is “Object to photo or text”: the photo is then hidden at once until we have decided.

**Legal basis** as for reports. **How long:** as long as the report.
`;

export const privacyPosition = `
## Your position

When you open the camera, your device asks whether it may show us its position. If you say no, give the place on the map or as an address.

The position is used only on your device, to place the pin. What is sent is the place you confirm, with its accuracy in metres, and only with the report. We do not track where you are.

The map comes from our server. No other company learns which part you look at. If you search for an address, our server searches its own directory.
`;
