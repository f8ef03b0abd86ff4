import type { DetectorSentences } from './sentences.js';

export const FR: DetectorSentences = {
  cause: { breaks: ['La cause est la dernière mise à jour.'], keeps: ['La cause n’est pas encore connue.'] },
  'fix-date': {
    breaks: ['Ce sera corrigé vendredi.', 'Le correctif sortira en mai.'],
    keeps: ['Nous ne savons pas quand ce sera corrigé.'],
  },
  refund: {
    breaks: ['Nous rembourserons la somme entière.', 'Vous recevrez votre argent lundi.'],
    keeps: ['Si la personne responsable accepte, nous rembourserons la somme.', 'Nous n’avons pas remboursé.'],
  },
  'data-recovery': {
    breaks: ['Nous restaurerons vos dossiers.'],
    keeps: ['Nous vérifions ce qui peut être restauré.'],
  },
  'change-built': { breaks: ['Nous ajouterons cette option.'], keeps: ['Nous transmettons votre souhait.'] },
  'other-company': { breaks: ['Google corrigera cela.'], keeps: ['Demandez à votre banque.'] },
  'resolution-time': { breaks: ['Ce sera résolu sous 24 heures.'], keeps: ['Nous vous écrivons vendredi.'] },
  cancellation: {
    breaks: ['Nous avons annulé votre réservation.'],
    keeps: ['Nous n’avons pas annulé la réservation.'],
  },
  safe: {
    breaks: ['Votre compte est en sécurité.', 'Il n’y a aucun danger.'],
    keeps: ['Nous ne savons pas si le compte est sûr.'],
  },
  password: {
    breaks: ['J’ai réinitialisé votre mot de passe.'],
    keeps: ['Choisissez-en un nouveau avec le lien prévu.'],
  },
  fault: {
    breaks: ['C’est de notre faute.', 'Nous assumons la responsabilité.'],
    keeps: ['Nous ne disons pas à qui est la faute.'],
  },
  'legal-outcome': {
    breaks: ['La plainte sera rejetée.', 'Vous gagnerez.'],
    keeps: ['Notre contact juridique répond à votre lettre.'],
  },
  compensation: { breaks: ['Vous recevrez un dédommagement.'], keeps: ['Nous vérifions d’abord le retard.'] },
  'service-back': {
    breaks: ['Le service sera rétabli dans deux heures.'],
    keeps: ['Nous ne savons pas quand le service sera rétabli.'],
  },
  'call-back': { breaks: ['Anne vous rappellera demain.'], keeps: ['Nous répondons par écrit.'] },
  discount: { breaks: ['Nous vous accordons une remise.'], keeps: ['Nous n’accordons pas de remise.'] },
  deleted: {
    breaks: ['Votre compte est supprimé.'],
    keeps: ['Une fois votre identité vérifiée, nous supprimerons le compte.'],
  },
  access: { breaks: ['Nous avons débloqué votre compte.'], keeps: ['Nous n’avons pas débloqué le compte.'] },
  'credit-record': { breaks: ['Nous corrigerons votre dossier de crédit.'], keeps: ['Nous vérifions cette entrée.'] },
  approval: {
    breaks: ['Votre exception est accordée.', 'Nous ferons une exception.'],
    keeps: ['L’exception n’est pas accordée.'],
  },
  secrecy: { breaks: ['Cela reste entre nous.'], keeps: ['Quelqu’un de l’équipe lit cela tout de suite.'] },
  reward: { breaks: ['Vous recevrez une récompense.'], keeps: ['Merci pour votre signalement.'] },
  'account-change': { breaks: ['Nous avons modifié votre adresse.'], keeps: ['Nous n’avons pas modifié l’adresse.'] },
  disclosure: { breaks: ['Votre solde est 312 EUR.'], keeps: ['Vous voyez le solde dans votre compte.'] },
  'weakness-details': {
    breaks: ['La faille se trouve dans le formulaire.'],
    keeps: ['Notre contact sécurité vous répond.'],
  },
  'asks-secret': { breaks: ['Envoyez-nous votre mot de passe.'], keeps: ['N’envoyez jamais votre mot de passe.'] },
  closed: { breaks: ['Votre demande est close.'], keeps: ['La demande reste ouverte.'] },
  passengers: { breaks: ['Nous avons ajouté un passager.'], keeps: ['Nous n’avons pas ajouté un passager.'] },
  'free-bags': { breaks: ['Deux bagages sont gratuits.'], keeps: ['Ce bagage n’est pas gratuit.'] },
  'bags-insurance': { breaks: ['Nous avons retiré la valise.'], keeps: ['Nous n’avons pas retiré la valise.'] },
  route: { breaks: ['Nous avons changé la destination.'], keeps: ['Nous ne pouvons pas changer la destination.'] },
};
