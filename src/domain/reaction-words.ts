/**
 * Words by which customers say whether something works. A phrase stands within one clause; all are compared after case
 * and accents are folded. The lists are short on purpose: what they miss stays unclear, and then a person looks.
 */

/** Says that it works now. Left out on purpose: thanks, "ok", "perfect" and every promise about the future. */
export const CONFIRMING: readonly string[] = listed(
  // English
  'works now, works again, works fine, works perfectly, works great, works well, works as expected, it works',
  'that works, this works, everything works, all works, now works, works like a charm, working now, working again',
  'working fine, working perfectly, working as expected, now working, it is working, it s working',
  'everything is working, got it working, up and running, back to normal, it worked, that worked, this worked',
  'worked perfectly, worked for me, worked like a charm, did the trick, that helped, it helped, this helped',
  'has helped, helped me, all good now, is fixed, s fixed, been fixed, got fixed, that fixed, this fixed',
  'fixed it, fixed my, all fixed, fixed the problem, fixed the issue, now fixed, fixed now, problem fixed',
  'issue fixed, is solved, s solved, been solved, that solved, this solved, solved it, solved my, now solved',
  'solved the problem, solved the issue, solved now, problem solved, issue solved, is resolved, s resolved',
  'been resolved, that resolved, this resolved, resolved it, resolved my, resolved the problem',
  'resolved the issue, resolved now, now resolved, problem resolved, issue resolved, is sorted, s sorted',
  'been sorted, sorted it, all sorted, sorted now, problem is gone, issue is gone, error is gone',
  'problem has gone, error has gone, error went away, problem went away, everything is fine',
  'everything is fine now, can log in again, can log in now, can sign in again, can sign in now',
  'able to log in again, able to log in now, refund has arrived, refund arrived, received the refund',
  'received my refund, got my refund, got the refund',
  // German
  'funktioniert jetzt, jetzt funktioniert, funktioniert nun, nun funktioniert, funktioniert wieder',
  'funktioniert einwandfrei, funktioniert bestens, funktioniert super, funktioniert tadellos, es funktioniert',
  'das funktioniert, alles funktioniert, funktioniert alles, hat funktioniert, hat geklappt, es klappt',
  'klappt jetzt, jetzt klappt, klappt wieder, klappt alles, alles klappt, geht jetzt, jetzt geht, geht nun',
  'nun geht, geht wieder, läuft jetzt, jetzt läuft, läuft wieder, läuft einwandfrei, hat geholfen',
  'hat mir geholfen, ist gelöst, wurde gelöst, problem gelöst, ist behoben, wurde behoben, fehler behoben',
  'problem behoben, ist erledigt, hat sich erledigt, fehler ist weg, problem ist weg, alles in ordnung',
  'alles bestens, alles gut jetzt, passt jetzt',
  // Spanish
  'ya funciona, ahora funciona, funciona ahora, funciona bien, funciona perfectamente, todo funciona',
  'funciona correctamente, funciona de nuevo, vuelve a funcionar, ahora sí funciona, ha funcionado, está resuelto',
  'quedó resuelto, problema resuelto, se resolvió, está solucionado, quedó solucionado, problema solucionado',
  'se solucionó, está arreglado, quedó arreglado, me ayudó, ya puedo entrar, ya puedo acceder, ya puedo iniciar',
  'todo está bien, todo en orden, me ha ayudado',
  // French
  'ça marche, marche maintenant, marche bien, marche à nouveau, marche de nouveau, remarche, ça fonctionne',
  'fonctionne maintenant, fonctionne bien, fonctionne à nouveau, fonctionne de nouveau, fonctionne parfaitement',
  'tout marche, tout fonctionne, a fonctionné, a marché, refonctionne, est résolu, problème résolu, est réglé',
  'problème réglé, a été résolu, a été réglé, m a aidé, c est bon, tout est bon, tout est en ordre',
  'tout est rentré dans l ordre, j ai pu me connecter',
  // Italian
  'ora funziona, adesso funziona, funziona ora, funziona adesso, tutto funziona, funziona tutto, funziona bene',
  'funziona perfettamente, funziona di nuovo, funziona correttamente, ha funzionato, è risolto, problema risolto',
  'è stato risolto, ho risolto, risolto il problema, mi ha aiutato, tutto a posto, è tutto a posto',
  'tutto in ordine, riesco ad accedere, sono riuscito ad, sono riuscita ad',
  // Turkish, Czech, Portuguese, Finnish, Dutch, Polish
  'şimdi çalışıyor, artık çalışıyor, tekrar çalışıyor, sorun çözüldü, sorunum çözüldü, sorun kalmadı, už funguje',
  'teď funguje, funguje to, to funguje, vše funguje, všechno funguje, znovu funguje, opět funguje, je vyřešeno',
  'je vyřešen, problém vyřešen, pomohlo to, to pomohlo, je to opravené, já funciona, agora funciona',
  'funciona agora, agora está funcionando, está funcionando, foi resolvido, está resolvido, problema resolvido',
  'tudo certo agora, me ajudou, tudo funciona, funcionou, toimii nyt, nyt toimii, se toimii, toimii taas',
  'kaikki toimii, toimii hyvin, ongelma ratkesi, ongelma on ratkaistu, auttoi asiaan, werkt nu, nu werkt',
  'werkt weer, werkt goed, alles werkt, het werkt, werkt perfect, is opgelost, probleem opgelost, heeft geholpen',
  'heeft gewerkt, już działa, teraz działa, działa teraz, działa dobrze, wszystko działa, znowu działa, to działa',
  'problem rozwiązany, zostało rozwiązane, został rozwiązany, pomogło mi, to pomogło',
);

