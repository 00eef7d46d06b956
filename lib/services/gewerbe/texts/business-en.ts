import { town } from '@/lib/town';
import type { businessDe } from './business-de';
import { personEn } from './person-en';
import { place } from './place';

/** The steps about the business in English; German is binding. */
export const businessEn: typeof businessDe = {
  site: {
    title: 'Your business',
    heading: 'Where is your business?',
    intro: `The premises are in ${town.name}. They may be your home.`,
    fields: {
      siteStreet: { label: 'Street' },
      siteHouseNumber: { label: 'House number' },
      sitePostcode: { label: 'Postcode', missing: 'Please enter 5 digits, for example 59872.' },
      businessName: {
        label: 'Name of the shop',
        hint: 'As it stands on the sign, if it is not your name or that of the company.',
      },
    },
  },
  place: {
    title: 'Kind of site',
    heading: 'What is at this place?',
    fields: {
      siteKind: {
        label: 'Site',
        options: {
          head: { label: 'Head office', hint: 'Your only or most important site. If in doubt, choose this.' },
          branch: { label: 'Branch', hint: 'An independent part that stands in the register.' },
          dependent: { label: 'Dependent branch', hint: 'A shop, store or office beside the head office.' },
        },
      },
      agentFirstName: {
        label: 'Given names of the person in charge here',
        hint: 'Authorised representative or site manager. If it is you, enter yourself.',
        short: 'In charge: given names',
      },
      agentLastName: {
        label: 'Family name of the person in charge here',
        short: 'In charge: family name',
      },
    },
  },
  head: {
    title: 'Head office',
    heading: 'Where is the head office?',
    fields: place('head', personEn.home.fields),
  },
  business: {
    title: 'Size',
    heading: 'How large is the business?',
    fields: {
      isSideBusiness: {
        label: 'Is it a side business (for now)?',
        hint: 'Yes if you live mainly on something else.',
        short: 'Side business',
      },
      fullTime: { label: 'Employees, full-time', hint: 'Without yourself. Nobody? Write 0.' },
      partTime: { label: 'Employees, part-time', hint: 'Without yourself. Nobody? Write 0.' },
      isPublic: {
        label: 'Does the public sector hold a share?',
        hint: 'Yes if the state or a municipality holds shares. Mostly: no.',
        short: 'Public sector holds a share',
      },
      specials: {
        label: 'Is this part of it?',
        hint: 'Choose what applies.',
        short: 'Machines, itinerant trade',
        options: {
          vending: 'Vending machines',
          itinerant: 'Itinerant trade (from place to place, uncalled)',
        },
      },
    },
  },
  activity: {
    title: 'Activity',
    heading: 'What exactly do you do?',
    fields: {
      activity: {
        label: 'Your activity',
        hint: 'The most important first, in German if you can. For example “Einzelhandel mit Fahrrädern”.',
        missing: 'Please describe what you do, for example “Einzelhandel mit Fahrrädern”.',
      },
      kinds: {
        label: 'What does it belong to?',
        hint: 'You may choose several.',
        short: 'Kind of business',
        options: {
          industry: 'Industry',
          craft: 'Craft',
          trade: 'Trade',
          other: 'Other, for example services',
        },
      },
    },
  },
  permission: {
    title: 'Permission',
    heading: 'Do you need a permission?',
    intro:
      'A permission is needed, for example, by restaurants with alcohol, estate agents, guards, gaming machines, taxis, goods transport, temporary work and pharmacies.',
    fields: {
      permission: {
        label: 'Permission',
        options: { notNeeded: 'I need none', granted: 'I have it', missing: 'I do not have it yet' },
      },
      permissionDate: { label: 'Permission of', hint: 'The date on the permission.' },
      permissionAuthority: { label: 'Authority that gave it', short: 'Authority' },
      hasCraftCard: {
        label: 'Do you have the Handwerkskarte?',
        hint: 'The Gewerbekarte counts too. You upload it later.',
        short: 'Handwerkskarte',
      },
      craftCardDate: { label: 'Handwerkskarte of' },
      craftChamber: { label: 'Chamber of crafts', hint: 'For example “Handwerkskammer Südwestfalen”.' },
    },
  },
};
