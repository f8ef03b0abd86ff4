/**
 * Small words that say nothing about a matter, per language, folded: lower case, no accents. Greetings and thanks are
 * among them, since every ticket may hold them.
 */
const STOP_WORDS_BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: `a about after again all also am an and any are as at be been before but by can could did do does for from get
    got had has have hello hey hi how i if in into is it its just me my no not of on only or our please so some thank
    thanks that the their them then there they this to up us was we were what when which who why will with would you your
    dear regards`,
  de: `aber alle als am an auch auf aus bei bin bis bitte da danke dann das dass dem den der des die dies diese doch ein
    eine einem einen einer er es fur guten haben habe hallo hat ich ihr ihre im in ist ja kann keine konnen liebe man
    mehr mein meine mich mir mit nach nicht noch nur oder schon sehr sein seit sich sie sind so tag um und uns unser von
    vor war warum was weil wenn wer wie wieder wir wird wo zu zum zur grusse freundliche`,
  es: `al algo ante aqui buenas buenos como con cuando de del desde dia dias donde el ella en entre era es esta este esto
    estoy fue gracias ha han hay he hola la las le les lo los mas me mi mis muy ni no nos o para pero por porque puedo
    que quien se ser si sin sobre son su sus tambien te tengo todo tu un una uno usted ustedes y ya yo saludos favor`,
  fr: `ai alors au aussi aux avec bonjour bonsoir c ca car ce cela ces cette comme comment cordialement d dans de depuis
    des deux dois du elle en est et etait etre eu fait il ils j je l la le les leur lui m ma mais me meme merci mes moi
    mon n ne nos notre nous on ont ou par pas pour pourquoi puis qu que qui quoi s sa sans se ses si son sont sur svp t
    tous tout tres un une vos votre vous y`,
  it: `a ad al alla anche avete buona buongiorno che chi ci ciao come con cosa cui d da dal dalla dei del della delle di
    dopo dove e ed era gli grazie ha hanno ho i il in io l la le lei lo loro ma me mi mia mio molto ne nei nel nella no
    noi non o ogni per perche piu po puo qualcuno quando quello questa questo se sei si sia sono su sua sul suo tutti
    tutto un una uno vi voi saluti cordiali`,
};

/** All of them: two tickets may be of two languages, and quote a third. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(STOP_WORDS_BY_LANGUAGE).flatMap((words) => words.split(/\s+/u)),
);
