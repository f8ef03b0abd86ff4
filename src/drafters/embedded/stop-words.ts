import { foldText } from '../../domain/text-folding.js';

/** Words that stand in any text of the five full languages: they tell nothing about which article fits. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  foldText(`
    a an the and or but if then so as at by for from in into of on onto to with without about over under up down out off
    i me my mine we us our you your he she it its they them their this that these those there here who what which when where why how
    is are was were be been being am do does did done doing have has had having can could will would shall should may might must
    not no nor don t doesn didn isn aren wasn won can cannot couldn im ive ll ve re s d please thanks thank hello hi hey dear regards kind
    just also very too still again already now any some all every each more most other than get gets got getting want wants need needs
    something anything nothing someone anyone use used using make makes made way after before since help question problem issue
    der die das den dem des ein eine einen einem einer und oder aber wenn dann so als an bei fur von im in auf zu zum zur mit ohne uber unter
    ich mich mir mein meine meinen wir uns unser unsere sie ihr ihre er es man dies diese dieser dieses hier da wer was welche wann wo warum wie
    ist sind war waren sein bin habe hat haben hatte kann konnen konnte wird werden wurde soll muss mussen nicht kein keine noch schon nur auch sehr
    bitte danke guten tag hallo nach seit mehr etwas nichts frage hilfe
    el la los las un una unos unas y o pero si como en de del al por para con sin sobre yo me mi mis nosotros nos nuestro nuestra usted su sus
    que cual cuando donde quien es son era ser estar esta estan estoy he ha han haber puedo puede pueden no ni ya muy mas tambien todavia hola gracias
    favor buenos dias tengo tiene hay algo nada ayuda pregunta problema
    le les un une des et ou mais si comme en de du au aux par pour avec sans sur je me mon ma mes nous notre nos vous votre vos il elle on ils ce cet
    cette ces qui que quoi quand comment pourquoi est sont etait etre suis ai a ont avoir peux peut pouvez ne pas plus deja encore tres aussi bonjour merci
    plait y dans depuis apres avant tout toute aide
    il lo gli i la le un uno una e o ma se come in di del della dei al alla da dal per con senza su io mi mio mia noi ci nostro nostra lei suo sua
    che chi quale quando dove perche sono era essere ho ha hanno avere posso puo possono non piu gia ancora molto anche buongiorno salve grazie
    qualcosa niente aiuto domanda dopo prima
  `)
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
