/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-lexicon"

#include "config.h"

#include "time/aika-lexicon.h"

/* The Finnish words of times, in the inflections that schedules use. The rows of the months have
 * the same forms in the same order, and so have those of the seasons and of the weekdays: a time
 * that moves keeps its form. */

#define MONTH(stem)                                                                                  \
  stem "kuu|" stem "kuun|" stem "kuuta|" stem "kuussa|<" stem "kuusta|>" stem "kuuhun|>" stem        \
  "kuulle|<" stem "kuulta|" stem "kuuna|" stem "kuulla|" stem "kuuksi|" stem "kuinen|" stem "kuiden|" \
  stem "k.|-" stem

#define TAI_DAY(short, stem)                                                                          \
  short ".|" stem "tai|" stem "tain|" stem "taina|" stem "taita|<" stem "taista|>" stem "taihin|" stem \
  "taiksi|>" stem "taille"

/* A compound of “kausi” in the cases that schedules use. */
#define KAUSI(word) \
  word "kausi|" word "kauden|" word "kaudella|" word "kautena|" word "kautta|<" word "kaudesta|>" word "kauteen"

#define VUOSI(word)                                                                                    \
  word "vuosi|" word "vuoden|" word "vuonna|" word "vuotta|" word "vuotena|<" word "vuodesta|>" word    \
  "vuoteen|>" word "vuodelle|<" word "vuodelta|" word "vuodella"

#define PUOLI(word) \
  word "puoli|" word "puolen|" word "puolella|" word "puolta|<" word "puolelta|>" word "puolelle|" word "puolena"

#define PUOLISKO(word)                                                                                      \
  word "puolisko|" word "puoliskon|" word "puoliskolla|" word "puoliskoa|<" word "puoliskolta|>" word       \
  "puoliskolle|<" word "puoliskosta|>" word "puoliskoon"

#define NELJANNES(word)                                                                                  \
  word "neljännes|" word "neljänneksen|" word "neljänneksellä|" word "neljännestä|" word "neljänneksenä|<" \
  word "neljänneksestä|>" word "neljännekseen|<" word "neljännekseltä|>" word "neljännekselle"

#define NELIO(word) word "|" word "n|" word "lla|" word "a|<" word "sta|>" word "in|>" word "lle"

#define LOMA(word)                                                                                      \
  word "loma|" word "loman|" word "lomaa|" word "lomalla|" word "lomat|" word "lomien|" word "lomia|" word \
  "lomilla|<" word "lomasta|>" word "lomaan|<" word "lomista|>" word "lomiin|" word "lomakausi|" word    \
  "lomakauden|" word "lomakautta"

#define BODY_KUNTA(word)                                                                                \
  word "kunta|" word "kunnan|" word "kunnassa|" word "kuntaa|" word "kunnalle|" word "kunnalla|" word   \
  "kunnalta|" word "kuntaan|" word "kunnasta|" word "kunnat"
#define BODY_O(word) \
  word "|" word "n|" word "ssa|" word "a|" word "lle|" word "lla|" word "lta|" word "on|" word "sta"
#define BODY_US(word) \
  word "us|" word "uksen|" word "uksessa|" word "usta|" word "ukselle|" word "uksella|" word "ukseen|" word "uksesta"
#define BODY_AE(word) \
  word "ä|" word "än|" word "ässä|" word "ää|" word "älle|" word "ällä|" word "ään|" word "ästä"

/* An event that a time may stand beside: it says nothing about the time. */
#define EVENT_A(word) word "|" word "n|" word "ssa|" word "a|" word "t"
#define EVENT_Y(word) word "|" word "n|" word "ssä|" word "ä|" word "t"
#define EVENT_I(word) word "i|" word "in|" word "issa|" word "ia|" word "it"

