export const map = {
  title: 'Karte der Meldungen',
  loading: 'Die Karte wird geladen …',
  unavailable: 'Die Karte ist gerade nicht verfügbar. Die Liste zeigt dieselben Meldungen.',
  zoomIn: 'Karte vergrößern',
  zoomOut: 'Karte verkleinern',
  movePin: 'Nadel. Mit den Pfeiltasten verschieben.',
  minimap: 'Karte mit dem Ort der Meldung',
  search: 'Straße oder Stadtteil suchen',
  suggestions: 'Vorschläge',
  found: '{count, plural, =0 {Kein Ort gefunden} one {Ein Ort gefunden} other {# Orte gefunden}}',
  noPlace: 'Kein Ort gefunden. Bitte geben Sie eine Straße oder einen Stadtteil an, zum Beispiel Freienohl.',
  districtOfTown: 'Stadtteil',
};
