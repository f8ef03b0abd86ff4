import type { PhraseBook } from '../phrase-book.js';

/** What the desk says in French. */
export const FR: PhraseBook = {
  greetingNamed: 'Bonjour {name},',
  greeting: 'Bonjour,',
  understood: {
    safety: 'Merci de nous avoir écrit : votre sécurité passe avant tout.',
    'security-report':
      'Merci de nous avoir signalé que des données ou des accès seraient ouverts à des personnes qui ne doivent pas les avoir.',
    'account-misuse':
      'Nous comprenons que quelqu’un d’autre agit peut-être en votre nom et que vous voulez que cela cesse.',
    phishing: 'Nous comprenons qu’un message vous paraît faux et que vous voulez savoir s’il vient de nous.',
    outage:
      'Nous comprenons que le service ne marche pas chez vous ni chez d’autres, et que vous avez besoin de savoir où en sont les choses.',
    'data-loss': 'Nous comprenons que des données manquent chez vous et que vous voulez les retrouver.',
    legal: 'Nous avons bien votre demande juridique et la traitons comme telle.',
    privacy: 'Nous comprenons que vous voulez décider de ce que deviennent vos données personnelles.',
    access: 'Nous comprenons que vous n’arrivez plus à entrer et que vous voulez retrouver votre compte.',
    billing: 'Nous comprenons qu’un montant ne vous semble pas juste et que vous voulez une explication.',
    'refund-status': 'Nous comprenons que l’argent qui doit vous revenir n’est pas arrivé.',
    refund: 'Nous comprenons que vous demandez une annulation, un retour ou un remboursement.',
    delivery: 'Nous comprenons que vous écrivez au sujet d’une commande ou d’un envoi qui vous concerne.',
    bug: 'Nous comprenons que quelque chose ne marche pas comme avant ou comme il faudrait, et que cela vous bloque.',
    change: 'Nous comprenons que vous voulez modifier quelque chose dans votre réservation ou votre compte.',
    'how-to': 'Nous comprenons que vous avez une question ou une demande.',
    'feature-wish': 'Merci pour l’idée : nous comprenons que le produit devrait se comporter autrement pour vous.',
    complaint:
      'Nous comprenons que les échanges précédents n’ont pas résolu votre problème et que vous voulez que quelqu’un prenne l’affaire en main.',
    sales: 'Nous comprenons que vous voulez connaître un prix ou des conditions.',
    spam: 'Merci pour votre offre.',
    thanks: 'Merci de nous avoir dit que cela marche maintenant.',
    unknown: 'Nous avons bien votre message, et une personne le lit.',
  },
  sympathy: 'Nous sommes désolés pour votre perte.',
  asksOne: 'Il nous manque une information pour continuer :',
  asksMore: 'Il nous manque quelques informations pour continuer :',
  asksMeanwhile: 'Nous commençons maintenant ; ces informations nous aident :',
  questions: {
    'error-text': 'Que dit exactement le message d’erreur ?',
    since: 'Depuis quand cela arrive-t-il, et qu’est-ce qui a changé juste avant ?',
    version: 'Quelle version du produit et quel système utilisez-vous ?',
    steps: 'Que faites-vous, étape par étape, jusqu’à ce que cela arrive ?',
    scope: 'Qui est touché : vous seul, quelques collègues ou tout le monde ?',
    account: 'De quel compte s’agit-il (nom ou adresse enregistrée, jamais un mot de passe) ?',
    reference: 'Quel est le numéro de la facture, de la commande, de la réservation ou de la demande précédente ?',
    amount: 'Quelle date et quel montant figurent sur la ligne qui ne va pas ?',
    goal: 'Que voulez-vous pouvoir faire à la fin ?',
    place: 'Où le voyez-vous dans le produit, et qu’y est-il affiché ?',
    entered: 'Avez-vous saisi quelque part un mot de passe, un code ou un numéro de carte, et quand ?',
    'last-seen': 'Quand et où avez-vous vu ces données pour la dernière fois ?',
    copy: 'Existe-t-il une sauvegarde ou un second appareil qui a encore les données ?',
    'safe-now': 'Êtes-vous en sécurité en ce moment, vous et les personnes près de vous ?',
    'sent-when': 'Quand la commande a-t-elle été passée, et vers quel pays ?',
    'wanted-change': 'Que faut-il avoir à la fin ?',
    example: 'Pouvez-vous donner un exemple : ce que vous voyez et ce que vous attendiez ?',
  },
  work: {
    safety: 'Prochaine étape : {team} lit votre message en personne et prend le relais.',
    'security-report':
      'Prochaine étape : {team} étudie votre signalement ; ne faites pas d’autres essais, s’il vous plaît.',
    'account-misuse': 'Prochaine étape : {team} vérifie ce qui s’est passé sur le compte et ce qu’il faut bloquer.',
    phishing: 'Prochaine étape : {team} vérifie si le message vient de nous et si votre compte est touché.',
    outage: 'Prochaine étape : {team} compare votre signalement avec l’état du service.',
    'data-loss': 'Prochaine étape : {team} vérifie ce qui existe encore et ce qui peut être restauré.',
    legal: 'Prochaine étape : {team} lit votre demande ; le support ne donne pas d’avis juridique.',
    privacy: 'Prochaine étape : {team} confirme à qui est le compte, puis traite votre demande.',
    access: 'Prochaine étape : {team} vérifie ce qui empêche la connexion.',
    billing: 'Prochaine étape : {team} compare la ligne avec nos relevés.',
    'refund-status':
      'Prochaine étape : {team} vérifie si le remboursement est enregistré, quand et vers quel compte ou quelle carte.',
    refund: 'Prochaine étape : {team} compare votre demande avec les conditions qui s’y appliquent.',
    delivery: 'Prochaine étape : {team} vérifie où se trouve l’envoi et quand il est parti.',
    bug: 'Prochaine étape : {team} refait votre cas et cherche la cause.',
    change: 'Prochaine étape : {team} vérifie quels changements vos conditions permettent.',
    'how-to': 'Prochaine étape : {team} répond à votre question pour votre cas, étape par étape s’il y en a.',
    'feature-wish': 'Prochaine étape : {team} note votre idée avec la raison que vous donnez.',
    complaint: 'Prochaine étape : {team} lit tout l’historique et nomme une personne qui garde l’affaire.',
    sales: 'Prochaine étape : {team} répond d’après la liste de prix publiée.',
    spam: 'Prochaine étape : aucune, car le support n’achète pas de services.',
    thanks: 'Prochaine étape : aucune de votre côté ; {team} ferme la demande après un temps calme.',
    unknown: 'Prochaine étape : {team} lit votre message et décide qui vous aide.',
  },
  reportAfterAnswer: 'Nous vous écrirons dans un délai de {within} après votre réponse, avec ce qui sera connu alors.',
  reportAfterMessage: 'Nous vous écrirons dans un délai de {within} après ce message, avec ce qui sera connu alors.',
  outcome: {
    safety:
      'À quoi vous attendre : une personne qui vous répond et reste avec vous jusqu’à ce que vous soyez en sécurité.',
    'security-report': 'À quoi vous attendre : une note qui dit si nous pouvons le confirmer et qui y travaille.',
    'account-misuse':
      'À quoi vous attendre : la liste de ce qui a été trouvé et bloqué, une fois le titulaire du compte confirmé.',
    phishing:
      'À quoi vous attendre : une réponse claire sur l’origine du message, et quoi faire si vous avez saisi des données.',
    outage: 'À quoi vous attendre : l’état connu, et quand arrive la prochaine nouvelle.',
    'data-loss':
      'À quoi vous attendre : une réponse claire sur les données qui peuvent être restaurées et celles qui ne le peuvent pas.',
    legal: 'À quoi vous attendre : une réponse écrite de la personne chargée, après lecture de votre demande.',
    privacy: 'À quoi vous attendre : une réponse écrite, une fois établi que le compte est le vôtre.',
    access: 'À quoi vous attendre : un moyen d’entrer à nouveau, ou la raison exacte s’il n’y en a pas.',
    billing: 'À quoi vous attendre : une explication de la ligne, et une correction si elle était fausse.',
    'refund-status':
      'À quoi vous attendre : le jour de l’opération et quand elle apparaît, ou la raison si elle manque.',
    refund: 'À quoi vous attendre : un oui ou un non avec sa raison, avant toute opération.',
    delivery: 'À quoi vous attendre : où se trouve l’envoi, et la suite s’il est perdu.',
    bug: 'À quoi vous attendre : la cause ou un moyen de contourner, et sinon ce qui est essayé ensuite.',
    change: 'À quoi vous attendre : ce qui est possible et à quel prix, avant tout changement.',
    'how-to': 'À quoi vous attendre : la réponse pour votre cas, ou un non clair si ce n’est pas possible.',
    'feature-wish':
      'À quoi vous attendre : votre idée est notée avec sa raison ; une date n’est donnée que si elle est publiée.',
    complaint: 'À quoi vous attendre : un nom, l’état de l’affaire et la prochaine étape avec une date.',
    sales: 'À quoi vous attendre : les conditions publiées ; le reste demande d’abord une approbation.',
    spam: 'À quoi vous attendre : aucun autre courrier de notre part, sauf si vous avez besoin d’aide avec le produit.',
    thanks: 'À quoi vous attendre : du calme, sauf si vous nous écrivez pour autre chose.',
    unknown:
      'À quoi vous attendre : une réponse de quelqu’un qui l’a lu ; ce que vous ajoutez en répondant à ce message est lu avec.',
  },
  escalation:
    'Si cela devient plus urgent ou si notre réponse ne vous aide pas, écrivez « personne » dans votre réponse : {lead} prend alors le relais.',
  escalated:
    'Ici, c’est une personne qui décide : {lead} lit votre cas, et vous pouvez lui écrire en répondant à ce message.',
  caution: {
    safety: 'Si quelqu’un est en danger maintenant, appelez d’abord le numéro d’urgence de votre pays.',
    'account-misuse':
      'Pour l’instant : si vous pouvez bloquer vous-même la carte ou le compte, faites-le maintenant sans attendre notre réponse.',
    phishing:
      'Pour l’instant : n’ouvrez ni lien ni pièce jointe de ce message ; si vous avez saisi un mot de passe, changez-le sur un appareil de confiance.',
    access: 'Nous ne demandons jamais votre mot de passe.',
    'data-loss': 'Pour l’instant : merci de ne rien réinstaller et de ne vider aucun dossier, pour ne rien écraser.',
  },
  teams: {
    support: 'notre équipe de support',
    leads: 'la direction du support',
    billing: 'notre équipe de facturation',
    security: 'notre équipe de sécurité',
    privacy: 'notre contact pour les données personnelles',
    legal: 'notre contact juridique',
    technical: 'notre équipe technique',
    product: 'notre équipe produit',
    sales: 'notre équipe clients',
    safety: 'notre contact d’urgence',
  },
  duration: { hour: '{n} heure', hours: '{n} heures', days: '{n} jours' },
  closing: 'Bien cordialement, votre équipe de support',
};
