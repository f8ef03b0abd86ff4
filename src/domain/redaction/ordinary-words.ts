/** Names that are ordinary words as well, and words that end a message; small letters without accents. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `
  will mark bill frank rose grace hope faith joy dawn drew chase grant pat rob sue jack gene ray rich dick penny may june april
  august summer autumn winter young long short king price cook baker page bush brown black white green gray grey stone wood woods
  hill field fields lane banks cash day days park parks reading small strong sharp bond good key keys marks miles power powers
  rush post read love moon snow wolf fox bird law major noble pace street walker max jan art don sandy bob dot lee miller iris
  violet olive amber ruby pearl crystal angel christian guy dean earl duke bishop pope rest sage heath ford bell ball hall hand
  klein gross lang kurz jung alt neu braun schwarz weiss rot gruen sommer berg bach koch bauer vogel fuchs stein kaiser richter
  zimmer engel frei ernst lange kurze neue junge mai juni juli wert
  rosa blanco bueno delgado rico cruz paz luz sol mar reyes calle campo casas rey leon
  petit grand blanc noir roux pierre claire marche mercier bon bois mai avril aime
  bianco bruno villa costa conte bella fortuna monte ricci serra
  bye waiting soon asap help urgent pls plz cheers later always ever much very more now here this guys ciao tschuess adios hilfe
  ayuda aide aiuto mfg lg vg gruss gruesse saludos salut saluti everyone anyone someone team eagerly awaiting looking forward
  wrong missing sorry done ok okay see attached below above first last next name
  `
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
