import { phrases } from '../lexicon.js';
import type { ReplyWords } from './reply-words.js';

/** German words of the reply rules. */
export const DE: ReplyWords = {
  overpromise: phrases(`
    garantier*, garantie dafur, versprechen ihnen, wir versprechen, ich verspreche, definitiv, hundertprozentig, 100
    prozent, auf jeden fall, mit sicherheit, ganz sicher, ganz bestimmt, ohne zweifel, zweifellos, immer, nie
    wieder, kommt nicht wieder vor, nicht mehr vorkommen, endgultig behoben, dauerhaft behoben, fur immer, im
    handumdrehen, keinerlei risiko, wird behoben, garantiert, auf alle falle
  `),
  refundPromise: phrases(`
    erstatten wir, wir erstatten, werden ... erstatten, wird ... erstattet, werden ... erstattet, erhalten ...
    erstattung, bekommen ... erstattung, erhalten ... ruckerstattung, bekommen ... ruckerstattung, bekommen ... geld
    zuruck, erhalten ... geld zuruck, erhalten ... gutschrift, bekommen ... gutschrift, schreiben ... gut, wird ...
    gutgeschrieben, werden ... gutgeschrieben, werden ... entschadig*, zahlen ihnen, erstattung ist genehmigt, steht
    ihnen ... zu, erhalten ... entschadigung, bekommen ... entschadigung, wird ... zuruckgezahlt, zahlen ... zuruck
  `),
  defensive: phrases(`
    ihr fehler, ihre schuld, selbst schuld, ihr eigener fehler, ihr verschulden, selbst verschuldet, nicht unser
    fehler, nicht unsere schuld, nicht unser problem, anwenderfehler, bedienfehler, benutzerfehler,
    bedienungsfehler, wie bereits erwahnt, wie bereits gesagt, wie bereits geschrieben, wie schon gesagt, wie
    gesagt, wie bereits mitgeteilt, hatten sie beachten mussen, hatten sie lesen mussen, hatten wissen mussen, haben
    sie versaumt, sie haben versaumt, sie haben vergessen, liegt nicht an uns, liegt an ihnen, liegt bei ihnen, auf
    ihrer seite, sind wir nicht verantwortlich, sind nicht verantwortlich, sind wir nicht zustandig, sind nicht
    zustandig, sie sind der einzige, sie sind die einzige, sonst hat niemand, niemand sonst hat, beruhigen sie sich,
    offensichtlich haben sie, sie behaupten, funktioniert wie gedacht, funktioniert wie vorgesehen, unser system ist
    in ordnung
  `),
  vague: phrases(`
    bald, baldmoglichst, in kurze, so schnell wie moglich, schnellstmoglich, moglichst schnell, zeitnah, demnachst,
    irgendwann, bei gelegenheit, unser bestes, unser moglichstes, jemand wird, kummern uns darum, kummern uns drum,
    schauen uns das an, sehen uns das an, umgehend, in absehbarer zeit, nach moglichkeit, hoffentlich, fruher oder
    spater, melden uns bei ihnen, halten sie auf dem laufenden, gegebenenfalls
  `),
  condition: phrases('wenn, ob, sobald, falls, bis, nachdem, bevor, ehe, sofern, solange'),
  time: phrases(`
    innerhalb, binnen, nach, vor, spatestens, heute, morgen, sofort, jetzt, uhr, montag, dienstag, mittwoch,
    donnerstag, freitag, samstag, sonntag, stunde, stunden, minute, minuten, tag, tage, tagen, woche, wochen,
    januar, februar, marz, april, juni, juli, august, september, oktober, november, dezember
  `),
  promise: phrases(`
    wir werden, werden wir, ich werde, werde ich, wir melden, melden wir, ich melde, melde ich, wir schreiben,
    schreiben wir, wir antworten, antworten wir, wir senden, senden wir, wir schicken, schicken wir, wir prufen,
    prufen wir, wir klaren, klaren wir, wir informieren, informieren wir, wir erstatten, erstatten wir, wir geben
    ihnen, geben wir ihnen, wir rufen
  `),
  negation: phrases('nicht, kein, keine, keinen, keiner, nie, niemals, ohne, weder'),
  harmless: phrases(`
    konnen immer, immer noch, wie immer, wann immer, bald darauf, noch immer, immer auf, garantieren wir nicht
  `),
  common: phrases(`
    der, die, das, und, ist, nicht, ich, wir, sie, ihr, ihre, ein, eine, mit, auf, fur, von, zu, den, dem, des, im,
    auch, bei, haben, habe, hat, wird, uns, bitte
  `),
};
