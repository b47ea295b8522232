/** See `german.ts`. */
export const french = `
identifiant login
utilisateur usager user membre
compte account profil
connecter identifier authentifier login connexion
déconnecter logout déconnexion
inscrire enregistrer inscription
dossier répertoire
fichier document
photo image cliché
vidéo film clip
vignette miniature aperçu
sauvegarde backup copie
restaurer rétablir récupérer
supprimer effacer enlever retirer
vider purger nettoyer
modifier changer éditer
créer ajouter
ajouter insérer importer
désactiver éteindre couper
activer allumer
cacher masquer
afficher montrer voir visualiser
importer téléverser envoyer
télécharger récupérer
installer installation
configurer paramétrer régler
paramètre option réglage configuration
touche raccourci clavier
chercher rechercher trouver
partager diffuser
inviter invitation
mail email courriel e-mail
message notification
téléphone portable mobile smartphone
ordinateur pc portable
écran moniteur
imprimer impression
site page web
erreur problème panne bug
lent vitesse performance
version édition
réunion rendez-vous
salle bureau local
réserver réservation
annuler annulation
doublon double
renommer nom
aide support assistance
contact interlocuteur
responsable chef manager supérieur
collègue employé salarié collaborateur
entreprise société
équipe service département
congé vacances absence
malade maladie arrêt
certificat attestation justificatif
salaire paie rémunération
télétravail distance
déplacement voyage mission
frais dépenses
rembourser remboursement
payer régler paiement
prix tarif coût
facture reçu
gratuit offert
contrat abonnement
démission départ
embaucher recruter recrutement
formation cours
demander demande
approuver valider confirmer
refuser rejeter
délai échéance
durée temps
interdit interdire bloquer bannir
obligatoire devoir
règle règlement politique
voiture véhicule
parking stationnement
clé badge
visiteur invité
cantine cafétéria restaurant
sécurité protection
confidentialité privé
modèle template
formulaire
commencer démarrer début
terminer finir fin
langue traduction
`;
