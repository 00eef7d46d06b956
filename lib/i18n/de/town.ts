export const town = {
  duty: {
    label: 'Dienst\u00adzeiten',
    off: 'Im Moment liest niemand mit.',
    hours: 'Wir lesen Meldungen {hours}.',
    standby: 'Wenn es dringend ist, rufen Sie an:',
    call: 'Bereit\u00adschafts\u00addienst {phone}',
  },
};
