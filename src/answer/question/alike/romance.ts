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

export const spanish = `
contraseña clave
usuario user
cuenta account perfil
entrar acceder ingresar login iniciar
salir cerrar
registrar inscribir
carpeta directorio
archivo fichero documento
foto imagen
vídeo video película
copia backup respaldo
restaurar recuperar
borrar eliminar quitar
cambiar modificar editar
crear añadir agregar
desactivar apagar deshabilitar
activar encender habilitar
ocultar esconder
mostrar ver
subir cargar
bajar descargar
instalar instalación
configurar ajustar
ajuste opción configuración
tecla atajo
buscar encontrar búsqueda
compartir difundir
correo email mail
mensaje notificación aviso
móvil celular teléfono smartphone
ordenador computadora pc portátil
pantalla monitor
imprimir impresión
error problema fallo
reunión cita
sala aula
reservar reserva
cancelar anular
ayuda soporte asistencia
jefe jefa responsable supervisor
compañero empleado trabajador colega
empresa compañía
equipo departamento
vacaciones permiso licencia
enfermo enferma enfermedad baja
certificado justificante
sueldo salario nómina paga
teletrabajo remoto
viaje desplazamiento
gastos dietas
reembolsar reembolso devolver
pagar abonar pago
precio coste costo tarifa
factura recibo
gratis gratuito
contrato
contratar contratación
formación curso
pedir solicitar solicitud
aprobar confirmar autorizar
rechazar denegar
plazo límite
prohibido prohibir
obligatorio
norma regla política
coche auto vehículo
aparcamiento estacionamiento aparcar
llave tarjeta
visitante invitado
comedor cantina cafetería
seguridad protección
privacidad privado
plantilla modelo
formulario impreso
empezar comenzar iniciar
terminar acabar
idioma lengua
`;

export const portuguese = `
senha palavra-passe
usuário utilizador user
conta account perfil
entrar acessar aceder login iniciar
sair encerrar
pasta diretório diretoria
arquivo ficheiro documento
foto imagem
vídeo filme
cópia backup
restaurar recuperar
apagar excluir eliminar remover
mudar alterar modificar editar
criar adicionar
desativar desligar
ativar ligar habilitar
ocultar esconder
mostrar ver exibir
enviar carregar
baixar descarregar
instalar instalação
configurar ajustar
opção configuração
buscar procurar pesquisar
partilhar compartilhar
correio email mail
mensagem notificação aviso
celular telemóvel telefone smartphone
computador pc portátil
tela ecrã monitor
imprimir impressão
erro problema falha
reunião encontro
reservar reserva
cancelar anular
ajuda suporte apoio
chefe chefia responsável gestor
colega funcionário trabalhador colaborador
empresa companhia
equipe equipa time departamento
férias folga licença
doente doença atestado
salário ordenado vencimento
teletrabalho remoto
viagem deslocação
despesas gastos
reembolsar reembolso
pagar pagamento
preço custo tarifa
fatura recibo
grátis gratuito
contratar contratação
formação curso treinamento
pedir solicitar pedido
aprovar confirmar autorizar
recusar rejeitar
prazo limite
proibido proibir
regra norma política
carro viatura veículo
estacionamento estacionar
chave cartão
visitante convidado
cantina refeitório
segurança proteção
começar iniciar
terminar acabar
idioma língua
`;

export const italian = `
utente user
account profilo conto
accedere entrare login
uscire disconnettere
cartella directory
file documento
foto immagine
video filmato
copia backup
ripristinare recuperare
cancellare eliminare rimuovere
cambiare modificare
creare aggiungere
disattivare spegnere
attivare accendere abilitare
nascondere
mostrare vedere visualizzare
caricare upload
scaricare download
installare installazione
configurare impostare
impostazione opzione configurazione
cercare trovare ricerca
condividere
posta email mail
messaggio notifica avviso
cellulare telefono smartphone
computer pc portatile
schermo monitor
stampare stampa
errore problema guasto
riunione appuntamento
sala stanza
prenotare prenotazione
annullare disdire
aiuto supporto assistenza
capo responsabile superiore
collega dipendente impiegato
azienda ditta società
squadra team reparto
ferie vacanze permesso
malato malattia
certificato attestato
stipendio paga salario
telelavoro remoto
viaggio trasferta
spese rimborso
pagare pagamento
prezzo costo tariffa
fattura ricevuta
gratis gratuito
assumere assunzione
formazione corso
chiedere richiedere richiesta
approvare confermare autorizzare
rifiutare respingere
scadenza termine
vietato proibito
regola norma politica
auto macchina veicolo
parcheggio parcheggiare
chiave tessera badge
visitatore ospite
mensa ristorante
sicurezza protezione
iniziare cominciare
finire terminare
lingua
`;
