/** See `german.ts`. */
export const swedish = `
lösenord
användare user
konto account
logga inloggning login
mapp katalog
fil dokument
foto bild
säkerhetskopia backup
återställa
radera
ändra redigera
skapa lägga
inaktivera
aktivera
dölja gömma
visa
ladda hämta
installera installation
ställa konfigurera
inställning alternativ
söka hitta
dela
mejl mail e-post
meddelande avisering notis
telefon mobil
dator pc
skärm monitor
skriva utskrift
fel problem
möte
rum lokal
boka bokning reservera
avboka ställa
hjälp support
chef ledare
kollega medarbetare anställd
företag bolag
team avdelning
semester ledighet
sjuk sjukdom
intyg
lön
distans hemarbete
resa tjänsteresa
utlägg kostnad
ersätta ersättning
betala betalning
pris kostnad avgift
faktura kvitto
gratis
anställa rekrytera
utbildning kurs
ansöka ansökan
godkänna bekräfta
avslå neka
förbjuden
regel policy
bil fordon
parkering parkera
nyckel kort
besökare gäst
börja starta
språk
`;
