const category = {
  container: { label: 'Skip, container', hint: 'for rubble or storage' },
  scaffold: { label: 'Scaffold', hint: 'at a house or roof' },
  fence: { label: 'Site fence', hint: 'closing off a site' },
  crane: { label: 'Crane, platform', hint: 'mobile crane, lift' },
  material: { label: 'Building material', hint: 'sand, stones, pallets' },
  digging: { label: 'Digging', hint: 'pipes, house connection' },
  seating: { label: 'Outdoor seating', hint: 'tables and chairs' },
  goods: { label: 'Goods on display', hint: 'in front of the shop' },
  sign: { label: 'Advertising stand', hint: 'A-board' },
  posters: { label: 'Posters', hint: 'on lamp posts and boards' },
  infoStand: { label: 'Information stand', hint: 'party, association, company' },
  salesVan: { label: 'Sales van', hint: 'snacks, fruit, ice cream' },
  event: { label: 'Event', hint: 'street festival, concert' },
  procession: { label: 'Procession', hint: 'parade, run' },
  noStopping: { label: 'No stopping', hint: 'moving house, delivery' },
  filming: { label: 'Filming', hint: 'film, photos with equipment' },
};

const what = {
  title: 'Use',
  heading: 'What are you planning?',
  fields: {
    category: { label: 'Kind of use', options: category, missing: 'Please choose what you are planning.' },
    purpose: {
      label: 'What for?',
      hint: 'The fee depends on it.',
      options: {
        private: 'private',
        business: 'business or advertising',
        charity: 'charity',
        election: 'party in election time',
      },
    },
    pieces: { label: 'How many?' },
    posterSize: {
      label: 'Size of the posters',
      options: { a1: 'DIN A1', a2: 'DIN A2', a3: 'DIN A3 or smaller', larger: 'larger than DIN A1' },
    },
    heightM: { label: 'Height', unit: 'm' },
    weightT: {
      label: 'Weight, fully loaded',
      unit: 't',
      hint: 'Matters for pavements and underground car parks.',
    },
    depthM: { label: 'Depth of the hole', unit: 'm' },
    digReason: {
      label: 'What is it dug for?',
      options: {
        gas: 'gas or heat',
        water: 'water',
        power: 'electricity',
        telecom: 'telephone, fibre',
        sewer: 'sewage',
        otherDig: 'something else',
      },
    },
    seats: { label: 'How many seats?' },
    goods: { label: 'What do you offer?' },
    title: { label: 'Name or occasion', hint: 'For example: Neighbourhood party Steinstraße' },
    visitors: { label: 'How many people do you expect?' },
    route: { label: 'Route', hint: 'Streets one after the other, with start and end' },
    power: { label: 'Do you need electricity from the town?' },
    water: { label: 'Do you need water from the town?' },
    alcohol: { label: 'Will alcohol be served?', hint: 'Then a licence for it is usually needed too.' },
    remark: { label: 'What else we should know' },
  },
};

const when = {
  title: 'Time',
  heading: 'When do you need the area?',
  fields: {
    from: { label: 'First day', missing: 'Please enter the first day, for example 08.12.2026.' },
    to: { label: 'Last day', missing: 'Please enter the last day, for example 19.12.2026.' },
    isDaily: { label: 'Only at certain hours of the day?' },
    dailyFrom: { label: 'Each day from', hint: 'For example 08:00' },
    dailyTo: { label: 'Each day until', hint: 'Also after midnight, for example 02:00' },
    setUpOn: { label: 'Building up starts on', hint: 'Only if that is before the first day.' },
    takeDownOn: { label: 'Taking down ends on', hint: 'Only if that is after the last day.' },
  },
};

const where = {
  title: 'Place and area',
  heading: 'Where is the area?',
  fields: {
    street: { label: 'Street or square', missing: 'Please name the street or square.' },
    houseNumber: { label: 'House number', hint: 'The nearest will do.' },
    district: { label: 'Part of town' },
    area: { label: 'Area on the map', hint: 'Draw the area, or enter length and width below.' },
    lengthM: { label: 'Length', unit: 'm', hint: 'Along the street' },
    widthM: { label: 'Width', unit: 'm', hint: 'From the house to the street' },
    otherM2: { label: 'Area used, if it is smaller or larger', short: 'Other area', unit: 'm²' },
    otherReason: { label: 'Why?', hint: 'For example: only the feet of the scaffold stand on the pavement.' },
    surface: {
      label: 'What does it stand on?',
      options: { footway: 'pavement', carriageway: 'road', parking: 'parking bay', square: 'square' },
    },
    walkwayM: {
      label: 'How wide does the pavement stay free?',
      unit: 'm',
      hint: 'Measure at the narrowest place. Wheelchairs and prams need 1.50 m.',
    },
  },
};

const traffic = {
  title: 'Traffic',
  heading: 'What changes for traffic?',
  fields: {
    impact: {
      label: 'Traffic',
      options: {
        none: 'Nothing, everybody gets past',
        footway: { label: 'The pavement gets narrower', hint: 'or is closed' },
        half: { label: 'One lane is lost', hint: 'half closure' },
        full: { label: 'The street is closed', hint: 'full closure' },
      },
    },
    plan: { label: 'Standard plan', hint: 'Number by RSA 21, for example B I/2' },
    detour: { label: 'Diversion', hint: 'By which streets?' },
    qualified: { label: 'Who secures the site?', hint: 'The person needs the certificate by MVAS.' },
    qualifiedPhone: { label: 'Telephone of this person' },
    signsOn: { label: 'No-stopping signs stand from', hint: 'At least four days before the first day.' },
    fireAccess: { label: 'Can the fire brigade still reach all houses?' },
  },
};

const people = {
  title: 'People',
  heading: 'Who is applying?',
  fields: {
    company: { label: 'Company or association' },
    firstName: { label: 'First name' },
    lastName: { label: 'Last name' },
    street: { label: 'Street' },
    houseNumber: { label: 'House number' },
    postcode: { label: 'Postcode' },
    city: { label: 'Town' },
    phone: { label: 'Telephone' },
    email: { label: 'E-mail' },
    otherPayer: { label: 'Does somebody else pay the fee?' },
    payerName: { label: 'Name of the person or company paying' },
    payerAddress: { label: 'Address of the person or company paying' },
    onSiteName: { label: 'Responsible on site', hint: 'First and last name' },
    onSitePhone: { label: 'Telephone, day and night', short: 'Telephone on site' },
    insured: { label: 'Is there liability insurance for it?' },
  },
};

export const en = { what, when, where, traffic, people };
