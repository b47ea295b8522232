/** See `german.ts`. */
export const dutch = `
wachtwoord paswoord
gebruiker user
account profiel
inloggen aanmelden login
uitloggen afmelden
map folder directory
bestand document
foto afbeelding plaatje
video film
backup reservekopie back-up
herstellen terugzetten
verwijderen wissen
wijzigen veranderen aanpassen bewerken
maken aanmaken toevoegen
uitschakelen uitzetten deactiveren
inschakelen aanzetten activeren
verbergen
tonen weergeven
uploaden
downloaden
installeren installatie
instellen configureren
instelling optie configuratie
zoeken vinden
delen
mail e-mail
bericht melding notificatie
telefoon mobiel smartphone
computer pc laptop
scherm monitor
afdrukken printen
fout probleem storing
vergadering afspraak
zaal kamer ruimte
reserveren boeken reservering
annuleren afzeggen
hulp ondersteuning support
baas leidinggevende leiding manager
collega medewerker werknemer
bedrijf onderneming
team afdeling
vakantie verlof
ziek ziekte
verklaring attest
salaris loon
thuiswerken
reis dienstreis
kosten onkosten declaratie
vergoeden vergoeding terugbetalen
betalen betaling
prijs kosten tarief
factuur bon
gratis kosteloos
aannemen werven
opleiding cursus training
aanvragen aanvraag
goedkeuren bevestigen
weigeren afwijzen
termijn deadline
verboden verbieden
regel richtlijn beleid
auto wagen
parkeren parkeerplaats
sleutel pas
bezoeker gast
kantine
beginnen starten
taal
`;
