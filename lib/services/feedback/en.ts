import type { de } from './de';

export const en: typeof de = {
  title: 'Idea, praise or criticism',
  entries: { say: { title: 'Idea, praise or criticism', line: '2 minutes, without a name too' } },
  keywords: ['complaint', 'suggestion', 'opinion', 'improvement', 'thanks'],
  what: 'Tell us what should get better, or what goes well.',
  who: 'Everybody, without an account and without a name too.',
  needs: [],
  cost: 'Free of charge.',
  duration: '2 minutes. We answer within 10 working days.',
  legalBasis: 'Art. 6(1)(e) GDPR, § 3 DSG NRW',
  inPerson: 'Nothing',
  privacy:
    'We read your text to answer and to get better. We delete it after two years. It is published only without your name.',
  taskTitle: 'Your message',
  nextSteps: ['The department responsible reads your message.', 'You will see the answer here.'],
  steps: {
    message: {
      title: 'Message',
      heading: 'What would you like to tell us?',
      fields: {
        kind: {
          label: 'What is it about?',
          options: { idea: 'Idea', praise: 'Praise', criticism: 'Criticism' },
          missing: 'Please choose: idea, praise or criticism.',
        },
        text: { label: 'Your message', missing: 'Please write a few words.' },
        topic: {
          label: 'Topic',
          options: {
            traffic: 'Streets, paths, traffic',
            order: 'Order and cleanliness',
            offices: 'Offices and service',
            portal: 'This portal',
            other: 'Something else',
          },
        },
        place: { label: 'Place', hint: 'For example “Stadtpark”.' },
      },
    },
  },
  attachments: { photo: { label: 'Photo', hint: 'When a picture says more.' } },
  recipients: {},
  states: {
    received: { label: 'Received', citizen: 'Thank you. The department responsible reads your message.' },
    asked: { label: 'Question', citizen: 'We have a question for you.' },
    answered: { label: 'Answered', citizen: 'We have answered.' },
    published: { label: 'Published', citizen: 'Your message and our answer are published, without a name.' },
    closed: { label: 'Closed', citizen: 'Thank you for your message.' },
  },
  transitions: {
    answer: {
      label: 'Answer',
      event: 'Answer of the town',
      message: { subject: 'Answer to your message {number}', body: '{answer}' },
      fields: { answer: { label: 'Answer' } },
    },
    publish: {
      label: 'Publish',
      hint: 'Without a name. Take out everything by which the person could be recognised.',
      event: 'Published',
      fields: { text: { label: 'Message as it appears' }, answer: { label: 'Answer as it appears' } },
    },
    withdraw: {
      label: 'Take the publication back',
      hint: 'Message and answer then no longer stand under “Published answers”.',
      event: 'No longer published',
    },
    close: { label: 'Close without an answer', event: 'Closed' },
  },
  papers: {},
  exits: {},
};
