import type { DeskBook } from '../desk-book.js';

/** What is missing, in French. */
export const MISSING: DeskBook['missing'] = {
  'error-text': 'le texte exact du message d’erreur',
  since: 'depuis quand cela arrive et ce qui a changé avant',
  version: 'la version du produit et le système d’exploitation',
  steps: 'les étapes qui y mènent',
  scope: 'qui est touché',
  account: 'de quel compte il s’agit',
  reference: 'le numéro de facture, de commande, de réservation ou de demande précédente',
  amount: 'la date et le montant de l’écriture',
  goal: 'ce que le client veut obtenir',
  place: 'à quel endroit du produit cela se voit',
  entered: 'si un mot de passe, un code ou une carte a été saisi quelque part',
  'last-seen': 'quand les données ont été vues pour la dernière fois',
  copy: 'si une sauvegarde ou un second appareil contient les données',
  'safe-now': 'si tout le monde est en sécurité maintenant',
  'sent-when': 'quand la commande a été passée et où elle a été envoyée',
  'wanted-change': 'comment cela devrait être ensuite',
  example: 'un exemple : ce qui se voit et ce qui était attendu',
};

/** What a stated fact tells, in French. */
export const STATED: DeskBook['stated'] = {
  'error-text': 'Le client donne le texte d’une erreur ou d’un message.',
  since: 'Le client dit quand.',
  version: 'Le client nomme la version ou le système.',
  steps: 'Le client décrit les étapes.',
  scope: 'Le client dit qui est touché.',
  account: 'Le client nomme le compte.',
  reference: 'Le client donne un numéro de référence.',
  amount: 'Le client indique un montant.',
  goal: 'Le client dit ce qu’il souhaite.',
  place: 'Le client dit où cela se voit.',
  entered: 'Le client dit ce qui a été saisi ou ouvert.',
  'last-seen': 'Le client dit quand les données étaient encore là.',
  copy: 'Le client parle d’une copie.',
  'safe-now': 'Le client dit si tout le monde est en sécurité.',
  'sent-when': 'Le client dit quand la commande a été passée.',
  'wanted-change': 'Le client dit comment cela devrait être.',
  example: 'Le client donne un exemple.',
};
