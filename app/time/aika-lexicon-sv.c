/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#define G_LOG_DOMAIN "aika-lexicon"

#include "config.h"

#include "time/aika-lexicon.h"

/* The Swedish words of times, with the Norwegian ones that differ at the end. */

#define DAY(short, other, name) short ".|" name "|" name "en|" other ".|" name "ens"
#define SEASON(name, definite) definite "|" name "|" definite "s"
#define TERM(word) word "terminen|" word "termin|" word "säsongen|" word "säsong|" word "perioden"
#define BODY(word) word "|" word "n|" word "ns|" word "s"
#define BODY_N(word) word "|" word "en|" word "ens|" word "ar|" word "er|" word "s"

const AikaLexiconRow aika_lexicon_sv[] = {
  { AIKA_LEXEME_MONTH, 1, "januari|jan.|januaris|jan." },
  { AIKA_LEXEME_MONTH, 2, "februari|feb.|februaris|febr." },
  { AIKA_LEXEME_MONTH, 3, "mars|mar.|mars|mars." },
  { AIKA_LEXEME_MONTH, 4, "april|apr.|aprils|apr." },
  { AIKA_LEXEME_MONTH, 5, "maj|maj.|majs|maj." },
  { AIKA_LEXEME_MONTH, 6, "juni|jun.|junis|juni." },
  { AIKA_LEXEME_MONTH, 7, "juli|jul.|julis|juli." },
  { AIKA_LEXEME_MONTH, 8, "augusti|aug.|augustis|aug." },
  { AIKA_LEXEME_MONTH, 9, "september|sep.|septembers|sept." },
  { AIKA_LEXEME_MONTH, 10, "oktober|okt.|oktobers|okt." },
  { AIKA_LEXEME_MONTH, 11, "november|nov.|novembers|nov." },
  { AIKA_LEXEME_MONTH, 12, "december|dec.|decembers|dec." },

  { AIKA_LEXEME_SEASON, 1, SEASON ("vår", "våren") },
  { AIKA_LEXEME_SEASON, 2, SEASON ("sommar", "sommaren") },
  { AIKA_LEXEME_SEASON, 3, SEASON ("höst", "hösten") },
  { AIKA_LEXEME_SEASON, 4, SEASON ("vinter", "vintern") },
  { AIKA_LEXEME_TERM, 1, TERM ("vår") },
  { AIKA_LEXEME_TERM, 2, TERM ("höst") },

  { AIKA_LEXEME_WEEKDAY, 1, DAY ("må", "mån", "måndag") },
  { AIKA_LEXEME_WEEKDAY, 2, DAY ("ti", "tis", "tisdag") },
  { AIKA_LEXEME_WEEKDAY, 3, DAY ("on", "ons", "onsdag") },
  { AIKA_LEXEME_WEEKDAY, 4, DAY ("to", "tors", "torsdag") },
  { AIKA_LEXEME_WEEKDAY, 5, DAY ("fr", "fre", "fredag") },
  { AIKA_LEXEME_WEEKDAY, 6, DAY ("lö", "lör", "lördag") },
  { AIKA_LEXEME_WEEKDAY, 7, DAY ("sö", "sön", "söndag") },

  { AIKA_LEXEME_WEEK, 0, "vecka|veckan|veckorna|veckor|v.|vv.|veckans|kalendervecka|uke|uka|ukene" },
  { AIKA_LEXEME_WEEK_FROM, 0,
    "veckan som börjar|veckan som inleds|vecka som börjar|veckan med början|veckan från och med|veckan från" },
  { AIKA_LEXEME_QUARTER, 0, "q|kvartal|kvartalet|kvartalets|kv.|årskvartal|årskvartalet" },
  { AIKA_LEXEME_HALF, 0, "h|halvår|halvåret|halvårets|årshalva|årshalvan" },
  { AIKA_LEXEME_YEAR, 0, "år|året|åren|årets" },
  { AIKA_LEXEME_YEAR_PART, 4,
    "årsskiftet|årsskifte|årsskiftets|årsskiftena|årsväxlingen|årskiftet|årsskiftet mellan" },
  { AIKA_LEXEME_SCHOOL_YEAR, 0, "läsåret|läsår|skolåret|skolår|läsårets|arbetsåret" },
  { AIKA_LEXEME_COUNCIL_TERM, 0, "fullmäktigeperioden|fullmäktigeperiod|mandatperioden|mandatperiod" },
  { AIKA_LEXEME_MONTH_UNIT, 0, "månad|månaden|månadens|månads" },

  { AIKA_LEXEME_PART, AIKA_PART_BEGINNING,
    "början|början av|i början av|tidigt|tidig|tidigt i|tidigt på|inledningen av|primo|starten av|ingången av" },
  { AIKA_LEXEME_PART, AIKA_PART_MIDDLE, "mitten|mitten av|i mitten av|medio|mitt i|mitt på" },
  { AIKA_LEXEME_PART, AIKA_PART_END,
    "slutet|slutet av|i slutet av|sent|sen|sent i|sent på|ultimo|utgången|utgången av|slut|slutet på|"
    "avslutningen av" },
  { AIKA_LEXEME_PART, AIKA_PART_FIRST_HALF,
    "första hälften|första hälften av|första halvan|första halvan av|förra hälften|förra hälften av" },
  { AIKA_LEXEME_PART, AIKA_PART_SECOND_HALF,
    "senare hälften|senare hälften av|andra hälften|andra hälften av|andra halvan|andra halvan av|senare delen av|"
    "sista hälften av" },
  { AIKA_LEXEME_PART, AIKA_PART_TURN,
    "månadsskiftet|månadsskifte|månadsskiftet mellan|skiftet|skiftet mellan|skifte" },

  { AIKA_LEXEME_DAY_UNIT, 0, "dag|dagen|dagarna|e|de|den" },
  { AIKA_LEXEME_DAYTIME, 0,
    "förmiddag|förmiddagen|förmiddagar|fm.|eftermiddag|eftermiddagen|em.|kväll|kvällen|morgon|morgonen|på kvällen" },
  { AIKA_LEXEME_ORDINAL, 1, "första|förste|i" },
  { AIKA_LEXEME_ORDINAL, 2, "andra|andre|ii" },
  { AIKA_LEXEME_ORDINAL, 3, "tredje|iii" },
  { AIKA_LEXEME_ORDINAL, 4, "fjärde|iv" },
  { AIKA_LEXEME_ORDINAL, 5, "sista" },

  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_NEW_YEAR, "nyår|nyåret|nyårsdagen" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_EPIPHANY, "trettondagen|trettondag" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_EASTER, "påsk|påsken|påskens" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_MAY_DAY, "vappen|första maj|valborg|vappens" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_MIDSUMMER, "midsommar|midsommaren|midsommarens" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_SUMMER_BREAK,
    "sommarsemestern|semestern|semestrarna|sommarsemestrarna|sommarlovet|sommaruppehållet|semesterperioden|"
    "sommarledigheten|semester" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_INDEPENDENCE, "självständighetsdagen" },
  { AIKA_LEXEME_HOLIDAY, AIKA_HOLIDAY_CHRISTMAS, "jul|julen|julens|julledigheten|jullovet" },

  { AIKA_LEXEME_RELATIVE, 0, "detta|denna|innevarande|pågående" },
  { AIKA_LEXEME_RELATIVE, AIKA_RELATIVE_YEAR, "i år" },
  { AIKA_LEXEME_RELATIVE, AIKA_RELATIVE_YEAR - 1, "i fjol|ifjol" },
  { AIKA_LEXEME_RELATIVE, 1, "neste|nästa|kommande|nästkommande|följande" },
  { AIKA_LEXEME_RELATIVE, -1, "förra|föregående|senaste" },
  { AIKA_LEXEME_RELATIVE_DAY, 0, "idag|i dag" },
  { AIKA_LEXEME_RELATIVE_DAY, 1, "imorgon|i morgon" },
  { AIKA_LEXEME_RELATIVE_DAY, 2, "i övermorgon|övermorgon" },
  { AIKA_LEXEME_RELATIVE_DAY, -1, "igår|i går" },

  { AIKA_LEXEME_WHOLE, 1,
    "under hela processen|hela processen|genom hela processen|genomgående|genom processen|"
    "under hela strategiprocessen|"
    "under hela beredningen|under hela arbetet|hela strategiprocessen|hela tiden|under hela projektet|"
    "processen igenom|genom hela beredningen|hele prosessen|under hela *" },
  { AIKA_LEXEME_WHOLE, 2,
    "løpende|fortlöpande|kontinuerligt|kontinuerlig|löpande|pågår|under processen|under processens gång|tills vidare|"
    "under strategiprocessen|under beredningen|fortgående|under arbetets gång" },

  { AIKA_LEXEME_RECURRING, 1, "måndagar" },
  { AIKA_LEXEME_RECURRING, 2, "tisdagar" },
  { AIKA_LEXEME_RECURRING, 3, "onsdagar" },
  { AIKA_LEXEME_RECURRING, 4, "torsdagar" },
  { AIKA_LEXEME_RECURRING, 5, "fredagar" },
  { AIKA_LEXEME_RECURRING, 6, "lördagar" },
  { AIKA_LEXEME_RECURRING, 7, "söndagar" },
  { AIKA_LEXEME_RECURRING, 0,
    "varje|varannan|vartannat|var tredje|årligen|årlig|månatligen|månadsvis|veckovis|kvartalsvis|halvårsvis|"
    "dagligen|regelbundet|regelbundna|återkommande|en gång per år|en gång om året|en gång i månaden|"
    "två gånger per år|två gånger om året|gånger per år|gånger om året|gånger i månaden|en gång per månad|"
    "en gång i veckan|jämna veckor|udda veckor|vardagar|i månaden|per termin|gånger per termin" },

  { AIKA_LEXEME_UNKNOWN, 0,
    "meddelas|senere|avklares|fastsettes|senare|preciseras|fastställs|fastslås|bestäms|överenskoms|överens|"
    "överenskommelse|avtalas|klarnar|"
    "öppen|öppet|öppna|oklart|oklar|okänd|okänt|anges|besluts|beslutas|bekräftas|obekräftad|saknas|tillsvidare öppen|"
    "enligt överenskommelse|enligt|i samband med|samband|beroende|framskrider|så snart som möjligt|snarast|inom kort|"
    "snart|när|då|tidtabellen|tidpunkten öppen|ej fastställt|ännu inte|inte bestämt|inte fastställd|ej bestämt|"
    "tbc|tbd|tba|i ett senare skede|separat|skilt|avgörs|avvaktar|väntar|ospecificerat|ospecificerad|parallellt|"
    "avgörs senare|"
    "i god tid|omedelbart|framöver|i framtiden" },

  { AIKA_LEXEME_CLOCK, 0, "kl.|klockan|klo." },
  { AIKA_LEXEME_NOON, 12, "middag" },
  { AIKA_LEXEME_NOON, 24, "midnatt" },
  { AIKA_LEXEME_AND, 0, "och|samt|o.|og" },
  { AIKA_LEXEME_OR, 0, "eller|el.|alternativt|alt." },
  { AIKA_LEXEME_TO, 0, "till|till och med|t.o.m.|tom|t o m|fram till|fram till och med|tills|til" },
  { AIKA_LEXEME_ALIAS, 0, "dvs.|d.v.s.|det vill säga" },

  { AIKA_LEXEME_BY, AIKA_SIDE_BEFORE,
    "senast|senast den|senast före|senast vid|senast under|senast i|före utgången av|innan utgången av|"
    "till utgången av|"
    "fram till utgången av|till och med|t.o.m.|t o m|tom|fram till|fram till och med|intill|till|deadline|"
    "tidsfrist|frist|"
    "sista dag|sista dagen|sista inlämningsdag|senest|innen|innen utgangen av|til og med|frem til|fram til|høringsfrist" },
  { AIKA_LEXEME_BY, AIKA_SIDE_AFTER, "senast" },
  { AIKA_LEXEME_SINCE, AIKA_SIDE_BEFORE,
    "fra og med|fr.o.m.|from|f o m|fr o m|f.o.m.|från och med|från|fra|med början|börjar|startar|inleds|tidigast|"
    "från och med den" },
  { AIKA_LEXEME_SINCE, AIKA_SIDE_AFTER, "framåt|och framåt|och därefter|och senare" },
  { AIKA_LEXEME_AFTER, AIKA_SIDE_BEFORE, "efter|etter|rett etter|genast efter|strax efter" },
  { AIKA_LEXEME_BEFORE, AIKA_SIDE_BEFORE, "före|innan|før" },

  { AIKA_LEXEME_APPROXIMATE, 0, "ca.|c.|cirka|omkring|ungefär|runt|kring|uppskattningsvis|vid" },
  { AIKA_LEXEME_TENTATIVE, 0,
    "planeras till|planerat till|planerad till|planerade till|prel.|preliminärt|preliminär|preliminära|tentativt|"
    "mål|målet|målsättning|målsättningen|planerat|planerad|"
    "planeras|utkast|förslag|eventuellt|ev.|kanske|möjligen|troligen|sannolikt|reserverat|reserverad" },
  { AIKA_LEXEME_CONDITIONAL, 0, "vid behov|om nödvändigt|om det behövs|efter behov" },

  { AIKA_LEXEME_BODY, 0,
    "ksau|kstyr.|kfge.|sfge.|bn|tn|sn|bun|bildn|son|mbn|mhn|stge.|stfge.|stfm.|stst.|sts.|kst.|fge.|fg.|kf.|ks.|"
    "kge.|kommunst.|ledn.gr.|au.|lg.|" BODY ("stadsstyrelse") "|"
    BODY ("kommunstyrelse") "|" BODY ("landskapsstyrelse") "|" BODY ("välfärdsområdesstyrelse") "|"
    BODY ("styrelse") "|" BODY ("samkommunsstyrelse") },
  { AIKA_LEXEME_BODY, 0,
    BODY ("stadsfullmäktige") "|" BODY ("kommunfullmäktige") "|" BODY ("landskapsfullmäktige") "|"
    BODY ("välfärdsområdesfullmäktige") "|" BODY ("fullmäktige") "|" BODY_N ("nämnd") "|nämnderna|"
    BODY_N ("ledningsgrupp") "|" BODY_N ("styrgrupp") "|" BODY_N ("arbetsgrupp") "|" BODY_N ("sektion") "|"
    BODY_N ("bildningsnämnd") "|" BODY_N ("byggnadsnämnd") "|" BODY_N ("kommitté") "|råd|rådet|ungdomsrådet|"
    "äldrerådet" },

  { AIKA_LEXEME_DURATION, 0,
    "dagar|dygn|veckors|veckor|månader|månaders|timmar|timme|tim|minuter|minut|min|sekunder|h|arbetsdagar|gånger|st|"
    "personer|deltagare|euro|kr|kronor|procent|invånare|sidor|års" },
  { AIKA_LEXEME_NUMBERED, 0,
    "avsnitt|avsnittet|figur|etapp|etappen|skede|steg|omgång|version|versionen|bilaga|bilagan|bilagor|kapitel|kap.|punkt|punkten|sida|"
    "sidan|sid.|s.|nr.|nummer|paragraf|"
    "bild|tabell|del|delen|fas|artikel|lag|lagen|förordning|tel.|telefon|rum|våning|dnr|diarienummer|ärende|mom." },

  { AIKA_LEXEME_FILLER, 0,
    "i løpet av|løpet av|under|i|på|den|det|av|loppet av|under loppet av|tiden|tid|tidpunkt|datum|perioden|period|"
    "under tiden|under perioden|både|hela|genast|strax|redan|bara|cirka tid|möte|mötet|sammanträde|sammanträdet|"
    "sammanträden|möten|"
    "hålls|ordnas|arrangeras|äger rum|behandlas|behandling|är|dagarna|dag|helgen|ny|nya|uppdaterad|publicerad|"
    "läget|godkänd|om|preciserad|tidsintervall|tidtabell|genomförs|inom" },
  { AIKA_LEXEME_BETWEEN, 0, "mellan|tiden mellan" },
  { AIKA_LEXEME_FILLER, 1,
    "svar|svaret|samråd|samrådet|granskning|granskningen|antagande|laga kraft|startdatum|slutdatum|till påseende|"
    "påseende|"
    "heldag|halvdag|lunch till lunch|flyttas till|flyttad till|flyttat till|framflyttat till|framflyttad till|"
    "uppskjuts till|"
    "uppskjuten till|uppskjutet till|genomfört|slutfört|budgetåret|verksamhetsåret|planperioden|ekonomiplaneperioden|"
    "programperioden|strategiperioden|per den|per|utskick|remissvar|informationstillfälle|"
    "workshop|workshopen|workshoppar|seminarium|seminariet|aftonskola|aftonskolan|enkät|enkäten|hörande|"
    "remiss|remisstid|remisstiden|utlåtanden|utlåtande|framläggning|framlagd|framlagt|webbinarium|beslut|"
    "beslutsfattande|godkännande|anmälan|ansökningstid|ansökan|budgetseminarium|strategiseminarium|infomöte|"
    "informationsmöte|invånarkväll|kallelse|kallelsen|föredragningslista|uppföljning|utvärdering|rapportering|"
    "klar|klart|färdig|svarstid|kommentering|startmöte|inledning|start" },

  { AIKA_LEXEME_WEEKDAY, 1, "månd." },
  { AIKA_LEXEME_WEEKDAY, 2, "tisd." },
  { AIKA_LEXEME_WEEKDAY, 3, "onsd." },
  { AIKA_LEXEME_WEEKDAY, 4, "torsd." },
  { AIKA_LEXEME_WEEKDAY, 5, "fred." },
  { AIKA_LEXEME_WEEKDAY, 6, "lörd." },
  { AIKA_LEXEME_WEEKDAY, 7, "sönd." },

  /* Norwegian where it differs. */
  { AIKA_LEXEME_MONTH, 1, "januar" },
  { AIKA_LEXEME_MONTH, 2, "februar" },
  { AIKA_LEXEME_MONTH, 5, "mai" },
  { AIKA_LEXEME_MONTH, 8, "august" },
  { AIKA_LEXEME_MONTH, 12, "desember|des." },
  { AIKA_LEXEME_SEASON, 2, "sommeren|sommer" },
  { AIKA_LEXEME_SEASON, 3, "høst|høsten" },
  { AIKA_LEXEME_DAYTIME, 0, "kveld|kvelden|ettermiddag|formiddag" },
  { AIKA_LEXEME_SEASON, 4, "vinteren" },
  { AIKA_LEXEME_WEEKDAY, 1, "mandag|man." },
  { AIKA_LEXEME_WEEKDAY, 2, "tirsdag|tirs." },
  { AIKA_LEXEME_WEEKDAY, 6, "lørdag|lør." },
  { AIKA_LEXEME_WEEKDAY, 7, "søndag|søn." },
  { AIKA_LEXEME_PART, AIKA_PART_BEGINNING, "begynnelsen av|tidlig|tidlig i" },
  { AIKA_LEXEME_PART, AIKA_PART_MIDDLE, "midten av|i midten av" },
  { AIKA_LEXEME_PART, AIKA_PART_END, "slutten av|i slutten av" },
  { AIKA_LEXEME_ORDINAL, 1, "første" },
  { AIKA_LEXEME_YEAR_PART, 4, "nyttår" },
  { 0, 0, NULL },
};
