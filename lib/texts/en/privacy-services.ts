export const privacyAccount = `
## Account

You need no account to report. If you make one, we store a login, a password that nobody can read back or the public key of your device, and when and with which device you are signed in. Voluntary: your profile, with which we fill forms; it lies encrypted on our server (Article 6 (1) (e) GDPR, section 3 DSG NRW; for staff section 18 DSG NRW).

If you sign in with another provider's account, we receive only an identifier and how secure the sign-in was.

Signing in sets a cookie. It holds only a random number, is strictly necessary (section 25 (2) no. 2 TDDDG) and disappears when signing out. Further cookies keep for a short time what you entered when a form still needs an answer or a sign-in, for whom you act, and which applications that somebody else has to sign come from this device. There are no other cookies.

Who changes something or looks at another person's data is recorded, so that every decision can be traced. Under "My data" you can take everything along and erase your account. **How long:** [[Retention period of records and accounts]].
`;

export const privacyMailbox = `
## Mailbox and decisions

**What we store:** your messages and files and our answers, who read them when, and for a decision when it was provided, announced, first opened and downloaded. Texts and files lie encrypted on our server.

**What for:** so that we can write to each other safely and announce decisions (Article 6 (1) (e) GDPR, section 3 DSG NRW, section 41 (2a) VwVfG NRW). You retrieve decisions here only if you have agreed to it.

**Who reads them:** you, whoever acts for you, and the department in charge. A notice on the phone or by e-mail says only that there is something new.

**How long:** [[Retention of messages, for example 3 years]]. Decisions stay as long as their case.
`;

export const privacyServices = `
## Applications, notifications, ideas

**What we store:** what you enter into the form and upload, and what happens with it. Voluntary answers are marked.

**What for:** to deal with your matter (Article 6 (1) (e) GDPR, section 3 DSG NRW). The legal basis of each service and who receives which answers stand on the page of the service and once more before sending.

**Drafts** are deleted 30 days after your last change, and we tell you before. What you enter without reception lies only on your device until you have reception again (section 25 (2) no. 2 TDDDG).

**Counting:** we count how often a service is begun and sent, without cookies and without knowing who you are.

**How long:** [[Retention periods of cases, for example 10 years for trade notifications]].
`;

export const privacyPayments = `
## Fees

**What we store:** amount, calculation, reference for the transfer and whether it is paid. From the town's bank statements we read amount, day and reference for this.

**What for:** to set fees and match payments (Article 6 (1) (e) GDPR, section 3 DSG NRW, GebG NRW). If you pay online, the page of our payment provider opens; it receives amount and reference: [[Name and place of the payment provider, or: we do not offer online payment]].

**How long:** [[Retention of bookings, for example 10 years]].
`;
