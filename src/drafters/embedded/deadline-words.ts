import { type Phrases, phrases } from '../../domain/checks/lexicon.js';

/** How a customer names the moment by which something has to be done, or what follows otherwise; five full languages together. */
export const DEADLINE_WORDS: Phrases = phrases(`
  due/closes/starts/arrives/arrive/expires/leaves/leave/flying/deadline/must/need/needs/needed/have ... tomorrow/tonight/today/noon/midnight, tomorrow/tonight/today ... due/closes/starts/arrives/arrive/expires/deadline,
  by/before .. tomorrow/tonight/noon/midnight/monday/tuesday/wednesday/thursday/friday/saturday/sunday/oclock, needs/need/must/have/has .. by/before the/monday/tuesday/wednesday/thursday/friday/saturday/sunday/end, due on/by, is due, are due, deadline is/was/on, in two/three/four/five hours, otherwise we/i lose/miss/pay,
  muss/mussen/brauche/brauchen/braucht/soll/sollen/abgabe/frist ... heute/morgen/montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag/uhr/am, bis ... heute/morgen/montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag/uhr, frist ... ab/endet/ist, in zwei/drei/vier stunden, sonst verlieren/verpassen/zahlen,
  debo/debemos/necesito/necesitamos/cierra/vence/plazo/entregar/presentar/examen ... hoy/manana/lunes/martes/miercoles/jueves/viernes/sabado/domingo, tengo/tenemos que ... hoy/manana/lunes/martes/miercoles/jueves/viernes/sabado/domingo, antes .. hoy/manana/lunes/martes/miercoles/jueves/viernes/sabado/domingo, manana/hoy ... cierra/vence/termina/acaba/empieza, fecha limite, si no perdemos/pierdo,
  dois/devons/doit/faut/besoin/echeance/delai/rendre ... aujourd/demain/soir/lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche/heures, avant .. demain/soir/midi/lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche/heures, pour ce soir/demain, date limite, sinon nous/je perdons/perds,
  devo/dobbiamo/deve/serve/servono/scade/scadono/scadenza/consegnare/inviare ... oggi/domani/stasera/lunedi/martedi/mercoledi/giovedi/venerdi/sabato/domenica, entro le/oggi/domani/stasera/lunedi/martedi/mercoledi/giovedi/venerdi/sabato/domenica/il, prima di .. domani/stasera/lunedi/martedi/mercoledi/giovedi/venerdi/sabato/domenica, scade/scadono oggi/domani/il, altrimenti/senno perdiamo/perdo
`);

/** How a customer says that nothing presses. */
export const NO_HURRY_WORDS: Phrases = phrases(`
  no rush, no hurry, not urgent, isn t urgent, in no hurry, eilt nicht, keine eile, nicht eilig, nicht dringend, no corre prisa, no hay prisa, sin prisa, no es urgente,
  rien ne presse, pas urgent, pas presse, aucune urgence, nessuna fretta, senza fretta, non c e fretta, non e urgente
`);
