import { z } from 'zod';
import { categories, LEAST_WALKWAY_M } from '../../areas/categories';
import { surfaces, trafficImpacts } from '../../areas/types';
import { any, is, isFilled, not } from '../conditions';
import {
  choice,
  custom,
  date,
  decimal,
  email,
  houseNo,
  integer,
  longText,
  name,
  phone,
  postcode,
  text,
  time,
  yesNo,
} from '../fields';
import { areaInWords, drawnArea } from './area';

const category = z.string().refine((value) => (categories as readonly string[]).includes(value), 'choose');

/** What it is for, and only the questions of that. */
export const what = {
  category: custom('picture', category as unknown as z.ZodType<(typeof categories)[number]>, {
    options: categories,
  }),
  purpose: choice({
    options: ['private', 'business', 'charity', 'election'],
    when: is('what.category', 'infoStand', 'posters', 'event', 'procession'),
  }),
  pieces: integer({ min: 1, max: 1000, when: is('what.category', 'container', 'sign', 'posters') }),
  posterSize: choice({
    options: ['a1', 'a2', 'a3', 'larger'],
    when: is('what.category', 'posters'),
  }),
  heightM: decimal({ min: 0.1, max: 100, when: is('what.category', 'scaffold', 'crane', 'sign') }),
  weightT: decimal({ min: 0.1, max: 500, when: is('what.category', 'crane', 'container', 'material') }),
  depthM: decimal({ min: 0.1, max: 20, when: is('what.category', 'digging') }),
  digReason: choice({
    options: ['gas', 'water', 'power', 'telecom', 'sewer', 'otherDig'],
    when: is('what.category', 'digging'),
  }),
  seats: integer({ min: 1, max: 500, when: is('what.category', 'seating') }),
  goods: text({ max: 200, when: is('what.category', 'goods', 'salesVan') }),
  title: text({ max: 120, when: is('what.category', 'event', 'procession', 'filming', 'infoStand') }),
  visitors: integer({ min: 1, max: 100_000, when: is('what.category', 'event', 'procession') }),
  route: longText({ max: 1000, when: is('what.category', 'procession') }),
  power: yesNo({ when: is('what.category', 'event', 'salesVan', 'infoStand', 'filming') }),
  water: yesNo({ when: is('what.category', 'event', 'salesVan') }),
  alcohol: yesNo({ when: is('what.category', 'event', 'seating') }),
  remark: longText({ max: 1000, isOptional: true }),
};

/** When, with the hours of each day and the days for building up and taking down. */
export const when = {
  from: date({ range: 'future' }),
  to: date({ range: 'future' }),
  isDaily: yesNo(),
  dailyFrom: time({ when: is('when.isDaily', true) }),
  dailyTo: time({ when: is('when.isDaily', true) }),
  setUpOn: date({ range: 'future', isOptional: true }),
  takeDownOn: date({ range: 'future', isOptional: true }),
};

/** Where: in words, and drawn or in metres. */
export const where = {
  street: text({ max: 100 }),
  houseNumber: houseNo({ isOptional: true }),
  district: text({ max: 80, isOptional: true }),
  area: custom('area', drawnArea, {
    isOptional: true,
    shown: areaInWords,
    settings: { isBesideAddress: true },
    when: not(is('what.category', 'posters')),
  }),
  lengthM: decimal({ min: 0.1, max: 2000, isOptional: true, when: not(is('what.category', 'posters')) }),
  widthM: decimal({ min: 0.1, max: 500, isOptional: true, when: not(is('what.category', 'posters')) }),
  otherM2: decimal({ min: 0.1, max: 50_000, isOptional: true, when: not(is('what.category', 'posters')) }),
  otherReason: text({ max: 300, when: isFilled('where.otherM2') }),
  surface: choice({ options: surfaces }),
  walkwayM: custom('walkway', decimal({ min: 0, max: 50 }).schema, {
    settings: { leastM: LEAST_WALKWAY_M },
    when: is('where.surface', 'footway'),
  }),
};

// In terms of fields, so that the form opens the questions at the tap; `decisionType` says the same of the answers.
const needsOrder = any(is('traffic.impact', 'half', 'full'), is('what.category', 'noStopping'));

/** What it does to traffic; the last two open the part of §45 StVO. */
export const traffic = {
  impact: choice({ options: trafficImpacts }),
  plan: text({ max: 80, isOptional: true, when: needsOrder }),
  detour: longText({ max: 1000, when: is('traffic.impact', 'full') }),
  qualified: name({ when: is('traffic.impact', 'half', 'full') }),
  qualifiedPhone: phone({ when: is('traffic.impact', 'half', 'full') }),
  signsOn: date({ range: 'future', when: needsOrder }),
  fireAccess: yesNo(),
};

/** Who asks, who pays, who is there at night. */
export const people = {
  company: text({ max: 120, isOptional: true, profile: 'company' }),
  firstName: name({ profile: 'firstName', autoComplete: 'given-name' }),
  lastName: name({ profile: 'lastName', autoComplete: 'family-name' }),
  street: text({ max: 100, profile: 'street' }),
  houseNumber: houseNo({ profile: 'houseNumber' }),
  postcode: postcode({ profile: 'postcode' }),
  city: name({ profile: 'city' }),
  phone: phone({ profile: 'phone' }),
  email: email({ isOptional: true }),
  otherPayer: yesNo(),
  payerName: text({ max: 120, when: is('people.otherPayer', true) }),
  payerAddress: text({ max: 200, when: is('people.otherPayer', true) }),
  onSiteName: name(),
  onSitePhone: phone(),
  insured: yesNo({ when: is('what.category', 'scaffold', 'crane', 'event', 'procession', 'digging') }),
};

export const steps = {
  what: { fields: what },
  when: { fields: when },
  where: { fields: where },
  traffic: { fields: traffic },
  people: { fields: people },
};
