import { phrases } from '../../../domain/checks/lexicon.js';
import type { IntentLexicon } from '../intent.js';

/** French words that point to a class of tickets. */
export const FR: IntentLexicon = {
  safety: {
    strong: phrases(`
      fumee, incendie, pris feu, a brule, brule*, choc electrique, bless*, suicid*, en finir, plus envie de vivre,
      en danger, ambulance
    `),
    weak: phrases('dangereu*, hopital, etincelles, surchauffe*'),
  },
  'security-report': {
    strong: phrases(`
      faille*, vulnerabilite*, fuite de donnees, violation de donnees, donnees d autres, autres clients, autre
      entreprise, sans se connecter, expose*, article 33
    `),
    weak: phrases('securite, rgpd, public*, accessible*'),
  },
  'account-misuse': {
    strong: phrases(`
      pirate*, vole*, fraude, arnaque, pas moi, bloquer ma carte, perdu mon portefeuille, connexion inconnue
    `),
    weak: phrases('bloquer, ma carte'),
  },
  phishing: {
    strong: phrases(`
      phishing, ce mail/message/courriel/sms vient il/elle de vous, ce mail/message est il/elle de vous, est ce bien vous, est ce vous, hameconnage, j ai clique, saisi mon mot de passe, mail suspect, message suspect, faux mail, logiciel
      malveillant, virus, usurp*
    `),
    weak: phrases('clique, votre logo, lien, suspect*, expediteur, piece jointe'),
  },
  outage: {
    strong: phrases(`
      connexion ... erreur 500, utilisateurs bloques,
      panne, en panne, hors service, personne ne peut, plus personne, toute l entreprise, tous les administrateurs,
      tous nos, service indisponible, indisponible, coupure
    `),
    weak: phrases('500, 503, serveur, bloque*, depuis ce matin, tous'),
  },
  'data-loss': {
    strong: phrases(`
      synchronisation s arrete, synchronisation arretee,
      perte de donnees, ont disparu, a disparu, disparition, ont ete supprime*, a ete supprime*, j ai perdu,
      recuperer mes, donnees manquantes
    `),
    weak: phrases('perdu*, supprime*, manque*, sauvegarde*, recuperer, synchronis*'),
  },
  legal: {
    strong: phrases(`
      avocat*, proces, tribunal*, action en justice, mise en demeure, porter plainte, juridique, huissier
    `),
    weak: phrases('legal*, loi, droit*, litige'),
  },
  privacy: {
    strong: phrases(`
      suppression de mes donnees, supprimer mes donnees, supprimer mon compte, suppression de mon compte, effacer
      mes donnees, donnees personnelles, droit a l oubli, droit d acces
    `),
    weak: phrases('rgpd, cnil, vie privee, consentement'),
  },
  access: {
    strong: phrases(`
      me connecter, se connecter, nous connecter, connexion, mot de passe, mots de passe, identifiant*, compte
      bloque, impossible d acceder, code de verification, double authentification, acceder a mon compte
    `),
    weak: phrases('compte, acces, code, bloque, identite'),
  },
  billing: {
    strong: phrases(`
      facture*, facturation, preleve*, prelevement*, debite*, double paiement, deux fois, montant errone,
      abonnement, don
    `),
    weak: phrases('paiement, montant, carte, euros, paye, frais'),
  },
  'refund-status': {
    strong: phrases(`
      remboursement/argent ... recu/apparait/arrive/visible, attends ... remboursement, ou ... remboursement
    `),
    weak: phrases('semaine, semaines, releve'),
  },
  refund: {
    strong: phrases(`
      rembours*, annuler ma, annuler mon, annulation, resiliation, resilier, je resilie, nous resilions, retourner un article, indemnis*,
      dedommag*, avoir de
    `),
    weak: phrases('annuler, reservation, vol, retour'),
  },
  delivery: {
    strong: phrases(`
      pas recu, pas encore recu, pas arrive*, colis, livraison, ou est ma, ou est mon, numero de suivi, expedie*
    `),
    weak: phrases('commande, attends, adresse, livre, livree, livrees, livrer, livreur*, delai'),
  },
  bug: {
    strong: phrases(`
      message d erreur, erreur, ne marche pas, ne marche plus, ne fonctionne pas, ne fonctionne plus, plante, bug,
      bogue, se ferme, en double, s affiche pas, affiche impossible, impossible de
    `),
    weak: phrases('parfois, etrange, probleme*, mise a jour, version, lent, ne plus, depuis la, bizarre'),
  },
  change: {
    strong: phrases(`
      changer mon vol, changer la date, changer mon adresse, modifier ma reservation, changer de forfait, changer le
      nom, changement d adresse
    `),
    weak: phrases('changer, modifier, ajouter, modification, reservation'),
  },
  'how-to': {
    strong: phrases(`
      comment puis je, comment faire, comment peut on, comment je, comment ajouter, comment exporter, ou trouver, ou
      puis je, est il possible, est ce possible, y a t il un moyen, peut on
    `),
    weak: phrases('comment, ou, parametre*, reglage*, expliquer, aide, option'),
  },
  'feature-wish': {
    strong: phrases(`
      suggestion, j aimerais que, nous aimerions que, serait utile, serait bien, ce serait, pourriez vous ajouter,
      nouvelle fonction*, mode sombre, proposition
    `),
    weak: phrases('fonction*, idee, ameliorer, amelioration, prefere*'),
  },
  complaint: {
    strong: phrases(`
      reclamation, parler a une personne, parler a quelqu un, parler a un responsable, personne ne repond, sans
      reponse, dernier avertissement, deuxieme demande, inadmissible, inacceptable
    `),
    weak: phrases('decu*, semaines, encore, scandaleux, toujours pas'),
  },
  sales: {
    strong: phrases('combien coute, tarif*, devis, remise, licences, code promo, periode d essai, prix pour'),
    weak: phrases('prix, cout, offre, acheter, forfait'),
  },
  spam: {
    strong: phrases('seo, referencement, casino, loterie, liens sponsorises'),
    weak: phrases('publicite, partenariat'),
  },
  thanks: {
    strong: phrases(`
      tout marche maintenant, ca marche maintenant, cela marche maintenant, probleme resolu, c est resolu,
      fonctionne a nouveau
    `),
    weak: phrases('merci, merci beaucoup, parfait, super'),
  },
};
