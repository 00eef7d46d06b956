export const privacyPush = `
## Notifications

Only if you choose to be told about news, and your browser has asked you, do we store an address under which your browser receives messages (Article 6 (1) (a) GDPR, section 25 (1) TDDDG).

The message goes through your browser’s service, for example by Google, Mozilla or Apple, also in the USA. It is encrypted and says only that there is something new, without a place or a name.

You can end this at any time: on the page of your report or in your browser’s settings. We then delete the address.
`;

export const privacyLogs = `
## Server logs

For each request we write down: time, kind of page, result and duration. Your internet address, names, places and numbers are not in it. We need this to find faults (Article 6 (1) (e) GDPR, section 3 DSG NRW).

So that nobody floods the portal with requests, we count requests per connection. For this we keep, for one hour at most, a checksum from which the internet address cannot be read.

**How long:** [[Retention of server logs, for example 14 days]]. Backups are overwritten after [[Retention of backups, for example 30 days]].
`;
