/**
 * Words the commonest passwords are made of (German and English), without figures and signs, longest first:
 * a password that is nothing but these is refused.
 */
export const commonWords: readonly string[] = (
  'passwort password kennwort geheim geheimnis willkommen welcome hallo hello administrator admin root test ' +
  'testen gast guest user benutzer login anmelden master master computer internet windows office outlook ' +
  'sommer winter herbst frühling fruehling spring summer autumn januar februar märz april juni juli august ' +
  'september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag monday ' +
  'friday sunday schatz schatzi liebe ichliebedich iloveyou love lovely baby mausi hasi engel angel prinzessin ' +
  'princess sonnenschein sunshine sternchen blume flower dragon drache monkey affe tiger löwe katze hund kitty ' +
  'bailey charlie superman batman spiderman pokemon starwars matrix ninja shadow killer hunter ranger fußball ' +
  'fussball football baseball soccer hockey borussia dortmund schalke bayern münchen muenchen köln koeln ' +
  'berlin hamburg deutschland germany sauerland arnsberg rathaus stadt bauhof verwaltung bürger buerger dienst ' +
  'service sekretariat alexander andreas christian daniel michael stefan thomas markus martin sebastian ' +
  'matthias julian florian jessica michelle nicole sandra sabine andrea claudia jennifer ashley jordan robert ' +
  'mercedes porsche ferrari yamaha harley mustang corvette samsung apple iphone android google facebook ' +
  'letmein trustno access secret changeme default qwertz qwerty qazwsx asdf yxcv freedom whatever money geld ' +
  'super mega hunter cheese pepper ginger cookie schokolade chocolate erdbeere banane musik music gitarre ' +
  'passw pass wort word neu new mein meine my the und and ist das der die für sicher sicherheit security'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);
