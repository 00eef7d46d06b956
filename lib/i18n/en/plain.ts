import type { plain as de } from '../de/plain';

export const plain: typeof de = {
  title: 'Report damage',
  intro: 'This form works without JavaScript. You do not need to sign in.',
  place: 'Where is the damage?',
  placeHint: 'Street and house number, district. For example: Ruhrstraße 12, Meschede',
  placeShort: 'Place',
  category: 'What is damaged?',
  categoryShort: 'Kind of damage',
  description: 'What else should we know?',
  descriptionHint: 'At most 1,000 characters. Please do not give names.',
  descriptionShort: 'Description',
  hazard: 'The spot is dangerous',
  contact: 'How can we reach you with questions?',
  contactHint: 'E-mail address or telephone number. It is not published.',
  contactShort: 'Contact',
  private: 'Do not publish',
  publicNote:
    'We show kind, place and state on the map. We look at photo and text first. We never publish your contact.',
  photo: 'Photos',
  photoHint: 'Up to 5 photos as JPEG, PNG or WebP, each of 20 MB at most.',
  photoAgain: 'Your answers are still here. Please choose the photos again.',
  send: 'Send report',
  afterwards: 'You will then see a page with the state of your report. Save its address.',
};
