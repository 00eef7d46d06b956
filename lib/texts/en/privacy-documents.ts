export const privacyDocuments = `
## Is my card ready?

**What we store:** for each document applied for a key reckoned from its type and number, the status, the date and the place to collect it. We store neither the number itself nor your name here.

**When you look it up,** we reckon the same key from what you enter and compare. What you enter is not stored, not on your device either, and linked to no account. The answer lies on our server for a minute at most and can be shown once.

**Against trying out numbers** we count for a day how often a network has asked for numbers we know nothing about. The network's address is encrypted.

**What for:** so that you do not come in vain (Article 6(1)(e) GDPR, section 3 DSG NRW).

**How long:** until 30 days after it was handed over.
`;
