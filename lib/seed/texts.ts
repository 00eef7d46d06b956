import type { Category } from '../reports/catalogue';

/** What people write about such damage; demo reports pick from it. */
export const demoTexts: Record<Category, readonly string[]> = {
  roadway: [
    'Tiefes Schlagloch mitten in der Fahrspur.',
    'Liegt direkt hinter der Kurve, Radfahrer weichen aus.',
    'Der Belag bricht am Rand auf, nach jedem Regen wird es größer.',
    'Schlagloch neben dem Kanaldeckel, beim Drüberfahren knallt es laut.',
    'Mehrere Löcher hintereinander, vor der Einmündung.',
  ],
  footway: [
    'Eine Platte steht hoch, meine Mutter ist fast gestürzt.',
    'Der Bordstein ist abgebrochen, mit dem Rollator kommt man nicht durch.',
    'Wurzeln heben das Pflaster an.',
    'Loch im Radweg, bei Dunkelheit nicht zu sehen.',
  ],
  lighting: [
    'Die Laterne ist seit drei Tagen dunkel.',
    'Lampe flackert die ganze Nacht.',
    'Zwei Laternen hintereinander gehen nicht.',
    'Das Licht brennt auch tagsüber.',
  ],
  signals: [
    'Das Schild ist umgefahren worden.',
    'Die Fußgängerampel schaltet nicht auf Grün.',
    'Das Vorfahrtsschild ist zugewachsen.',
    'Straßenschild verdreht, zeigt in die falsche Richtung.',
  ],
  drain: [
    'Gully ist mit Laub verstopft, bei Regen steht die Straße unter Wasser.',
    'Der Kanaldeckel klappert bei jedem Auto.',
    'Der Deckel liegt nicht richtig auf.',
  ],
  green: [
    'Ein dicker Ast liegt auf dem Gehweg.',
    'Der Baum steht sehr schief, seit dem Sturm am Wochenende.',
    'Die Hecke wächst über den ganzen Gehweg.',
    'Umgestürzter Baum, halbe Straße blockiert.',
  ],
  waste: [
    'Der Mülleimer läuft über.',
    'Jemand hat hier Sperrmüll abgeladen.',
    'Glasscherben am Spielplatz.',
    'Säcke mit Bauschutt am Waldrand.',
  ],
  ice: [
    'Spiegelglatt, hier läuft Wasser über die Straße.',
    'Die Treppe ist nicht gestreut.',
    'Der Gehweg zur Schule ist vereist.',
  ],
  other: [
    'Die Bank ist kaputt.',
    'Das Geländer an der Brücke ist lose.',
    'Der Fahrradständer ist aus dem Boden gerissen.',
  ],
};
