const extra = { label: 'Another condition', hint: 'In the words of the decision (German).' };
const feeEuro = { label: 'Fee in euros', hint: 'Only if the tariff has no rule for this use.' };
const reason = { label: 'Reasons', hint: 'They stand in the decision like this (German).' };
const from = { label: 'First day' };
const to = { label: 'Last day' };
const area = {
  label: 'Area',
  hint: 'As applied for. Move the corners if you allow something else.',
};

/** Texts of the transitions; the conditions are German, the binding language. */
export const en = (blocks: Readonly<Record<string, string>>) => {
  const conditions = { label: 'Conditions', options: blocks };
  return {
    review: { label: 'Start the review', event: 'Review started' },
    resume: {
      label: 'Go on without an answer',
      event: 'Review goes on',
    },
    consult: {
      label: 'Ask others',
      hint: 'A link for each office then stands here. Hand it over: the office answers without an account.',
      event: 'Others were asked',
      fields: {
        bodies: {
          label: 'Whom?',
          options: {
            roadOwner: 'owner of the road',
            police: 'police',
            fire: 'fire brigade',
            works: 'municipal works',
            transport: 'buses and trains',
            other: 'another office',
          },
        },
        question: { label: 'Question' },
        dueOn: { label: 'Answer by' },
      },
    },
    consulted: { label: 'End the consultation', event: 'Answers are there' },
    visit: {
      label: 'Arrange a visit',
      event: 'Visit arranged',
      message: {
        subject: 'Visit for {number}',
        body: 'Good day,\n\nwe would like to look at the area of {number} with you:\non {on} at {at}\nMeeting point: {meetingPoint}\n\nYou cannot come? Just answer this message.',
      },
      fields: { on: { label: 'Day' }, at: { label: 'Time' }, meetingPoint: { label: 'Meeting point' } },
    },
    visited: { label: 'Visit done', event: 'Visit took place', fields: { found: { label: 'Result' } } },
    hear: {
      label: 'Hear the applicant',
      hint: 'Before a refusal (§ 28 VwVfG NRW).',
      event: 'Hearing',
      message: {
        subject: 'Please comment on {number}',
        body: 'Good day,\n\nas the application {number} is now, we cannot agree to it:\n\n{intent}\n\nPlease tell us your view by {answerBy}, by answering this message.',
      },
      fields: { intent: { label: 'What speaks against it' }, answerBy: { label: 'Answer by' } },
    },
    heard: { label: 'End the hearing', event: 'Hearing ended' },
    grant: {
      label: 'Grant as asked',
      hint: 'It is checked once more whether the area is free.',
      event: 'Granted',
      fields: { conditions, extra, feeEuro },
    },
    grantPartly: {
      label: 'Grant in part',
      hint: 'For fewer days or another area.',
      event: 'Partly granted',
      fields: { from, to, area, conditions, extra, feeEuro, reason },
    },
    refuse: { label: 'Refuse', event: 'Refused', fields: { reason } },
    withdraw: { label: 'Withdraw the application', event: 'Withdrawn' },
    announce: { label: 'Note the announcement', event: 'Announced' },
    begin: { label: 'Note the beginning', event: 'Use has begun' },
    extend: {
      label: 'Extend',
      hint: 'It is checked once more whether the area is free.',
      event: 'Extended',
      fields: { to, extra, feeEuro, reason },
    },
    change: {
      label: 'Change',
      hint: 'If the changed decision costs more, only the difference is charged.',
      event: 'Changed',
      fields: { from, to, area, conditions, extra, feeEuro, reason },
    },
    revoke: { label: 'Revoke', event: 'Revoked', fields: { reason } },
    inspect: { label: 'Start the final look', event: 'Final look' },
    close: {
      label: 'End the final look',
      event: 'Closed',
      fields: {
        result: { label: 'Result', options: { fine: 'All is well', damage: 'Damage found' } },
        found: { label: 'What was it?' },
      },
    },
    accepted: {
      label: 'Accepted: all is well',
      event: 'Final look: all is well',
      message: {
        subject: 'Final look at {number}: all is well',
        body: 'Good day,\n\nwe have looked at the area of {number}: all is well. The use is closed with that.',
      },
      fields: { found: { label: 'What was it?' } },
    },
    damaged: {
      label: 'Final look: damage found',
      event: 'Final look: damage found',
      message: {
        subject: 'Final look at {number}: damage found',
        body: 'Good day,\n\nwe have looked at the area of {number} and found a damage:\n\n{found}\n\nWe will tell you how it goes on. Do you have questions? Just answer this message.',
      },
      fields: { found: { label: 'What is damaged?' } },
    },
  };
};