const AikaLexiconRow aika_lexicon_fi[] = {
  { AIKA_LEXEME_MONTH, 1, MONTH ("tammi") },
  { AIKA_LEXEME_MONTH, 2, MONTH ("helmi") },
  { AIKA_LEXEME_MONTH, 3, MONTH ("maalis") },
  { AIKA_LEXEME_MONTH, 4, MONTH ("huhti") },
  { AIKA_LEXEME_MONTH, 5, MONTH ("touko") },
  { AIKA_LEXEME_SEASON, 2, "kesä|kesän|kesällä|kesää|<kesästä|>kesään|<kesältä|>kesälle|kesänä|kesäksi|kesäinen" },
  { AIKA_LEXEME_MONTH, 6, MONTH ("kesä") },
  { AIKA_LEXEME_MONTH, 7, MONTH ("heinä") },
  { AIKA_LEXEME_MONTH, 8, MONTH ("elo") },
  { AIKA_LEXEME_MONTH, 9, MONTH ("syys") },
  { AIKA_LEXEME_MONTH, 10, MONTH ("loka") },
  { AIKA_LEXEME_MONTH, 11, MONTH ("marras") },
  { AIKA_LEXEME_MONTH, 12, MONTH ("joulu") },

  { AIKA_LEXEME_SEASON, 1,
    "kevät|kevään|keväällä|kevättä|<keväästä|>kevääseen|<keväältä|>keväälle|keväänä|kevääksi|keväinen" },
  { AIKA_LEXEME_SEASON, 3,
    "syksy|syksyn|syksyllä|syksyä|<syksystä|>syksyyn|<syksyltä|>syksylle|syksynä|syksyksi|syksyinen" },
  { AIKA_LEXEME_SEASON, 4,
    "talvi|talven|talvella|talvea|<talvesta|>talveen|<talvelta|>talvelle|talvena|talveksi|talvinen" },
  { AIKA_LEXEME_SEASON, 4, KAUSI ("talvi") },
  { AIKA_LEXEME_SEASON, 2, KAUSI ("kesä") },
  { AIKA_LEXEME_TERM, 1, KAUSI ("kevät") "|" KAUSI ("kevätluku") "|" KAUSI ("kevätistunto") },
  { AIKA_LEXEME_TERM, 2, KAUSI ("syys") "|" KAUSI ("syysluku") "|" KAUSI ("syysistunto") },

  { AIKA_LEXEME_WEEKDAY, 1, TAI_DAY ("ma", "maanan") },
  { AIKA_LEXEME_WEEKDAY, 2, TAI_DAY ("ti", "tiis") },
  { AIKA_LEXEME_WEEKDAY, 3,
    "ke.|keskiviikko|keskiviikon|keskiviikkona|keskiviikkoa|<keskiviikosta|>keskiviikkoon|keskiviikoksi|"
    ">keskiviikolle" },
  { AIKA_LEXEME_WEEKDAY, 4, TAI_DAY ("to", "tors") },
  { AIKA_LEXEME_WEEKDAY, 5, TAI_DAY ("pe", "perjan") },
  { AIKA_LEXEME_WEEKDAY, 6, TAI_DAY ("la", "lauan") },
  { AIKA_LEXEME_WEEKDAY, 7, TAI_DAY ("su", "sunnun") },

  { AIKA_LEXEME_WEEK, 0,
    "vko.|vk.|vkolla|vkot|viikko|viikon|viikolla|viikot|viikkona|viikkoina|viikkojen|viikoilla|<viikosta|>viikkoon|"
    "<viikolta|>viikolle|<viikoista|>viikkoihin|viikoille|kalenteriviikko|kalenteriviikolla" },
  { AIKA_LEXEME_WEEK_FROM, 0, "alkava viikko|alkavalla viikolla|alkavan viikon|alkavan viikon aikana" },
  { AIKA_LEXEME_QUARTER, 0,
    "q|" NELJANNES ("") "|" NELJANNES ("vuosi") "|" VUOSI ("neljännes") "|" NELIO ("kvartaali") "|nelj." },
  { AIKA_LEXEME_HALF, 0, "h|" VUOSI ("puoli") "|" PUOLISKO ("") "|" PUOLISKO ("vuosi") },
  { AIKA_LEXEME_YEAR, 0,
    "vuosi|vuoden|vuonna|vuotena|<vuodesta|>vuoteen|vuosina|vuosien|vuodet|<vuosista|>vuosiin|>vuodelle|<vuodelta|"
    "vuosille|vuodella|vuodeksi|vv.|v.|vuodessa" },
  { AIKA_LEXEME_YEAR_PART, 1, VUOSI ("alku") },
  { AIKA_LEXEME_YEAR_PART, 2, VUOSI ("keski") },
  { AIKA_LEXEME_YEAR_PART, 3, VUOSI ("loppu") },
  { AIKA_LEXEME_YEAR_PART, 4,
    "vuodenvaihde|vuodenvaihteen|vuodenvaihteessa|vuodenvaihdetta|<vuodenvaihteesta|>vuodenvaihteeseen|"
    "vuodenvaihteeksi|vuoden vaihde|vuoden vaihteen|vuoden vaihteessa|<vuoden vaihteesta|>vuoden vaihteeseen|"
    "vuosien vaihde|vuosien vaihteessa|>vuosien vaihteeseen|vuosienvaihde|vuosienvaihteessa" },
  { AIKA_LEXEME_SCHOOL_YEAR, 0, VUOSI ("luku") "|" VUOSI ("koulu") "|lv." },
  { AIKA_LEXEME_COUNCIL_TERM, 0, KAUSI ("valtuusto") "|" KAUSI ("toimi") },
  { AIKA_LEXEME_MONTH_UNIT, 0,
    "kuukausi|kuukauden|kuukautena|kuukaudessa|<kuukaudesta|>kuukauteen|kuussa|kuun|kuu|>kuuhun|<kuusta|kk" },

  { AIKA_LEXEME_PART, AIKA_PART_BEGINNING,
    "alku|alun|alussa|alkua|<alusta|>alkuun|aluksi|alkupäivät|alkupäivinä|<alkupäivistä|>alkupäiviin|alkupäivien|"
    "alkaessa|alkukuukaudet|alkukuukausina|alkukuukausien|ensi päivät|ensi päivinä|ensimmäisinä päivinä" },
  { AIKA_LEXEME_PART, AIKA_PART_MIDDLE,
    "puoliväli|puolivälin|puolivälissä|puoliväliä|<puolivälistä|>puoliväliin|puolessavälissä|puolessa välissä|"
    "puolivälin tienoilla|puolivälin paikkeilla|keskivaihe|keskivaiheilla|keskivaiheessa|keskivaiheen|"
    ">keskivaiheille|"
    "keskellä|keskiosa|keskipaikkeilla" },
  { AIKA_LEXEME_PART, AIKA_PART_END,
    "loppu|lopun|lopussa|loppua|<lopusta|>loppuun|lopulla|lopuilla|>lopulle|>lopuille|loppupäivät|loppupäivinä|"
    "<loppupäivistä|>loppupäiviin|päättyessä|loppukuukaudet|loppukuukausina|loppukuukausien|viimeisinä päivinä|"
    "viime päivinä|loppuosa" },
  { AIKA_LEXEME_PART, AIKA_PART_FIRST_HALF, PUOLI ("alku") "|" PUOLISKO ("alku") },
  { AIKA_LEXEME_PART, AIKA_PART_SECOND_HALF,
    PUOLI ("loppu") "|" PUOLISKO ("loppu") "|" PUOLI ("jälki") "|" PUOLISKO ("jälki") },
  { AIKA_LEXEME_PART, AIKA_PART_TURN,
    "vaihde|vaihteen|vaihteessa|vaihdetta|<vaihteesta|>vaihteeseen|vaihteilla|kuunvaihde|kuunvaihteessa|"
    "kuunvaihteen|>kuunvaihteeseen|kuukaudenvaihde|kuukauden vaihde|kuukauden vaihteessa" },

  { AIKA_LEXEME_DAY_UNIT, 0, "päivä|päivän|päivänä|<päivästä|>päivään|päivät|päivinä|p.|pnä|pvä" },
  { AIKA_LEXEME_DAYTIME, 0,
    "aamu|aamulla|aamuna|aamupäivä|aamupäivällä|aamupäivän|ap.|iltapäivä|iltapäivällä|iltapäivän|ip.|ilta|illalla|"
    "iltana|illan|päivällä|keskipäivällä|puolenpäivän aikaan" },
  { AIKA_LEXEME_ORDINAL, 1,
    "ensimmäinen|ensimmäisen|ensimmäisellä|ensimmäistä|ensimmäisenä|<ensimmäisestä|>ensimmäiseen|i" },
  { AIKA_LEXEME_ORDINAL, 2,
    "toinen|toisen|toisella|toista|toisena|<toisesta|>toiseen|ii|jälkimmäinen|jälkimmäisen|jälkimmäisellä" },
  { AIKA_LEXEME_ORDINAL, 3, "kolmas|kolmannen|kolmannella|kolmatta|kolmantena|<kolmannesta|>kolmanteen|iii" },
  { AIKA_LEXEME_ORDINAL, 4, "neljäs|neljännen|neljännellä|neljättä|neljäntenä|<neljännestä|>neljänteen|iv" },
  { AIKA_LEXEME_ORDINAL, 5, "viimeinen|viimeisen|viimeisellä|viimeistä|viimeisenä" },

  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_NEW_YEAR, "uusivuosi|uudenvuoden|uutenavuotena" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_EPIPHANY,
    "loppiainen|loppiaisen|loppiaisena|loppiaista|<loppiaisesta|>loppiaiseen" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_EASTER,
    "pääsiäinen|pääsiäisen|pääsiäisenä|pääsiäistä|<pääsiäisestä|>pääsiäiseen" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_MAY_DAY, "vappu|vapun|vappuna|vappua|<vapusta|>vappuun" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_MIDSUMMER,
    "juhannus|juhannuksen|juhannuksena|juhannusta|<juhannuksesta|>juhannukseen" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_SUMMER_BREAK,
    LOMA ("kesä") "|kesätauko|kesätauon|kesätauolla|kesätaukoa|<kesätauosta|>kesätaukoon|lomakausi|lomakauden|"
    "lomakautta|lomat|lomien|lomia" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_INDEPENDENCE,
    "itsenäisyyspäivä|itsenäisyyspäivän|itsenäisyyspäivänä|itsenäisyyspäivää|>itsenäisyyspäivään" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_CHRISTMAS,
    "joulun|jouluna|joulua|<joulusta|>jouluun|" LOMA ("joulu") "|joulutauko|joulutauon|joulutaukoa|>joulutauolle" },

  { AIKA_LEXEME_RELATIVE, 0, "tänä|tällä|tämä|tämän|tässä|kuluvan|kuluvana|kuluva|kuluvaa|tähän" },
  { AIKA_LEXEME_RELATIVE, 1,
    "ensi|seuraavassa|seuraavaan|seuraavasta|seuraava|seuraavan|seuraavana|seuraavalla|tuleva|tulevan|tulevana|"
    "tulevalla" },
  { AIKA_LEXEME_RELATIVE, -1, "viime|edellinen|edellisen|edellisenä|mennyt|menneen|menneenä" },
  { AIKA_LEXEME_RELATIVE_DAY, 0, "tänään" },
  { AIKA_LEXEME_RELATIVE_DAY, 1, "huomenna|huomiseen|huomisen" },
  { AIKA_LEXEME_RELATIVE_DAY, 2, "ylihuomenna" },
  { AIKA_LEXEME_RELATIVE_DAY, -1, "eilen" },

  { AIKA_LEXEME_WHOLE, 1,
    "koko prosessin ajan|koko prosessin aikana|koko prosessin|koko prosessi|koko strategiaprosessin ajan|"
    "koko strategiaprosessin|koko valmistelun ajan|koko valmisteluprosessin ajan|koko hankkeen ajan|"
    "koko työn ajan|koko työskentelyn ajan|koko suunnittelun ajan|koko * ajan|koko * aikana|läpi prosessin|"
    "läpi koko prosessin|läpi valmistelun|läpi koko valmistelun|läpi strategiaprosessin|läpi koko *|koko ajan|"
    "prosessin alusta loppuun|alusta loppuun|koko aikajänteen|koko suunnitelman ajan|kautta prosessin" },
  { AIKA_LEXEME_WHOLE, 2,
    "läpi vuoden|ympäri vuoden|ympärivuotinen|ympärivuotisesti|koko vuoden|koko vuoden ajan|strategiakauden ajan|"
    "jatkuva|jatkuvasti|jatkuvaa|jatkuvana|jatkuvat|jatkuu|läpileikkaava|läpileikkaavasti|prosessin ajan|"
    "prosessin aikana|strategiaprosessin ajan|strategiaprosessin aikana|valmisteluprosessin aikana|"
    "valmistelun aikana|valmistelun ajan|hankkeen aikana|hankkeen ajan|koko valmistelu|toistaiseksi" },

  { AIKA_LEXEME_RECURRING, 1, "maanantaisin" },
  { AIKA_LEXEME_RECURRING, 2, "tiistaisin" },
  { AIKA_LEXEME_RECURRING, 3, "keskiviikkoisin" },
  { AIKA_LEXEME_RECURRING, 4, "torstaisin" },
  { AIKA_LEXEME_RECURRING, 5, "perjantaisin" },
  { AIKA_LEXEME_RECURRING, 6, "lauantaisin" },
  { AIKA_LEXEME_RECURRING, 7, "sunnuntaisin" },
  { AIKA_LEXEME_RECURRING, 0,
    "kahdesti vuodessa|kahdesti kuukaudessa|kolmesti vuodessa|neljästi vuodessa|pari kertaa vuodessa|"
    "pari kertaa lukukaudessa|joka|vuosittain|vuosittainen|kuukausittain|kuukausittainen|viikoittain|viikottain|viikoittainen|päivittäin|"
    "puolivuosittain|neljännesvuosittain|kvartaaleittain|kausittain|säännöllisesti|säännöllinen|säännölliset|"
    "toistuvasti|toistuva|arkisin|keväisin|syksyisin|kesäisin|talvisin|kerran vuodessa|kerran kuussa|"
    "kerran kuukaudessa|kerran viikossa|kerran kvartaalissa|kaksi kertaa vuodessa|kaksi kertaa kuukaudessa|"
    "kaksi kertaa kuussa|kolme kertaa vuodessa|neljä kertaa vuodessa|kertaa vuodessa|kertaa kuussa|"
    "kertaa kuukaudessa|kertaa viikossa|krt/v|krt/vuosi|krt/kk|krt/vk|x vuodessa|x vuosi|x kuukaudessa|"
    "krt vuodessa|krt kuussa|"
    "krt kuukaudessa|parillisina viikkoina|parittomina viikkoina|valtuustokausittain|lukukausittain|"
    "kerran valtuustokaudessa|"
    "kerran kaudessa|kuukaudessa|kuukauden ensimmäinen|kuukauden toinen|kuukauden kolmas|kuukauden neljäs|"
    "kuukauden viimeinen|kuukauden välein|viikon välein|vuoden välein|välein|parillisilla viikoilla|"
    "parittomilla viikoilla" },

  { AIKA_LEXEME_UNKNOWN, 0,
    "toteutunut|toteutettu|toteutuu|tehty|peruttu|peruutettu|siirtynyt|käynnissä|käynnistynyt|aloitettu|keskeytetty|"
    "aloittamatta|sov.|ilm.|myöh.|lähivuosina|lähivuosien|seuraavien vuosien|pitkällä aikavälillä|"
    "lyhyellä aikavälillä|"
    "sovitaan|sovitteilla|sovitun|sovittavalla|sovittavaan|sovitaan erikseen|aikataulutetaan|aikataulutettu|"
    "aikataulutus|sovittava|sovittavana|sovitulla|sovittuna|sovittu|sovittaessa|sopimuksen|sopien|sopimus|"
    "täsmentyy|täsmentyvät|"
    "täsmennetään|täsmennettävä|tarkentuu|tarkentuvat|tarkennetaan|tarkentuva|tarkennettava|tarkennettavana|"
    "tarkistetaan|selviää|selvitetään|selviävät|ilmoitetaan|ilmoitettava|tiedotetaan|vahvistetaan|vahvistettava|"
    "vahvistuu|vahvistamatta|päätetään|päätettävä|päättää|määräytyy|määritellään|määritetään|myöhemmin|myöhempi|"
    "myöhemmässä|myöhemmin ilmoitettava|avoin|avoimena|avoinna|auki|tiedossa|tiedetä|tiedä|edetessä|edistyessä|"
    "mukaan|mukaisesti|yhteydessä|puitteissa|riippuen|riippuu|kohta|kohtapuoliin|pian|lähiaikoina|"
    "lähiviikkoina|lähikuukausina|mahdollisimman pian|mahdollisimman nopeasti|heti kun|kun|kunnes|jahka|"
    "ei vielä|aikatauluttamatta|aikataulu avoin|aika avoin|puuttuu|tbc|tbd|tba|n/a|ei aikataulua|ei päätetty|"
    "erikseen|edellyttäen|perään|ohessa|rinnalla|lomassa|edellä|jälkikäteen|ennakkoon|aikanaan|hyvissä ajoin|"
    "jatkossa|tulevaisuudessa|avoimet|ajallaan|välittömästi|viipymättä|asap|kesken|odottaa|odotetaan" },

  { AIKA_LEXEME_CLOCK, 0, "klo.|kello|kellon|kl." },
  { AIKA_LEXEME_NOON, 12, "keskipäivä|puolipäivä|puolilta päivin" },
  { AIKA_LEXEME_NOON, 24, "keskiyö|puoliyö" },
  { AIKA_LEXEME_AND, 0, "ja|sekä|ynnä|että" },
  { AIKA_LEXEME_OR, 0, "tai|taikka|vai|vaihtoehtoisesti" },
  { AIKA_LEXEME_ALIAS, 0, "eli|ts.|toisin sanoen|siis" },

  { AIKA_LEXEME_BY, AIKA_SIDE_AFTER, "mennessä|saakka|asti|menn.|men." },
  { AIKA_LEXEME_BY, AIKA_SIDE_EITHER, "viimeistään|viim.|viimeist.|enintään" },
  { AIKA_LEXEME_BY, AIKA_SIDE_BEFORE,
    "määräaika|määräpäivä|takaraja|deadline|dl|päättyy|päättyvät|umpeutuu|sulkeutuu|loppuu|viimeinen päivä|"
    "viimeinen jättöpäivä|viimeinen palautuspäivä" },
  { AIKA_LEXEME_SINCE, AIKA_SIDE_AFTER,
    "alkaen|lähtien|lukien|alk.|eteenpäin|alkaen toistaiseksi|lähtien toistaiseksi|aikaisintaan" },
  { AIKA_LEXEME_SINCE, AIKA_SIDE_BEFORE, "alkaa|alkavat|käynnistyy|käynnistyvät|aikaisintaan" },
  { AIKA_LEXEME_AFTER, AIKA_SIDE_AFTER, "jälkeen|jälk.|päätyttyä" },
  { AIKA_LEXEME_BEFORE, AIKA_SIDE_BEFORE, "ennen" },

  { AIKA_LEXEME_APPROXIMATE, 0,
    "noin|n.|suunnilleen|arviolta|arvio|arvioitu|arvioidaan|karkeasti|tienoilla|tienoo|tienoissa|paikkeilla|"
    ">paikkeille|korvilla|maissa|lienee|jotakuinkin|ca.|likimain" },
  { AIKA_LEXEME_TENTATIVE, 0,
    "tav.|alustavasti|alustava|alustavat|alustavan|alust.|tavoite|tavoitteena|tavoiteaika|tavoiteaikataulu|"
    "tavoitteellisesti|tavoitellaan|"
    "suunniteltu|suunnitellaan|suunnitelma|suunnitteilla|suunnitteluvaiheessa|ehdotus|ehdotettu|luonnos|"
    "mahdollisesti|ehkä|todennäköisesti|oletettavasti|oletus|varaus|varattu|varaukset|ennakkotieto|"
    "ennakoitu|kaavailtu|toivottavasti|aikaistettu|muutos mahdollinen" },
  { AIKA_LEXEME_CONDITIONAL, 0,
    "tarvittaessa|tarpeen mukaan|tarpeen vaatiessa|tarpeen tullen|jos tarpeen|mikäli tarpeen|jos tarvetta|"
    "mahdollinen|mahd.|tarvitt.|tarpeen|tilanteen mukaan" },

  { AIKA_LEXEME_BODY, 0,
    "kh.|kv.|khall.|kvalt.|ytk|mkh|myr|nuva|vamne|hyvla|sivltk|tekltk|tarkltk|ympltk|tekn.ltk|siv.ltk|tark.ltk|"
    "ymp.ltk|"
    "maakhall|jory|joryn|joryssa|joryssä|ltk.|ltk:n|mh.|mv.|ah.|av.|tekla|sivla|sotela|tarkla|kvla|kaupjory|"
    BODY_US ("kaupunginhallit") "|" BODY_US ("kunnanhallit") "|" BODY_US ("maakuntahallit") "|"
    BODY_US ("aluehallit") "|"
    BODY_US ("yhtymähallit") "|" BODY_US ("hallit") },
  { AIKA_LEXEME_BODY, 0,
    BODY_O ("kaupunginvaltuusto") "|" BODY_O ("kunnanvaltuusto") "|" BODY_O ("maakuntavaltuusto") "|"
    BODY_O ("aluevaltuusto") "|" BODY_O ("yhtymävaltuusto") "|" BODY_O ("valtuusto") "|" BODY_O ("jaosto") "|"
    BODY_O ("konsernijaosto") "|" BODY_O ("neuvosto") "|" BODY_O ("nuorisovaltuusto") "|"
    BODY_O ("vanhusneuvosto") "|" BODY_O ("vammaisneuvosto") "|"
    BODY_KUNTA ("lauta") "|" BODY_KUNTA ("toimi") "|" BODY_KUNTA ("valio") "|" BODY_KUNTA ("tarkastuslauta") "|"
    BODY_KUNTA ("sivistyslauta") "|" BODY_KUNTA ("hyvinvointilauta") "|" BODY_KUNTA ("ympäristölauta") },
  { AIKA_LEXEME_BODY, 0,
    BODY_AE ("johtoryhm") "|" BODY_AE ("ohjausryhm") "|" BODY_AE ("työryhm") "|" BODY_AE ("strategiaryhm") "|"
    BODY_AE ("projektiryhm") "|" BODY_AE ("valmisteluryhm") "|tekninen lautakunta|teknisen lautakunnan|"
    "kaupungin johtoryhmä|kaupungin johtoryhmän|kunnan johtoryhmä|laajennettu johtoryhmä|"
    "lautakunnissa|toimielimet|yhteistyötoimikunta|yt-toimikunta" },

  { AIKA_LEXEME_DURATION, 0,
    "pv|pvä|pv:ä|päivää|päiväinen|päivän kuluessa|vrk|viikkoa|vkoa|kk|kuukautta|vuotta|tuntia|tunti|tunnin|"
    "min|minuuttia|minuutin|sek|sekuntia|h|t|arkipäivää|työpäivää|kertaa|krt|kpl|€|euroa|eur|e|milj|miljoonaa|t€|"
    "prosenttia|"
    "henkilöä|hlö|hlöä|osallistujaa|as|asukasta|km|m|ha|sivua|s" },
  { AIKA_LEXEME_NUMBERED, 0,
    "kuvio|kuviossa|kuviot|taulukossa|taulukot|osio|osiossa|alakohta|alaluku|luvut|luvuissa|vrt.|ks.|toimenpide|"
    "toimenpiteet|mittari|mittarit|ryhmä|versio|version|versiot|liite|liitteen|liitteessä|liitteet|liitteissä|luku|luvun|luvussa|kohta|kohdan|"
    "kohdassa|kappale|"
    "kappaleen|sivu|sivulla|sivut|sivun|s.|ss.|nro|no.|numero|n:o|pykälä|pykälän|dnro|diaarinumero|diaari|kuva|"
    "kuvan|taulukko|taulukon|osa|osan|vaihe|vaiheen|artikla|laki|lain|laissa|asetus|asetuksen|momentti|mom.|puh.|"
    "puhelin|tel.|gsm|fax|huone|huoneessa|kerros|kh|tr|dia|kalvo|asia|asian|iso|kuntalaki|tavoite nro|tila" },

  { AIKA_LEXEME_FILLER, 0,
    "aikana|kuluessa|ajan|aikaan|aikavälillä|"
    "aikaväli|ajalla|ajanjaksolla|ajanjakso|jaksolla|"
    "pidettävässä kokouksessa|pidettävä|pidettävän|pidettävässä|pidetään|järjestetään|toteutetaan|tapahtuu|"
    "käsitellään|toteutus|sijoittuu|ajoittuu|ajoitus|päivämäärä|pvm|ajankohta|aika|ajalle|aikataulu|"
    "strategiakausi|strategiakauden|strategiakaudella|ohjelmakausi|ohjelmakauden|ohjelmakaudella|suunnitelmakausi|"
    "suunnitelmakauden|suunnitelmakaudella|taloussuunnitelmakausi|sopimuskausi|rahoituskausi|hankekausi|"
    "kausi|kauden|kaudella|kaudelle|tilikausi|tilikauden|talousarviovuosi|talousarviovuoden|kesto|varalla|varapäivä|"
    "varapäivät|pidetty|voimaan|voimassa|valmistunut|uusittu|"
    "lopullinen|viikonloppu|viikonloppuna|koko|heti|jo|vielä|vasta|vain|myös|mm.|esim.|esimerkiksi|erityisesti|"
    "pääosin|jolloin|ajat|päivät|päivämäärät|kokousajat|kokouspäivä|kokouspäivät|on|ovat|molempina|"
    "kumpanakin|kaikkina|itse|uusi|päivitetty|julkaistu|tilanne|laadittu|hyväksytty|suunnitelman mukaan|"
    "lisäksi|jälleen|yhteinen|yhteiset|pitkin|läpi|kuluttua|siirtyy|siirretty" },
  { AIKA_LEXEME_BETWEEN, 0,
    "välisenä aikana|välisenä|välinen aika|väliseen aikaan|välisellä ajalla|välillä|välinen" },
  { AIKA_LEXEME_FILLER, 1,
    EVENT_A ("työpaja") "|" EVENT_I ("seminaar") "|" EVENT_A ("iltakoulu") "|" EVENT_Y ("kysely") "|"
    "kokouksessa|kokouksessaan|kokous|kokouksen|kokoukset|työpajojen|työpajoissa|valtuustoseminaari|"
    "valtuustoseminaarin|valtuustoseminaarissa|strategiaseminaari|strategiaseminaarin|"
    "strategiaseminaarissa|strategiapäivä|strategiapäivät|kuulemistilaisuus|kuuleminen|lausuntoaika|"
    "lausunnot|lausuntokierros|lausuntopyyntö|nähtävillä|nähtävilläolo|nähtävänä|nähtävilläoloaika|kokousviikko|"
    "tilaisuus|tilaisuudet|"
    "asukasilta|info|infotilaisuus|webinaari|haku|hakuaika|ilmoittautuminen|ilmoittautumiset|hyväksyminen|"
    "käsittely|päätös|päätöskäsittely|"
    "päätöksenteko|esitys|esittely|lähetekeskustelu|valmistelu|raportointi|seuranta|arviointi|julkaisu|kutsut|"
    "kutsu|esityslista|palaveri|tapaaminen|etäkokous|teams|kick-off|aloitus|päivitys|vastausaika|kommentointi|"
    "kommentointiaika|palautus|valmis|valmistuu|valmiina|aloituskokous|aloitusseminaari" },
  { 0, 0, NULL },
};
