export const staffAccounts = {
  title: 'Konten von Bürgerinnen und Bürgern',
  more: 'Mehr zu Konten',
  recovery: {
    title: 'Zugang wiederherstellen',
    intro:
      'Jemand hat Gerät, Passwort und Notfall-Codes verloren und steht mit dem Ausweis vor Ihnen? Suchen Sie das Konto, vergleichen Sie den Ausweis und geben Sie einen Code aus. Jede Suche wird protokolliert.',
    login: 'Benutzername oder E-Mail-Adresse der Person',
    loginHint: 'Fragen Sie danach. Zum Beispiel erika.muster.',
    find: 'Konto suchen',
    compare: 'Stimmt das mit dem Ausweis überein?',
    name: 'Name',
    birthDate: 'Geburtsdatum',
    address: 'Anschrift',
    notSaid: 'nicht angegeben',
    card: 'Ich habe den Ausweis gesehen. Bild, Name und Geburtsdatum stimmen.',
    handOut: 'Code ausgeben',
    letterText:
      'Die Person ist nicht hier? Dann schicken Sie den Code an die Anschrift, die im Konto steht. Er gilt 14 Tage.',
    sendLetter: 'Brief mit Code drucken',
    print: 'Blatt drucken',
    done: {
      inPerson: 'Der Code gilt eine Stunde und einmal. Geben Sie das Blatt nur der Person selbst.',
      letter: 'Der Code gilt 14 Tage und einmal. Stecken Sie das Blatt gleich in einen Fensterumschlag.',
    },
    problems: {
      notFound:
        'Unter diesem Namen gibt es kein Konto einer Bürgerin oder eines Bürgers. Bitte prüfen Sie die Schreibweise, zum Beispiel erika.muster.',
      incomplete:
        'Im Konto stehen weder Name und Geburtsdatum noch eine vollständige Anschrift. Ein Ausweis beweist dann nicht, dass es dieser Person gehört. Hier hilft nur ein Notfall-Code oder ein neues Konto.',
      card: 'Bitte bestätigen Sie, dass Sie den Ausweis verglichen haben.',
      tooMany: 'Sie haben in der letzten Stunde 20 Codes ausgegeben. Bitte warten Sie etwas.',
      unauthenticated: 'Ihre Anmeldung ist abgelaufen. Bitte laden Sie die Seite neu und melden Sie sich an.',
    },
  },
  sheet: {
    title: 'Ihr Code für einen neuen Zugang',
    login: 'Ihr Benutzername:',
    code: 'Ihr Code:',
    qr: 'QR-Code der Seite „Zugang wiederherstellen“',
    step1: 'Öffnen Sie {link} oder scannen Sie das Bild.',
    step2: 'Geben Sie Benutzername und Code ein.',
    step3: 'Legen Sie ein neues Passwort fest.',
    until: 'Der Code gilt einmal, bis {when} Uhr.',
    notYou:
      'Passkeys, Authenticator-App und alte Notfall-Codes gelten danach nicht mehr. Sie haben keinen neuen Zugang verlangt? Dann werfen Sie dieses Blatt weg und melden Sie sich beim Bürgerservice.',
  },
  enter: {
    title: 'Vertretung eintragen',
    entry: 'Für Menschen, die kein eigenes Konto haben können',
    intro:
      'Hier tragen Sie ein, wer für einen Menschen ohne eigenes Konto handelt, zum Beispiel eine rechtliche Betreuerin. Sie haben die Urkunde und den Ausweis der Vertretung vor sich. Hat die Person ein Konto, erlaubt sie die Vertretung dort selbst.',
    person: 'Wer wird vertreten?',
    representative: 'Wer handelt, und wofür?',
    seen: 'Ich habe Betreuerausweis oder Vollmacht im Original und den Ausweis der Vertretung gesehen.',
    submit: 'Eintragen und Link zeigen',
    done: 'Eingetragen. Geben Sie dieses Blatt der Vertretung.',
    another: 'Noch jemanden eintragen',
    sheet: {
      title: 'Sie handeln für {principal}',
      text: 'Öffnen Sie diesen Link und melden Sie sich mit Ihrem eigenen Konto an. Haben Sie noch keines, legen Sie es dort an. Danach sehen Sie das Postfach von {principal} und können Anträge stellen, soweit wir es eingetragen haben.',
      until: 'Der Link gilt einmal und 14 Tage lang.',
      login:
        'Möchte {principal} später selbst hinein, zeigt sie oder er am Schalter den Ausweis und nennt diesen Benutzernamen: {login}',
      qr: 'QR-Code dieses Links',
    },
    problems: {
      required: 'Bitte tragen Sie das ein.',
      seen: 'Bitte bestätigen Sie, dass Sie Urkunde und Ausweis gesehen haben.',
    },
  },
  proofs: {
    title: 'Vertretungen und Vollmachten',
    entry: 'Wer für wen handelt; Vollmachten ansehen und prüfen',
    intro:
      'Wer für andere handelt, braucht deren Erlaubnis im Konto. Die Vollmacht prüfen Sie hier. Jeder Blick in eine Vollmacht wird protokolliert.',
    none: 'Gerade handelt niemand für andere.',
    actsFor: '{representative} handelt für {principal}',
    invited: 'Einladung für {principal}, noch nicht angenommen',
    open: 'Vollmacht ansehen',
    missing: 'Es ist keine Vollmacht hochgeladen.',
    checked: 'Vollmacht ist in Ordnung',
    refused: 'Nicht anerkennen',
    saved: 'Gespeichert. Beide Seiten sehen das Ergebnis.',
    seen: 'Die Urkunde hat am Schalter vorgelegen. Es gibt keine Kopie.',
    end: 'Vertretung beenden',
    conflict: 'Inzwischen ist eine andere Vollmacht da. Bitte sehen Sie diese an.',
  },
};
