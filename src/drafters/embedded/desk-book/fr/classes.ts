import type { DeskBook, DeskNote } from '../desk-book.js';

/** Damaged goods, in French. */
export const DAMAGED: DeskNote = {
  goal: 'Recevoir ce qui a été commandé, et intact, ou être dédommagé selon les conditions',
  blockedOn: 'Ce qui est arrivé n’a pas encore été examiné au regard de la commande et des conditions.',
  route: 'Livraison endommagée ou erronée',
  work: 'Examiner ce qui est arrivé au regard de la commande et des conditions et préparer la décision',
};

/** Each class of tickets, in French. */
export const CLASSES: DeskBook['classes'] = {
  safety: {
    goal: 'Être en sécurité et être entendu par une personne',
    blockedOn: 'Personne n’a encore répondu, et quelqu’un pourrait être en danger.',
    route: 'Une personne tout de suite',
    work: 'Répondre en personne et rester jusqu’à ce que le client soit en sécurité',
  },
  'security-report': {
    goal: 'Faire fermer une faille avant que d’autres ne la trouvent',
    blockedOn: 'Aucun responsable de la sécurité n’a confirmé le signalement.',
    route: 'Contact sécurité',
    work: 'Confirmer le signalement sans demander d’autres tests, et limiter l’exposition',
  },
  'account-misuse': {
    goal: 'Empêcher quelqu’un d’autre d’agir au nom du client',
    blockedOn: 'On ne sait pas ce qui a été saisi ou utilisé, et le titulaire n’est pas confirmé.',
    route: 'Protection du compte',
    work: 'Vérifier les connexions et paiements récents, et bloquer ce que le titulaire confirmé veut bloquer',
  },
  phishing: {
    goal: 'Savoir si un message vient de nous et ne pas en être victime',
    blockedOn: 'On ne sait pas si le message vient de nous ni ce qui a été saisi.',
    route: 'Message suspect',
    work: 'Dire si le message vient de nous, et protéger les comptes pour lesquels quelque chose a été saisi',
  },
  outage: {
    goal: 'Retrouver le service et en connaître l’état',
    blockedOn: 'Le service ne fonctionne pas chez le client, qui n’en connaît pas l’état.',
    route: 'Incident',
    work: 'Comparer le signalement à l’état du service et publier ce qui est connu',
  },
  'data-loss': {
    goal: 'Récupérer des données perdues',
    blockedOn: 'On ne sait pas ce qui existe encore ni de quand date la dernière bonne copie.',
    route: 'Restauration',
    work: 'Établir ce qui existe encore et ce qui peut être restauré',
  },
  legal: {
    goal: 'Obtenir une réponse de la personne compétente à une demande juridique',
    blockedOn: 'Le support ne donne pas d’avis juridique ; le contact juridique n’a pas encore lu la demande.',
    route: 'Contact juridique',
    work: 'Lire la demande, noter son échéance et y répondre',
  },
  privacy: {
    goal: 'Faire exécuter une demande sur des données personnelles',
    blockedOn: 'Le titulaire du compte n’est pas confirmé.',
    route: 'Contact protection des données',
    work: 'Confirmer le titulaire du compte, puis traiter la demande sur les données personnelles',
  },
  access: {
    goal: 'Accéder de nouveau au compte',
    blockedOn: 'La connexion échoue pour une cause qui n’est pas encore connue.',
    route: 'Accès au compte',
    work: 'Trouver ce qui empêche la connexion et indiquer la procédure documentée pour revenir',
  },
  billing: {
    goal: 'Comprendre un montant et le faire corriger s’il est faux',
    blockedOn: 'L’écriture n’a pas encore été comparée à nos documents.',
    route: 'Question de facturation',
    work: 'Comparer l’écriture à nos documents, puis l’expliquer ou la corriger',
  },
  'refund-status': {
    goal: 'Recevoir un remboursement annoncé ou savoir quand il arrive',
    blockedOn: 'On ne sait pas si le remboursement a été passé, ni vers où.',
    route: 'Remboursement non reçu',
    work: 'Vérifier si, quand et vers où le remboursement a été passé',
  },
  refund: {
    goal: 'Résilier ou renvoyer quelque chose, ou récupérer de l’argent',
    blockedOn:
      'La demande n’a pas été examinée selon les conditions, et l’argent au-delà de la limite exige un accord.',
    route: 'Remboursement ou résiliation',
    work: 'Examiner la demande selon les conditions et préparer la décision',
  },
  delivery: {
    goal: 'Recevoir ce qui a été commandé',
    blockedOn: 'On ne sait pas où se trouve la livraison.',
    route: 'Livraison',
    work: 'Suivre la livraison et décider d’un remplacement',
  },
  bug: {
    goal: 'Utiliser une fonction qui ne marche plus comme avant ou comme elle le devrait',
    blockedOn: 'La cause n’est pas connue, et nous n’avons pas encore reproduit le cas.',
    route: 'Signalement d’anomalie',
    work: 'Reproduire le cas, trouver la cause ou un contournement',
  },
  change: {
    goal: 'Modifier une réservation ou un compte',
    blockedOn: 'On n’a pas encore vérifié quelles modifications les conditions permettent.',
    route: 'Demande de modification',
    work: 'Vérifier quelles modifications les conditions permettent et ce qu’elles coûtent',
  },
  'how-to': {
    goal: 'Apprendre comment faire quelque chose',
    blockedOn: 'Les étapes n’ont pas été trouvées ou ne conviennent pas.',
    route: 'Question d’utilisation',
    work: 'Écrire les étapes pour ce cas, ou dire que ce n’est pas possible',
  },
  'feature-wish': {
    goal: 'Avoir un produit qui se comporte autrement',
    blockedOn: 'Le produit ne l’offre pas aujourd’hui, d’après ce que voit le client.',
    route: 'Souhait produit',
    work: 'Consigner le souhait avec sa raison et chercher le même souhait',
  },
  complaint: {
    goal: 'Être pris au sérieux et parler à une personne responsable',
    blockedOn: 'Les contacts précédents n’ont pas abouti.',
    route: 'Réclamation',
    work: 'Lire tout l’historique, nommer une personne et une prochaine étape',
  },
  sales: {
    goal: 'Connaître le prix et les conditions',
    blockedOn: 'Le client n’a pas de réponse sur le prix ou les conditions.',
    route: 'Question commerciale',
    work: 'Répondre d’après la liste publiée, ou transmettre à qui peut proposer davantage',
  },
  spam: {
    goal: 'Nous vendre quelque chose, d’après le texte ; l’expéditeur ne demande pas d’aide',
    blockedOn: 'Rien : il n’y a pas de demande d’aide.',
    route: 'Hors support',
    work: 'Clore sans autre contact',
  },
  thanks: {
    goal: 'Nous informer que cela marche maintenant',
    blockedOn: 'Rien : le client dit que cela marche.',
    route: 'Confirmation',
    work: 'Clore après la période calme',
  },
  unknown: {
    goal: 'Pas encore connu : le texte ne dit pas ce que le client veut obtenir',
    blockedOn: 'On ne sait pas de quoi le client a besoin.',
    route: 'Clarification',
    work: 'Lire la réponse et transmettre le ticket à qui peut aider',
  },
};
