import type { map as de } from '../de/map';

export const map: typeof de = {
  title: 'Map of reports',
  loading: 'Loading the map …',
  unavailable: 'The map is not available right now. The list shows the same reports.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  movePin: 'Pin. Move it with the arrow keys.',
  minimap: 'Map with the place of the report',
  search: 'Search street or district',
  suggestions: 'Suggestions',
  found: '{count, plural, =0 {No place found} one {One place found} other {# places found}}',
  noPlace: 'No place found. Please enter a street or a district, for example Freienohl.',
  districtOfTown: 'district',
};