/** Says it alone, when nothing else stands in the clause: "Fixed, thank you!" */
export const CONFIRMING_ALONE: readonly string[] = listed(
  'fixed, solved, resolved, sorted, works, working, worked, yes works, yes fixed, yes solved, yes resolved',
  'funktioniert, klappt, geht, läuft, gelöst, behoben, erledigt, ja funktioniert, funciona, funcionó, sí funciona',
  'resuelto, solucionado, arreglado, fonctionne, résolu, réglé, funziona, sì funziona, risolto, çalışıyor',
  'çalıştı, çözüldü, funguje, vyřešeno, pomohlo, resolvido, sim funciona, toimii, ratkaistu, kyllä toimii, werkt',
  'opgelost, działa, rozwiązane',
);

/** Says that it does not work, or that the customer does not accept the answer. */
export const DISAGREEING: readonly string[] = listed(
  'doesn t help, does not help, didn t help, did not help, didnt help, doesnt help, doesn t work, don t work, does not work, dont work',
  'doesnt work, didn t work, did not work, didnt work, won t work, cannot work, not work, no longer works',
  'still broken, still fails, still failing, still failed, still happens, still happening, still crashes',
  'still crashing, still the same, still no, still not, still doesn, still don, still can t, still cannot',
  'still cant, still isn, still won, still get, still getting, still see, still seeing, still have, still having',
  'still waiting, still stuck, still wrong, still missing, still there, still locked, still unable',
  'still an issue, still a problem, same problem, same issue, same error, no luck, no change, no improvement',
  'no difference, nothing changed, made it worse, is worse, got worse, broken again, failed again, fails again',
  'happened again, happens again, happening again, is back, came back, keeps failing, keeps crashing',
  'keeps happening, stopped working, unable to log in, cannot log in, can t log in, can t sign in, cannot sign in',
  'did nothing, does nothing, useless, unacceptable, i disagree, don t agree, do not agree, not satisfied',
  'not happy, not acceptable, not what i asked, not true, not correct, not right, that is wrong, that s wrong',
  'this is wrong, immer noch, noch immer, nach wie vor, weiterhin nicht, weiterhin kein, gleiche problem, kaputt',
  'gleiche fehler, gleicher fehler, selbe problem, selbe fehler, derselbe fehler, keine besserung, leider nicht',
  'keine änderung, nicht einverstanden, nicht zufrieden, wieder kaputt, stimmt nicht, sigue sin, sigue igual',
  'sigue fallando, todavía no, aún no, mismo problema, mismo error, no estoy de acuerdo, no estoy conforme',
  'sigo sin, sigo teniendo, no puedo entrar, no es correcto, toujours pas, toujours le même, toujours la même',
  'même problème, même erreur, pas d accord, aucun changement, toujours en panne, pas satisfait, pas satisfaite',
  'encore en panne, ancora non, non ancora, continua a non, stesso problema, stesso errore, non sono d accordo',
  'non riesco ancora, non è cambiato, non sono soddisfatto, non sono soddisfatta, come prima non, hala çalışmıyor',
  'halen çalışmıyor, çalışmıyor, çalışmadı, çözülmedi, aynı sorun, aynı hata, işe yaramadı, olmadı',
  'stále nefunguje, pořád nefunguje, nefunguje, nepomohlo, nepomohla, stejný problém, stejná chyba, nesouhlasím',
  'nevyřešeno, ainda não, continua sem, mesmo problema, mesmo erro, não concordo, edelleen ei, vieläkään',
  'ei vieläkään, sama ongelma, sama virhe, nog steeds niet, nog altijd niet, zelfde probleem, zelfde fout',
  'werkt niet, niet akkoord, nadal nie, wciąż nie, dalej nie, ten sam problem, ten sam błąd, nie zgadzam',
);

