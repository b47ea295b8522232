/** Each line holds words of which a question may use one and a page of a handbook or manual another. */
export const german = `
passwort kennwort zugangscode passphrase
benutzername nutzername loginname anmeldename
benutzer nutzer anwender user
konto account zugang nutzerkonto benutzerkonto
anmelden einloggen login anmeldung authentifizierung
abmelden ausloggen logout
registrieren anmelden registrierung
ordner verzeichnis
datei dokument file
anhang anlage attachment datei
foto bild aufnahme fotografie
film video clip
vorschaubild thumbnail miniaturansicht
backup sicherung sicherungskopie datensicherung
wiederherstellen zurückholen restaurieren
löschen entfernen tilgen
ändern bearbeiten anpassen wechseln umstellen modifizieren editieren
erstellen anlegen erzeugen einrichten hinzufügen
einfügen hinzufügen ergänzen
abschalten ausschalten deaktivieren abstellen
einschalten anschalten aktivieren freischalten
ausblenden verstecken verbergen
einblenden anzeigen darstellen
hochladen upload
herunterladen download runterladen
aktualisieren updaten update upgrade aktualisierung
aufspielen installieren
einstellung konfiguration option
konfigurieren einstellen einrichten
standard voreinstellung standardmäßig voreingestellt
befehl kommando
taste tastenkombination tastenkürzel
suchen finden suche
teilen freigeben freigabe
einladen einladung
verschicken senden versenden schicken absenden
empfangen erhalten bekommen
nachricht mitteilung meldung
benachrichtigung hinweis notification
mail e-mail
brief post schreiben
handy smartphone mobiltelefon telefon
rechner computer pc laptop notebook
bildschirm monitor display
tablet ipad
maus mauszeiger
drucken ausdrucken
stummschalten stumm
kamera webcam
mikrofon mikro
kopfhörer headset
videokonferenz videoanruf videotelefonie
anrufen telefonieren anruf
internet netz web
webseite website internetseite homepage seite
startseite homepage
adresse url
schnittstelle api
verschlüsseln verschlüsselung
entschlüsseln lesbar
zertifikat bescheinigung nachweis
schlüssel key
fehler problem störung bug
fehlermeldung fehler
absturz abstürzen
langsam geschwindigkeit performance
schnell geschwindigkeit
speicher speicherplatz speicherkapazität
zwischenspeicher cache
datenbank db
protokoll log logdatei
programm software anwendung app
erweiterung plugin addon modul
version release ausgabe
neustart neustarten
zeitplan terminplan
termin besprechung meeting sitzung treffen
besprechungsraum konferenzraum sitzungszimmer meetingraum
raum zimmer
buchen reservieren reservierung buchung
stornieren absagen
verschieben umziehen
kopieren duplizieren kopie
doppelt duplikat mehrfach
umbenennen namen
beschriftung bildunterschrift titel
überschrift titel
anleitung leitfaden handbuch
hilfe unterstützung support
ansprechpartner kontakt ansprechperson zuständig
zuständig verantwortlich
chef vorgesetzter leitung führungskraft
chefin vorgesetzte leitung führungskraft
kollege mitarbeiter kollegin mitarbeitende beschäftigte
mitarbeiter beschäftigte angestellte personal
azubi auszubildende lehrling
praktikant praktikum
firma unternehmen betrieb
abteilung team bereich
urlaub ferien erholungsurlaub freistellung
krank krankheit arbeitsunfähig erkrankt
krankmeldung attest arbeitsunfähigkeitsbescheinigung krankschreibung
krankmelden krankmeldung
elternzeit elternurlaub mutterschutz
kind kinder nachwuchs
gehalt lohn vergütung bezahlung entgelt
gehaltserhöhung lohnerhöhung
überstunden mehrarbeit
arbeitszeit arbeitsstunden
pause mittagspause
homeoffice heimarbeit mobil
dienstreise geschäftsreise reise
spesen auslagen reisekosten
erstatten erstattung rückerstattung zurückzahlen
bezahlen zahlen finanzieren
kosten preis gebühr
rechnung beleg quittung
kostenlos gratis umsonst kostenfrei
budget etat
vertrag arbeitsvertrag
kündigen kündigung
bewerben bewerbung
bewerber kandidat
einstellen einstellung
probezeit einarbeitung
weiterbildung fortbildung schulung
kurs seminar schulung
zeugnis arbeitszeugnis
beantragen antrag anfordern
genehmigen bewilligen bestätigen freigeben
ablehnen zurückweisen
frist deadline stichtag
dauer dauern
erlauben gestatten erlaubt
verboten untersagt
pflicht verpflichtend vorgeschrieben
regel vorschrift richtlinie
voraussetzung anforderung bedingung
dienstwagen firmenwagen
parkplatz parken stellplatz
schlüssel transponder
ausweis badge karte
besucher gast
fahrrad rad
auto wagen fahrzeug pkw
bahn zug
kantine mensa
kaputt defekt beschädigt
verlieren verloren verlust
sicherheit schutz
datenschutz privatsphäre
vertraulich geheim
vorlage muster template
formular vordruck
abstimmung umfrage
wählen auswählen auswahl
prüfen überprüfen kontrollieren
testen ausprobieren test
beginnen anfangen starten start
beenden abschließen schließen ende
dazugehören gehören
vorteil nutzen
nachteil problem
größe umfang
maximal höchstens maximum
minimal mindestens minimum
aufbewahren speichern aufheben
sehen anschauen ansehen
zugriff zugang berechtigung recht
gruppe team
person leute mensch
unterschrift unterschreiben
sprache übersetzung
land staat
stadt ort
standort ort büro
benutzen verwenden nutzen einsetzen gebrauchen anwenden
bauen erstellen build kompilieren
häufig oft regelmäßig
unterordner unterverzeichnis
text zeichenfolge string
umwandeln konvertieren transformieren
reihenfolge ordnung sortierung
veröffentlichen bereitstellen publizieren deployment
erreichbar zugänglich verfügbar
kennzeichnen markieren hervorheben
teilnehmen mitmachen teilnahme
externe gast extern
leeren löschen bereinigen
verteilen zuteilen zuweisen zuordnen
`;
