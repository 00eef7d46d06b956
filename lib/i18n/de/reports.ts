export const reports = {
  kinds: {
    roadway: { name: 'Fahrbahn, Schlagloch', short: 'Fahrbahn', noun: 'Fahrbahn\u00adschaden' },
    footway: { name: 'Geh- und Radweg', short: 'Gehweg', noun: 'Schaden am Gehweg' },
    lighting: { name: 'Be\u00adleuch\u00adtung', short: 'Licht', noun: 'Straßen\u00adlampe' },
    signals: { name: 'Ampel, Verkehrs\u00adzeichen', short: 'Ampel', noun: 'Ampel oder Schild' },
    drain: { name: 'Gully, Kanal\u00addeckel', short: 'Gully', noun: 'Gully' },
    green: { name: 'Baum, Grün', short: 'Grün', noun: 'Baum oder Grün' },
    waste: { name: 'Müll', short: 'Müll', noun: 'Müll' },
    ice: { name: 'Glätte', short: 'Glätte', noun: 'Glätte' },
    other: { name: 'Sonstiges', short: 'Sonstiges', noun: 'Anderer Schaden' },
  },
  questions: {
    roadway: {
      depth: {
        label: 'Wie tief ist das Loch?',
        options: { under5: 'bis 5 cm', over5: 'tiefer', unknown: 'weiß nicht' },
      },
    },
    footway: {
      damage: {
        label: 'Was ist beschädigt?',
        options: { slab: 'lose Platte', hole: 'Loch', edge: 'hohe Kante', other: 'etwas anderes' },
      },
    },
    lighting: {
      fault: {
        label: 'Was ist mit der Lampe?',
        options: { dark: 'dunkel', flickers: 'flackert', damaged: 'beschädigt', day: 'brennt am Tag' },
      },
    },
    signals: {
      object: { label: 'Worum geht es?', options: { signal: 'Ampel', sign: 'Schild' } },
      fault: {
        label: 'Was ist damit?',
        options: { out: 'ausgefallen', damaged: 'beschädigt', hidden: 'verdeckt' },
      },
    },
    drain: {
      fault: {
        label: 'Was ist mit dem Gully?',
        options: { blocked: 'verstopft', coverLoose: 'Deckel lose', coverMissing: 'Deckel fehlt' },
      },
    },
    green: {
      fault: {
        label: 'Was ist mit dem Baum?',
        options: {
          fallen: 'umgestürzt',
          branch: 'Ast hängt',
          leaning: 'steht schief',
          overgrown: 'zugewachsen',
        },
      },
      part: { label: 'Fahrbahn oder Gehweg?', options: { roadway: 'Fahrbahn', footway: 'Gehweg' } },
    },
    waste: {
      fault: {
        label: 'Was liegt dort?',
        options: { binFull: 'Eimer ist voll', dumped: 'wilder Müll', glass: 'Scherben' },
      },
      part: { label: 'Fahrbahn oder Gehweg?', options: { roadway: 'Fahrbahn', footway: 'Gehweg' } },
    },
    ice: {
      where: {
        label: 'Wo ist es glatt?',
        options: { roadway: 'Fahrbahn', footway: 'Gehweg', steps: 'Treppe' },
      },
    },
    other: {
      part: { label: 'Fahrbahn oder Gehweg?', options: { roadway: 'Fahrbahn', footway: 'Gehweg' } },
    },
  },
  status: {
    new: 'Neu',
    checked: 'Geprüft',
    accepted: 'Geprüft',
    inWork: 'In Arbeit',
    done: 'Behoben',
    notFound: 'Nicht gefunden',
    forwarded: 'Weitergeleitet',
    withdrawn: 'Zurückgezogen',
    merged: 'Zusammen\u00adgelegt',
    rejected: 'Kein Schaden',
  },
  statusGroups: {
    open: 'Offen',
    work: 'In Arbeit',
    done: 'Behoben',
    forwarded: 'Weitergeleitet',
    closed: 'Abgeschlossen',
  },
  hazard: 'Gefahr',
  visibility: {
    pending: 'Noch nicht öffentlich: Wir sehen uns Foto und Text vorher an.',
    published: 'Öffentlich auf der Karte',
    hidden: 'Nicht mehr öffentlich',
    private: 'Nicht öffentlich: Das wollten Sie so.',
  },
  number: 'Nr. {code}',
  titleWithPlace: '{kind}, {place}',
  affected: '{count, plural, one {# Mensch ist betroffen} other {# Menschen sind betroffen}}',
  photoOf: 'Foto: {kind}',
};