/** Turns round what follows it closely in the same clause. */
export const NEGATING: readonly string[] = listed(
  'not, t, never, no, nothing, none, cannot, cant, dont, doesnt, didnt, isnt, wont, hasnt, nicht, nichts, nie',
  'kein, keine, nunca, nada, tampoco, ne, n, pas, jamais, rien, aucun, non, mai, niente, değil, não, nem, ei',
  'eivät, niet, geen, nooit, není, ani',
);

/** In some languages the negation follows: "funktioniert nicht", "werkt niet". */
export const NEGATING_AFTER: readonly string[] = listed(
  'nicht, nichts, nie, kein, keine, keinen, pas, jamais, rien, niet, niets, geen, nooit',
);

/** "No" before these is good news: "no problems, works now". */
export const GOOD_WHEN_ABSENT: readonly string[] = listed(
  'problem, problems, issue, issues, error, errors, trouble, worries',
  'problema, problemas, errores, erros, probleme, fehler, problemen',
);

/** After a negation these say "it does not work"; alone they say nothing. */
export const NEGATABLE: readonly string[] = listed(
  'works, working, worked, fixed, solved, resolved, sorted, helps, helped',
  'helpful, funktioniert, funktionieren, klappt, geklappt, geht, läuft, gelöst, behoben, geholfen, hilft',
  'erledigt, funciona, funcionó, funcionado, resuelto, solucionado, ayuda, ayudó, ayudado, sirve, arreglado',
  'marche, marché, fonctionne, fonctionné, résolu, réglé, aide, aidé, funziona, funzionato, risolto, aiutato',
  'serve, funcionou, resolvido, ajudou, resolveu, toimi, toiminut, auttanut, ratkennut, werkt, gewerkt, opgelost',
  'geholpen, działa, zadziałało, pomogło, rozwiązany, rozwiązane, çözüldü, funguje, vyřešeno, vyřešen',
);

/** Before a phrase in its sentence these make it a condition, which says nothing about what is. */
export const CONDITIONAL: readonly string[] = listed(
  'if, unless, whether, falls, ob, si, eğer, pokud, jestli, caso, jos, als, jeśli, jeżeli',
);

/** Before a phrase in its sentence these make a confirmation a wish, a plan, a request or hearsay. */
export const GUARDING: readonly string[] = listed(
  'when, once, until, till, hope, hoping, should, would, could, will, might, may, please',
  'want, need, needs, must, how, try, trying, wish, expect, see, said, says, say, told, claim, claims, claimed',
  'supposedly, allegedly, wrote, assume, wenn, falls, ob, sobald, bis, hoffe, hoffentlich, sollte, soll, würde',
  'wird, werde, bitte, wie, könnte, muss, angeblich, si, cuando, ojalá, espero, debería, será, cómo, favor, quand',
  'espère, devrait, sera, comment, pourrait, lorsque, se, quando, spero, dovrebbe, sarà, come, eğer, umarım',
  'lütfen, pokud, jestli, až, doufám, prosím, kéž, tomara, deve, jos, kun, toivottavasti, als, wanneer, hopelijk',
  'zou, jeśli, gdy, kiedy, oby',
);

/** Anywhere in the message these take the certainty out of a confirmation. */
export const RESERVING: readonly string[] = listed(
  'but, however, except, although, though, unfortunately, only, sometimes, partly, partially, almost, mostly',
  'nearly, yesterday, before, elsewhere, seems, seem, apparently, yet, aber, allerdings, jedoch, leider, außer',
  'nur, manchmal, teilweise, fast, scheint, gestern, doch, pero, aunque, excepto, salvo, solo, casi, parece, ayer',
  'mais, sauf, cependant, pourtant, seulement, parfois, presque, semble, hier, malheureusement, ma, però, tranne',
  'tuttavia, soltanto, quasi, sembra, purtroppo, talvolta, ama, fakat, ancak, sadece, bazen, ale, avšak, jen',
  'bohužel, někdy, porém, apenas, infelizmente, mutta, vain, joskus, maar, echter, helaas, soms, alleen, jednak',
  'tylko, czasami, niestety, lakin, kuitenkin',
);

function listed(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(', '));
}
