export const common = {
  appName: 'Bürgerweg',
  back: 'Zurück',
  close: 'Schließen',
};
