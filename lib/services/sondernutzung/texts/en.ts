import { clauseIds, clauses } from '../clauses';
import { en as states } from './en-states';
import { en as steps } from './en-steps';
import { en as transitions } from './en-transitions';

export const en = {
  title: 'Use a street or square',
  entries: { space: { title: 'Use a street or square', line: 'Scaffold, skip, tables, party; 10 minutes' } },
  keywords: ['special use', 'scaffold', 'skip', 'crane', 'street party', 'stall', 'poster', 'removal van'],
  what: 'Do you want to put something on a pavement, road or square, or celebrate there? You need the town’s permission.',
  who: 'Whoever uses the area or has it done: companies, associations, private people.',
  needs: [
    'Where: address, if possible a sketch or a photo',
    'When: first and last day',
    'Who can be reached on site day and night, with telephone',
    'For closures: the plan of traffic signs',
  ],
  cost: 'It depends on area and time. You see the calculation before you send anything.',
  duration:
    'Filling in: 10 minutes. Decision: usually three weeks, four to eight for closures and festivals.',
  legalBasis: '§ 18 StrWG NRW, § 8 FStrG, §§ 29, 45, 46 StVO',
  inPerson: 'A site plan or sketch, identity card; for closures the plan of traffic signs.',
  privacy:
    'We need what you enter to decide about the use, to watch over it and to charge for it (Art. 6(1)(e) GDPR, § 18 StrWG NRW). We delete it five years after the end of the case.',
  taskTitle: 'Your application',
  declaration: 'What I have entered is true. I start only when the permit is there.',
  nextSteps: [
    'We check whether the area is free and ask the fire brigade, the police and the road offices where needed.',
    'Often we meet briefly on site. The date is sent to your mailbox.',
    'The decision comes to your mailbox, with conditions and fee.',
  ],
  steps,
  problems: {
    areaUnreadable: 'The drawing did not arrive. Please draw the area again, or enter length and width.',
    areaTooFewCorners: 'The area needs at least three corners. Please tap the map until it is closed.',
    areaTooManyCorners: 'The area has too many corners. Please draw it with 60 at most.',
    areaFlat: 'The corners lie on one line. Please put one of them beside it.',
    areaCrossing: 'The lines cross. Please move the corners so that no lines cut each other.',
    areaOutsideTown: 'The area lies outside the town. Please draw it within the boundary.',
    areaTooLarge: 'The area is too large for this use. Please check the metres.',
    areaMissing: 'Please draw the area, or enter length and width, for example 18 and 2,5.',
    areaNeeded: 'Without an area on the map nobody can check whether it is free. Please draw it.',
    feeNeeded: 'The tariff has no rule for this use. Please set the fee, for example 25.00.',
    endBeforeStart: 'The last day is before the first. Please check both days.',
    extensionShort: 'The permit already holds until then. Please choose a later last day.',
    periodTooLong: 'A permit is valid for three years at most. Please choose an earlier last day.',
    hoursEqual: 'Start and end are the same. Please say until when each day, for example 18:00.',
    setUpAfterStart:
      'Building up starts after the first day. Please enter an earlier day, or leave it empty.',
    takeDownBeforeEnd: 'Taking down ends before the last day. Please enter a later day, or leave it empty.',
    signsLate: 'The signs have to stand four days before. Please choose an earlier day.',
  },
  hints: {
    shortNotice:
      'That is short notice. We usually need three weeks, four to eight for closures and festivals. You can send the application all the same.',
    ordinaryUse:
      'You get a permit for special use, because the use is not in the way of traffic or is secured as a building site.',
    exemption:
      'You get an exemption under the road traffic regulations, because the use is in the way of traffic. No separate permit is needed then; the fee stands in the same decision.',
    order: 'A traffic order (§ 45 StVO) comes with it. It has to be there before you start.',
  },
  attachments: {
    plan: {
      label: 'Site plan or sketch',
      hint: 'It shows house, pavement, road and the area with its measures.',
    },
    photos: { label: 'Photos', hint: 'The place as it is now.' },
    trafficPlan: { label: 'Plan of traffic signs', hint: 'All signs, barriers and lamps with distances.' },
    setupPlan: { label: 'Plan of the event', hint: 'Stage, stalls, escape routes with their widths.' },
    insurance: { label: 'Proof of insurance', hint: 'Confirmation of the liability insurance.' },
  },
  recipients: {
    roadOwner: {
      name: 'Whoever owns the road',
      why: 'If the road is not the town’s, its office has to agree.',
    },
    police: { name: 'Police', why: 'They are heard when traffic is restricted.' },
    consulted: {
      name: 'Fire brigade, works yard, bus and rail',
      why: 'We ask them when the use touches their work.',
    },
  },
  states,
  transitions: transitions(Object.fromEntries(clauseIds.map((id) => [id, clauses[id].label]))),
  papers: { permit: 'Decision', refusal: 'Refusal', extension: 'Extension', revocation: 'Revocation' },
  exits: {},
};
