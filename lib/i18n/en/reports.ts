import type { reports as de } from '../de/reports';

export const reports: typeof de = {
  kinds: {
    roadway: { name: 'Road, pothole', short: 'Road', noun: 'Road damage' },
    footway: { name: 'Foot and cycle path', short: 'Footpath', noun: 'Damaged footpath' },
    lighting: { name: 'Street light', short: 'Light', noun: 'Street light' },
    signals: { name: 'Traffic light, sign', short: 'Signal', noun: 'Traffic light or sign' },
    drain: { name: 'Drain, manhole', short: 'Drain', noun: 'Drain' },
    green: { name: 'Tree, greenery', short: 'Green', noun: 'Tree or greenery' },
    waste: { name: 'Rubbish', short: 'Rubbish', noun: 'Rubbish' },
    ice: { name: 'Ice and snow', short: 'Ice', noun: 'Ice or snow' },
    other: { name: 'Something else', short: 'Other', noun: 'Other damage' },
  },
  questions: {
    roadway: {
      depth: {
        label: 'How deep is the hole?',
        options: { under5: 'up to 5 cm', over5: 'deeper', unknown: 'don’t know' },
      },
    },
    footway: {
      damage: {
        label: 'What is damaged?',
        options: { slab: 'loose slab', hole: 'hole', edge: 'raised edge', other: 'something else' },
      },
    },
    lighting: {
      fault: {
        label: 'What is wrong with the light?',
        options: { dark: 'dark', flickers: 'flickers', damaged: 'damaged', day: 'on by day' },
      },
    },
    signals: {
      object: { label: 'What is it about?', options: { signal: 'traffic light', sign: 'sign' } },
      fault: {
        label: 'What is wrong with it?',
        options: { out: 'out of order', damaged: 'damaged', hidden: 'hidden' },
      },
    },
    drain: {
      fault: {
        label: 'What is wrong with the drain?',
        options: { blocked: 'blocked', coverLoose: 'loose cover', coverMissing: 'missing cover' },
      },
    },
    green: {
      fault: {
        label: 'What is wrong with the tree?',
        options: { fallen: 'fallen', branch: 'hanging branch', leaning: 'leaning', overgrown: 'overgrown' },
      },
      part: { label: 'Road or footpath?', options: { roadway: 'road', footway: 'footpath' } },
    },
    waste: {
      fault: {
        label: 'What is lying there?',
        options: { binFull: 'bin is full', dumped: 'dumped rubbish', glass: 'broken glass' },
      },
      part: { label: 'Road or footpath?', options: { roadway: 'road', footway: 'footpath' } },
    },
    ice: {
      where: {
        label: 'Where is it slippery?',
        options: { roadway: 'road', footway: 'footpath', steps: 'steps' },
      },
    },
    other: {
      part: { label: 'Road or footpath?', options: { roadway: 'road', footway: 'footpath' } },
    },
  },
  status: {
    new: 'New',
    checked: 'Checked',
    accepted: 'Checked',
    inWork: 'In progress',
    done: 'Fixed',
    notFound: 'Not found',
    forwarded: 'Forwarded',
    withdrawn: 'Withdrawn',
    merged: 'Merged',
    rejected: 'No damage',
  },
  statusGroups: {
    open: 'Open',
    work: 'In progress',
    done: 'Fixed',
    forwarded: 'Forwarded',
    closed: 'Closed',
  },
  hazard: 'Danger',
  visibility: {
    pending: 'Not public yet: we look at the photo and the text first.',
    published: 'Public on the map',
    hidden: 'No longer public',
    private: 'Not public: as you asked.',
  },
  number: 'No. {code}',
  titleWithPlace: '{kind}, {place}',
  affected: '{count, plural, one {# person is affected} other {# people are affected}}',
  photoOf: 'Photo: {kind}',
};
