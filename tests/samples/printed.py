# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""What the five plans print in their own shape, as their documents have it.

HEAD, ROWS and FOOT hold what is read before, in and after the table; a cell's
paragraphs stand on lines of their own, and a section is a row of one cell. A
matrix has the title of a row and, by the number of the month, what stands in it.
"""

HEAD, ROWS, FOOT = {}, {}, {}

HEAD["kaarina"] = [
    "Kaarinan kaupunki", "Strategia etenee työpajoissa", "Julkaistu 3.3.2022 · Päivitetty 3.3.2022",
    "Kaarina saa tänä vuonna uuden strategian. Nykytila on selvitetty, ja nyt valmistellaan sisältöä työpajoissa eri sidosryhmien kanssa. Tavoite on, että kaupunginvaltuusto hyväksyy strategian syyskuun 2022 alussa.",
    "Nykytilan arvio perustuu henkilöstön ja luottamushenkilöiden kyselyvastauksiin.", "Vahvuudet",
    "• asiakkaan tarpeista lähtevät palvelut", "• osaava ja ammattitaitoinen henkilöstö",
    "• monen tekijän summana syntyvä vetovoima", "• strategiassa onnistuminen korona-ajasta huolimatta",
    "Kehitettävää",
    "• Hallinto ja johtaminen: strateginen osaaminen, ennakointi, avoimuus, henkilöstön pysyvyys",
    "• Yhteistyö, vuorovaikutus ja viestintä: yhteistyö, osallistuminen, saavutettavuus",
    "• Palvelut: joukkoliikenne, yritysalueet, fyysinen ja henkinen turvallisuus, ulkoilun ja vapaa-ajan tilat ja paikat",
    "Tule mukaan työpajaan",
    "• Visiotyöpaja tiistaina 12.4.2022 klo 17–20. Tavoitetila tarkentuu. Osallistujat: kaikille avoin. Ilmoittautuminen: kerrotaan myöhemmin.",
    "• Strategisten päämäärien työpajat 20.4., 26.4. ja 27.4.2022 klo 17–20. Työpajat ovat erilaisia: voit tulla yhteen tai useampaan. Jokaisella työpajalla on oma teemansa; teemat täsmentyvät työn kuluessa. Osallistujat: kaikille avoin. Ilmoittautuminen: kerrotaan myöhemmin.",
    "• Viimeistelytyöpajat 1.6. ja 2.6.2022. Työpajat ovat samansisältöiset: valitse toinen. Kellonaika ilmoitetaan myöhemmin. Osallistujat: kaikille avoin. Ilmoittautuminen: kerrotaan myöhemmin.",
    "Voit tulla yhteen tai useampaan työpajaan. Aiempi osallistuminen ei ole edellytys, joten maaliskuun väliin jääminen ei haittaa. Ilmoittautumisesta kerrotaan myöhemmin. Tervetuloa tekemään Kaarinan tulevaisuutta!",
    "Työn vaiheet",
    "• Nykytilan kartoitus: tehty. Aineistona kyselyt. Osallistujat: kyselyt: henkilöstö, luottamushenkilöt.",
    "• Ensimmäiset työpajat: maaliskuu 2022. Nykytila ja kuva tulevasta kaupungista. Osallistujat: eri sidosryhmät.",
    "• Strategian hyväksyminen (tavoite): syyskuun alku 2022, alustava: tavoite; kokous avoin. Osallistujat: kaupunginvaltuusto.",
]

HEAD["loimaa"] = [
    "Loimaan kaupunki", "Strategia 2022–", "Alustava aikataulu · Tilanne 2.2.2022",
    "KH 7.2.2022 · Oheismateriaali",
]

ROWS["loimaa"] = [
    ["", "Ajankohta", "Työvaihe", "Tilaisuuden toteutus", "Osallistujat", "Kokoukset"],
    ["KH-kokous", "KV-kokous", "Jory"],
    [
        "helmikuu 2022", "ke 2.2.2022\nma 7.2.2022",
        "Työ käyntiin ja prosessi suunnitelmaksi\n• Valmistelupalaveri 2.2.2022 klo 15–16.30\n• Valmistelun aikataulu ja ohjausryhmän nimeäminen KH 7.2.2022",
        "etätilaisuus\nkonsultti osallistuu", "Kaupungin edustajat: kaupunginjohtaja ja kehittämisjohtaja",
        "7.2.2022\n21.2.2022", "", "",
    ],
    [
        "helmi–maaliskuu 2022", "",
        "Tausta-aineiston tuottaminen ja kokoaminen\n• Kysely tulevaisuudesta ja analyysi toimintaympäristöstä\n• Perehtyminen aineistoihin\n• Ennakkotehtävä luottamushenkilöille ja johtoryhmälle",
        "ei erillisiä tilaisuuksia\nkonsultti osallistuu",
        "valtuusto\njohtoryhmä\nhenkilöstö\nasukkaat ja sidosryhmät", "7.3.2022", "21.3.2022", "",
    ],
    [
        "maaliskuu 2022", "",
        "Missä olemme ja minne haluamme\n• Katsaus toimintaympäristöön\n• Kaupungin visio ja arvot",
        "lähiseminaari\nkonsultti osallistuu", "valtuusto\njohtoryhmät\nmuut", "", "", "",
    ],
    [
        "huhtikuu 2022", "", "Henkilöstön tai esimiesten foorumi",
        "etä- tai lähiseminaari\nkonsultti osallistuu", "esimiehet tai henkilöstö", "28.3.2022", "", "",
    ],
    [
        "huhtikuu 2022", "", "Tavoitteet ja strategiset valinnat", "lähiseminaari\nkonsultti osallistuu",
        "valtuusto\njohtoryhmät, muut", "", "", "",
    ],
    [
        "huhtikuu 2022", "", "Tavoitteista toimenpiteisiin\nTavoitteet ja toimenpiteet määritellään", "", "",
        "11.4.2022", "", "",
    ],
    [
        "huhti–kesäkuu 2022", "",
        "Luonnoksen kirjoittaminen\nProsessissa kertyneen aineiston pohjalta päivitetyt asiakirjat kootaan ja viimeistellään",
        "ei erillisiä tilaisuuksia\nkonsultti osallistuu", "", "25.4.2022", "", "",
    ],
    [
        "toukokuu 2022", "",
        "Johtoryhmän työpaja ja valtuuston iltakoulu\nLuonnosta muokataan ja kommentoidaan",
        "lähitilaisuudet\nkonsultti osallistuu", "johtoryhmä\nvaltuusto", "16.5.2022", "9.5.2022", "",
    ],
    [
        "touko–kesäkuu 2022", "", "Luonnos kommenteille", "ei erillisiä tilaisuuksia\nkonsultti osallistuu",
        "esimerkiksi valtuustoryhmät ja vaikuttajatoimielimet", "30.5.2022", "", "",
    ],
    [
        "kesäkuu 2022", "ma 6.6.2022\nma 13.6.2022",
        "Strategian hyväksyminen\nKonsultti luovuttaa luonnoksen yhdessä sovittavaan aikaan",
        "konsultti ei osallistu",
        "kaupunginhallitus ja valtuusto\n6.6. kaupunginhallituksen esitys, 13.6. valtuusto", "6.6.2022",
        "13.6.2022", "",
    ],
]

HEAD["mikkeli"] = [
    "Mikkelin kaupunki", "Kaupunkistrategian prosessi", "Tilanne 14.8.2017", "Aikataulu",
]

ROWS["mikkeli"] = [
    ["Asia", "Sisällön kuvaus", "Osallistujat", "Aika"],
    [
        "Valtuuston 1. strategiaseminaari",
        "• Valtuuston rooli strategian johtajana\n• Mikä ympärillä muuttuu (kuntalaki; sote- ja maakuntauudistus; Essote; tukipalvelut)\n• Teemana ”Elinvoimaa Mikkeliin”: Mikkelin Tarina, brändi\n• Kehittämisen tarpeet esiin\n• Visio ja arvot\n• Painopisteet ja tavoitteet alustavasti",
        "valtuusto", "4.–5.9.2017",
    ],
    [
        "Hallituksen strategiaseminaari",
        "• Valtuuston seminaarin tulokset ja seuraavan seminaarin valmistelu", "hallitus (1–2 pv)",
        "syyskuun loppupuoli 2017",
    ],
    [
        "Valtuuston 2. strategiaseminaari",
        "• Tulosten raportointi ja strategian sisällön esittely\n• ”Hyvinvointia Mikkeliin”\n• Tavoitteet ja toimenpiteet tarkemmiksi\n• Arvioinnin kriteerit ja mittarit\n• Jatkotyöstä sopiminen",
        "valtuusto", "lokakuu 2017",
    ],
    [
        "Hallituksen strategiakäsittely",
        "• Valtuuston seminaarin tulokset ja seuraavan seminaarin valmistelu", "hallitus", "lokakuu 2017",
    ],
    [
        "Hallituksen strategiakäsittely",
        "• Valtuuston seminaarin tulokset ja seuraavan seminaarin valmistelu", "hallitus", "marraskuu 2017",
    ],
    [
        "Strategian iltakoulu",
        "• Luonnoksen esittely ja kommentit\n• ”Osallisuutta Mikkeliin”\n• Toimeenpanon ohjelmointi ja organisointi\n• Seuranta, arviointi ja viestintä: sovitaan kuka ja miten",
        "kunnanhallitus/valtuusto\njohtoryhmä", "marraskuu 2017",
    ],
    [
        "KH:n kokous", "• Strategia käsitellään ja esitetään valtuustolle", "kaupunginhallitus",
        "marras–joulukuu 2017",
    ],
    ["Valtuuston kokous", "• Strategia käsitellään ja hyväksytään", "valtuusto", "joulukuu 2017"],
]

HEAD["rauma"] = [
    "Rauman kaupunki", "Rauman Tarina – strategiatyön ohjelma 2013", "Kumppani: Humap Oy (kaksi konsulttia)",
    "Tavoitteet", "• Kaupunkia kehittävät yhdessä asukkaat, yritykset, yhteisöt ja kaupungin oma väki",
    "• Mukaan mahdollisimman moni – suunnitelmaa ei sanella ylhäältä",
    "• Yhteinen käsitys suunnasta – yksityiskohtia vähemmän",
    "• Vuorovaikutusta ja yhteistä tahtoa – papereita vähemmän", "• Uusi tapa tehdä: dialogi ja innovointi",
    "• Toimintakulttuuri, joka lähtee asiakkaasta, joustaa ja vastaa nopeasti",
]

ROWS["rauma"] = [
    ["Milloin", "Tilaisuus", "Sisältö ja osallistujat", "Roolit ja vastuut"],
    ["Työtavat"],
    [
        "prosessin aikana", "Kaikki raumalaiset mukaan",
        "• Avoin vaikuttamissivusto www.rauma.fi/kehittamisfoorumi\n• Verkkokyselyt prosessin aikana: mitä arvostat, miten tarina jatkuu, mitä pitäisi tapahtua, mitä tehdään yhdessä, minkä hyvän teon voit tehdä itse (5 kysymystä)\n• Tietoa etenemisestä ja tapahtumista\n• Blogi\n• Tapahtumia kuntalaisille, mm. 17.4.",
        "",
    ],
    [
        "", "RAUMAVIISAIDEN tulevaisuustyöpajat",
        "• Sidosryhmät kertovat ja tulevat kuulluiksi\n• Aineksia, haasteita ja sysäyksiä tarinaan\n• Eilen, tänään, huomenna; ajan ilmiöt; tarinan avaintekijät",
        "",
    ],
    [
        "", "Kaupungin oma organisaatio",
        "• Henkilöstötyöpaja(t): 70 ensimmäistä, hallintokunnittain\n• Hallintokuntien johtoryhmien työpajat: esimiehet mukaan ja sitoutumaan\n• REAL-yhteisödialogi kaikissa työyhteisöissä",
        "",
    ],
    [
        "", "Päättäjät",
        "• KV:n ja KH:n seminaarit: suunta, linjaukset, arvoihin perustuvat päämäärät\n• Keskustelu, valmistelu, päätöksenteko\n• Vuorovaikutteisia, luovia, yllättäviä tapoja\n• Kumppanina Humap Oy",
        "",
    ],
    ["Helmikuu"],
    [
        "ma 25.2.2013", "Kaupunginhallitukselle tietoa",
        "Miten Rauman Tarina etenee: etenemissuunnitelma esillä\nkaupunginhallitus", "",
    ],
    ["Maaliskuu"],
    [
        "pe 1.3.2013 klo 8.00", "Kaupungin johtoryhmä", "Tilannetieto; roolit ja vastuut\njohtoryhmä",
        "A\nA mainittu kahdesti; toinen voi kuulua riville 1",
    ],
    [
        "", "Tiedotteet medialle", "Viestintäsuunnitelma",
        "B\nC (?)\nJakso Maaliskuu (?) ja C (?): liitos epävarma",
    ],
    [
        "", "Osallistumissivusto auki\nwww.rauma.fi/kehittamisfoorumi",
        "Pohjana kehittämisfoorumi; tarina, työn vaiheet, video; toimittajan nimi puuttuu lähteestä\nkuntalaiset",
        "C (?)\nJakso Maaliskuu (?) ja C (?): liitos epävarma",
    ],
    [
        "pe 8.3.2013 klo 12–15\nkutsut lähtevät ti 26.2.2013", "RAUMAVIISAAT: tulevaisuustyöpaja",
        "Lähtölaukaus Rauman Tarinalle\nRAUMAVIISAAT",
        "C\nD\nA\nC\nLähteen järjestys; jako riveille 4–7 avoin",
    ],
    [
        "to 21.3.2013", "Kaupungin johtoryhmän seminaari\nVuojoen kartano",
        "Työstetään Rauman Tarinaa\njohtoryhmä", "",
    ],
    ["pe 22.3.2013", "Henkilöstön työpaja", "hallintokunnittain 70 ensimmäistä ilmoittautunutta", ""],
    ["Huhtikuu"],
    [
        "to 4.4.2013 klo 9–15", "Laaja strategiaseminaari",
        "Työstetään Rauman Tarinaa\nkaupunginvaltuusto\nkaupunginhallitus\nkaupungin jory", "",
    ],
    ["ke 10.4.2013 klo 9–11", "RAUMAVIISAAT: aamukahvit", "Missä mennään?\nRAUMAVIISAAT", ""],
    [
        "ke 17.4.2013", "Asukastapahtuma",
        "Rauma-päivän yhteydessä (sama kuin työtavan 1 tapahtuma 17.4.)\nasukkaat", "",
    ],
    [
        "22.–23.4.2013, alkaa klo 9", "Kaupunginhallituksen seminaari",
        "Työstetään Rauman Tarinaa (?)\nkaupunginhallitus", "Työstetään Rauman Tarinaa (?): liitos epävarma",
    ],
    ["Toukokuu"],
    [
        "ti 7.5.2013 klo 9–14", "Hallintokuntien johtoryhmien työpaja",
        "• Mitä päämäärät tarkoittavat meillä?\n• Kaikki työyhteisöt mukaan: REAL-työkalu käyttöön\nhallintokuntien johtoryhmät\nkaikki työyhteisöt",
        "",
    ],
    [
        "22.–23.5.2013", "Kaupunginvaltuuston seminaari",
        "Miten Rauman Tarina etenee? Työstäminen (?)\nkaupunginvaltuusto",
        "Työstäminen (?): liitos epävarma",
    ],
    ["Syksy 2013"],
    ["elo–syyskuu 2013", "Rauman Tarina valtuuston päätettäväksi", "Hyväksyminen\nkaupunginvaltuusto", ""],
    ["", "Rauman Tarina hallintokuntien käyttöön", "Tarinasta johdetaan omat tavoitteet\nhallintokunnat", ""],
]

FOOT["rauma"] = [
    "Toimielimet ja ryhmät", "• kaupunginvaltuusto (KV)", "• kaupunginhallitus (KH), ylempi toimielin kaupunginvaltuusto",
    "• ohjausryhmä (kaupungin johtoryhmä, jory), ylempi toimielin kaupunginhallitus",
    "• koordinaatioryhmä, ylempi toimielin ohjausryhmä. Jäsenet: kaupunginjohtaja (Kj), apulaiskaupunginjohtaja (Akj), hallintojohtaja, suunnittelujohtaja",
    "• projektiryhmä, ylempi toimielin koordinaatioryhmä. Jäsenet: projektin koordinaattori, neljä muuta jäsentä (mukana B ja C), konsultti (Humap Oy)",
    "• RAUMAVIISAAT. Jäsenet: asuminen, työllistyminen, koulutus ja tutkimus, elinkeinot, kulttuuri, matkailu, vapaa-aika, peruspalvelut, nuoret ja varttuneemmat, media, kansainvälisyys, markkinointi ja viestintä",
    "Roolit riveillä: A kaupungin johdon edustaja · B viestinnän vastuuhenkilö, projektiryhmä · C projektiryhmän jäsen, osallistumissivusto · D muu vastuuhenkilö. Henkilönimet on korvattu rooleilla; A–D ovat vakaita peitenimiä, jotta sama henkilö näkyy samana. Roolin kuvaus on tulkinta, ellei toisin sanota. ”(?)” = liitos epävarma.",
]

HEAD["kainuu"] = [
    "Maakuntastrategian työohjelma 2018–2019", "Liite 1", "Ehdottaja: TR6",
    "Ehdotus – Kainuun maakunta (uusi maakunta valmistelussa)",
    "TR6 ehdottaa maakuntastrategialle oheista työohjelmaa.",
]

ROWS["kainuu"] = [
    ("Nykytilan analyysi ja kysely", {3: "16.3."}),
    ("Kuntaliiton maakuntapäivä", {4: "24.4."}),
    ("Valtuustojen, hallitusten ja VATEn yhteinen seminaari", {}),
    ("Aikajänne, skenaariot, visio ja yhteiset ylätason tavoitteet", {}),
    ("Uuden maakunnan tehtävät kootaan strategiaan", {}),
    ("Poliittinen ohjaus ja vuoropuhelu", {1: "koko prosessin ajan"}),
    ("Osallistaminen", {1: "koko prosessin ajan"}),
    ("Strategiaviestintä", {1: "koko prosessin ajan"}),
    ("Maakunnan palvelulupaus", {9: "syksy"}),
    ("Palvelustrategia ja uudet toimintamallit", {}),
    ("Konsernin ja alueen tavoitteet yhdeksi strategiaksi", {}),
    ("Uuden valtuuston palaute", {}),
    ("Mittarit, arviointi ja seuranta", {13: "alkuvuosi"}),
    ("Luonnoksen viimeistely", {}),
    ("Strategialuonnos valmis", {15: "luonnos"}),
    ("Uudet luottamuselimet linjaavat strategiaa", {}),
    ("Maakuntastrategia valmis", {17: "valmis"}),
]

# What the rows of a matrix hold beyond their titles and times.
DETAILS = {"kainuu": [
    ["Nykytilan analyysi ja kysely",
     "Toimintaympäristön muutokset ja niiden merkitys: tehtävät, tavoitteet, palvelulupaus",
     "Kysely eri ryhmille; mukana arvonäkökulma", "Alueen kehitysnäkymät 16.3.",
     "kysely: poliittiset päättäjät, kunnat, asukkaat, työntekijät",
     "arvot: VATE ja poliittisten ryhmien puheenjohtajat", "konsultti työstää"],
    ["Kuntaliiton maakuntapäivä", "järjestää Kuntaliitto"],
    ["Valtuustojen, hallitusten ja VATEn yhteinen seminaari",
     "Suunta strategialle ja uudelle maakunnalle: arvot, visio, tavoitteet",
     "maakunta- ja sotevaltuusto", "maakunta- ja sotehallitus", "VATE", "VATE ohry"],
    ["Aikajänne, skenaariot, visio ja yhteiset ylätason tavoitteet"],
    ["Uuden maakunnan tehtävät kootaan strategiaan", "Työryhmille (TR) sovitaan vastuut", "TR"],
    ["Poliittinen ohjaus ja vuoropuhelu",
     "Strategia on esillä toimielinten kokouksissa valmistelun kaikissa vaiheissa",
     "luottamushenkilöt ja valmistelevat viranhaltijat", "VATE", "VATE ohry",
     "MK- ja SOTE-hallitus ja -valtuusto"],
    ["Osallistaminen", "Vuorovaikutus jatkuu keskeytyksettä", "kunnat", "järjestöt", "yritykset", "kansalaiset"],
    ["Strategiaviestintä"],
    ["Maakunnan palvelulupaus"],
    ["Palvelustrategia ja uudet toimintamallit", "Palvelustrategia määritellään ja kirjoitetaan",
     "Toimintamallit määritellään ja viedään kaikille toimialoille", "TR"],
    ["Konsernin ja alueen tavoitteet yhdeksi strategiaksi",
     "Konsernistrategia ja alueen yhteiset kehittämistavoitteet sovitetaan yhteen", "TR6 (tekee ja koordinoi)"],
    ["Uuden valtuuston palaute", "Palaute kootaan ja otetaan huomioon", "uusi valtuusto"],
    ["Mittarit, arviointi ja seuranta", "Mahdolliset kumppanuussopimukset (toimijuus)"],
    ["Luonnoksen viimeistely"],
    ["Strategialuonnos valmis"],
    ["Uudet luottamuselimet linjaavat strategiaa", "uusi maakuntahallitus", "uusi maakuntavaltuusto"],
    ["Maakuntastrategia valmis"],
]}
