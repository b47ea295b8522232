/** See `german.ts`. */
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
