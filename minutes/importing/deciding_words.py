"""The verbs by which minutes in four languages tell what was decided."""

from __future__ import annotations

import re

# "… landade i att det saknas en lista" tells what they found, not what they decided.
FOUND = r"(?! det (?:saknas|finns|är|behövs|krävs|fattas|går)\b)"
# Those who decide, however the verb is otherwise used: "Anna stryker en mening".
BODIES = (
    r"(?:vi|man|\w*(?:rådet|nätverket|gruppen|nämnden|utskottet|styrelsen|mötet"
    r"|kommittén|forumet|presidiet|stämman|fullmäktige|direktionen|klubben|föreningen"
    r"|styret|utvalget|udvalget|bestyrelsen|rådet|nettverket|netværket|møtet|mødet"
    r"|gruppa|forsamlingen)|FAU|deltagarna|medlemmarna|kommunerna|we|they"
    r"|(?:the )?(?:\w+ )?(?:board|committee|council|group|network|members|trustees|team"
    r"|meeting|assembly|governors|partners|directors))"
)
BODY_DOES = (
    r"(?:rekommendera(?:r|de)|utser|avst[åo](?:r|d) från|avs(?:ätter|atte)"
    r"|ansl(?:år|og)|förorda(?:r|de)|avråd(?:er|de)|stryker|strök|sk(?:juter|öt) på"
    r"|l(?:ägger|ade) (?:ned?r?|på is)|s(?:äger|ade?) (?:upp|nej|ja)\b|inrätta(?:r|de)"
    r"|tills(?:ätter|atte)|överlämna(?:r|de)|hänvisa(?:r|de)|ställ(?:er|de) in"
    r"|st(?:öder|ödjer|ödde) (?:\w+ ){0,2}(?:förslag|linje|skrivels|initiativ|upprop"
    r"|yttrand|idé)\w*|stannar för|instäm(?:mer|de) i|anslut(?:er|öt) sig till"
    r"|g(?:er|av) (?:tummen (?:upp|ner)|sitt (?:stöd|bifall|godkännande|samtycke))"
    r"|tog ställning för|g(?:år|ick) på (?:\w+ )?(?:linje|förslag|alternativ)\w*"
    r"|avs(?:etter|atte)|avst[oå](?:r|d) fra|st(?:iller|ilte) seg bak"
    r"|bakke[rt] op?p om|opprette[rt]|neds(?:etter|atte|ætter)"
    r"|s(?:ier|iger|a|agde) (?:nei|nej|ja)\b|g(?:a|av|ir|iver) (?:sin tilslutning"
    r"|sitt samtykke)|tilslutte(?:r|de) sig"
    r"|(?:chooses?|selected|selects|picked|backed|backs|supported|supports)"
    r"(?= (?:the|a|an|option|alternative)\b)|declined|refused|withdrew|cancelled"
    r"|waived|allocated|allotted|nominated|gave the (?:go-ahead|green light))"
)
# "Vi avstår från …", "Därför avstår vi från …", "Rådet ansåg … och överlämnade …".
OF_BODIES = re.compile(
    rf"\b(?:{BODIES} (?:\w+ )?{BODY_DOES}|(?:avstår|avstod|förordar|förordade|stryker) "
    rf"{BODIES}|(?<=och ){BODY_DOES} (?:det|den|ärendet|frågan|förslaget|saken) "
    r"(?:dit|till|vidare)|(?:fråga|ärende|sak|förslag|arbete|projekt|idé)(?:n|et|t)"
    r" l(?:äggs|ades) (?:ned?r?|på is)|det f[åi](?:r|ck) bli"
    r"|alla (?:är|var) för(?= förslag|[,.]| att))\b",
    re.IGNORECASE,
)
# What becomes of a question, told without who decides it.
OUTCOMES = (
    r"nominer(?:as|ades|ats|ade)|avstyrk(?:s|tes)|avför(?:s|des)|av(?:skrivs|skrevs)"
    r"|lämna(?:s|des) utan (?:bifall|åtgärd|avseende|erinran)"
    r"|ansl(?:ås|ogs)|avs(?:ätts|attes)|str(?:yks|öks)|röstade igenom"
    r"|inrätta(?:s|des)|tills(?:ätts|attes)|överlämna(?:s|des) till"
    r"|imødekom(?:mes|met)|se?nde?s til(?:bake|bage)|trekkes|nomin(?:ert|eret)"
    r"|(?:ble|blev) (?:imøtekommet|trukket|satt? til)|fasts[eæ]ttes"
    r"|s[eæ]ttes (?:ned |opp? )?til|(?<=forslaget )f(?:alt|aldt)"
    r"|bortfal(?:dt|t|ler|der)|(?:was|were|is|are) (?:turned down|refused|withdrawn"
    r"|set at|selected|chosen|nominated|dropped|waived|shelved|signed off|put on hold"
    r"|left unchanged|given the (?:go-ahead|green light))|(?<=fee )stays at"
    r"|(?<=motion )(?:fell|failed)|(?:was|is) lost|all in favour|nem\.? con"
    r"|consensus (?:that|to|for|on)|(?:general|broad|unanimous|full|clear|was|is|in"
    r"|reached|by) (?:agreement|support) (?:that|to|for|on)"
)
VERBS = re.compile(
    r"\b(?:beslut(?:ar|ade|ades|at|ats|as|ad)|beslöts?|beslut (?:fattas|fattades|togs"
    r"|tas)|fatta(?:r|de|t) beslut|tog beslut|fastställ(?:er|de|des|s|ts|d)"
    r"|godkän(?:ner|de|des|ns|ts|d|t)"
    r"|antog(?:s)?|antar|antas|bevilja(?:r|de|des|s|ts|d)|bifall(?:er|es|s|it)"
    r"|biföll(?:s)?"
    r"|avslog(?:s)?|avslår|avslås|bordla(?:de|des|gts)|bordläggs|bordlägger"
    r"|återremitter(?:as|ades|ar|ade)|ena(?:s|des|ts) (?:\w+ ){0,4}om"
    r"|kom(?:mer)? (?:\w+ ){0,2}överens om|kom(?:mer)? fram till att"
    rf"{FOUND}|landa(?:r|de) i att{FOUND}|stannade (?:\w+ )?för att"
    r"|(?<=vi )kör på|(?<=man )kör på|(?<=gruppen )kör på"
    r"|bestäm(?:de|des|mer|ts|t)|överenskoms|överenskom"
    r"|accepter(?:ades|ar"
    r"|ade|ede|edes|er|es|et)|aksepter(?:te|es|t|er|tes)"
    r"|ställ(?:er|de) sig (?:enhälligt )?bakom|"
    r"ställt sig bakom|utsåg(?:s)?|utses|utsetts|väljer|valdes?|välj(?:s|es)|omvaldes"
    r"|nyvaldes|omvalde|adjunger(?:ades|as)|g(?:er|av|avs"
    r"|es) (?:\w+ ){0,3}ansvarsfrihet|röstade (?:för|ja|nej)|avstyrk(?:er|te)"
    r"|tillstyrk(?:er|te)|entledig(?:ades|ar|ade)|lämnas oförändra\w+|(?:flyttas"
    r"|flyttades|skjuts|sköts) (?:till|upp|fram)|senarelagd\w*|senareläggs|sägs upp"
    r"|förkasta(?:r|s|des|de)|röstades (?:ner|ned|igenom)|avböj(?:er|de|s|des)"
    r"|klubba(?:s|des|de)|hänskj(?:uts|uter)|hänsköts?|ajournera(?:s|des|de)"
    r"|remittera(?:s|des|de)|medg(?:es|avs)|utnämn(?:s|des|er|de)|upphäv(?:s|des)"
    r"|(?:får|fick|ges|gavs) (?:anstånd|dispens|ansvarsfrihet|tillstånd)"
    r"|decided|decides|carried(?! (?:over|out|forward|on))|defeated"
    r"|tabled|re-elected|agreed|approved|approves"
    r"|adopted|adopts|resolved|elected"
    r"|appointed|granted|accepted|rejected|postponed|endorsed|ratified"
    r"|carried unanimously|confirmed|voted (?:\w+ )?(?:to|for|in favour|against)"
    r"|deferred"
    r"|co-opted|authori[sz]ed|declined to|opted (?:for|to)|settled on|signed off"
    r"|motion (?:passed|carried)|(?<=consensus )(?:was|is) (?:that|to|reached|on)"
    r"|passed unanimously"
    r"|innvilg(?:et|es|ede|er|de)|godta(?:r|s|tt)|godtok|avvis(?:es|te|t)|afvis(?:es"
    r"|te|t)"
    r"|avslått|forkast(?:et|es|ede)|nedstemt|stadfest(?:et|es)|stadfæst(?:et|es)"
    r"|oppnevn(?:t|es|te)|utnevn(?:t|es|te)|udpeg(?:et|es|ede)|utpek(?:t|es|te)"
    r"|bevilgede|fastsa(?:t|tte|ttes|ttet|ttes)|vælge(?:r|s)|tiltrå(?:dte|dt|dtes)"
    r"|tiltræde(?:r|s)|(?:ble|blev|er) (?:det )?a[vf]talt|(?:utsettes|udskydes"
    r"|udsættes)|(?:ble|blev) (?:utsatt|udsat|udskudt)|holdes u(?:endret|ændret"
    r"|forandret)"
    r"|vedt(?:ok|atts?|as|ar|og|aget|oges|aget|ager|ages)|beslutt(?:et|ede|edes|es"
    r"|er)|bestem(?:t|te|mer|mes)|slutte[rt] seg til"
    r"|godkjen(?:t|te|ner|nes)|godkend(?:t|te|es|er)|(?:ble|blev|er) valgt|(?:ble"
    r"|blev) (?:man )?enige? om|enige om|enighed om|enighet om|enstemmig|tilslutt(?:et"
    r"|ede)(?: sig)?|tilsluttes|bevilget|bevilges|støtter forslaget|(?:gen"
    r"|gjen)?valg(?:te|tes)|genvalgt|gjenvalgt|velges"
    r"|utsatt til|udsat til|(?:ble|blev) (?:utsatt|udsat)|sätts till|sattes till"
    r"|konsensus om|(?:var|är) med på att|(?:var|är|blev|råd(?:er|de)) (?:\w+ ){0,4}"
    r"(?:enig[at]?|ense|överens|enighet)(?: \w+)? (?:om|kring)|ena(?:de)?s kring"
    r"|(?<=beslutet )(?:blev|är|var) att|(?<=slutsatsen )(?:blev|är|var) att"
    r"|(?<=vedtaket )(?:ble|er|var) (?:at|å)|(?<=beslutningen )(?:blev|er|var) at"
    r"|(?<=konklusionen )(?:blev|är|er|var) att?|(?<=konklusjonen )(?:ble|er|var) at"
    r"|(?<=decision )(?:was|is) (?:to|that)|(?:tar|tog|ta) beslut(?:et)?"
    r" (?:om )?att|står (?:helt |enhälligt )?bakom (?:förslag|skrivels|beslut|remiss"
    r"|yttrand|text)\w*|(?<=vi )går (?:vidare med|på (?:förslag|alternativ|linje))"
    r"|fastslogs?|fastslår|slogs? fast|(?:ansågs|anses) (?:vara )?(?:besvara\w+"
    r"|slutbehandla\w+)|så fick det bli"
    r"|(?:var|er|ble|blev) (?:\w+ ){0,4}enige?(?: \w+)? (?:om|i)"
    r"|(?:were|was) (?:all |unanimously )?(?:agreed|in favour) (?:that|on|of)"
    r"|(?:(?:sade?|säger|säga|sagde?|siger|sier) (?:\w+ )?|tacka(?:de|r) |takke(?:t"
    r"|de|r) )(?:ja|nej|nei) till?"
    r"|(?<=valet )(?:föll|faller) på|(?<=valget )(?:falt|faldt) på|landa(?:r|de) på"
    r"|lander?(?:et|t|ede) på|stannade (?:för|vid) (?=\w)|nöjer oss med"
    r"|(?<=vi )satsar på"
    r"|(?:gav|fick|ga|fik) (?:\w+ )?(?:klartecken|grönt ljus|grønt lys"
    r"|klarsignal)|(?:går|gick|gikk|gik) inn?d? (?:enstemmig )?for(?= )"
    r"|went (?:with|ahead with)|chose to|gave (?:its|their) (?:consent|approval)"
    r"|(?:was|were) (?:supported|upheld|dismissed)|g[ao]v(?:e)? mandat|fick mandat"
    r"|förslaget gick igenom|blev ja till|säger ja till|sade? ja till|biträd(?:er|de)"
    r"|balanseras i ny räkning|(?:avgift|arvode|hyra|taxa)\w* (?:blir oförändra\w+"
    r"|(?:höj|sänk)(?:s|des|tes))"
    rf"|{OUTCOMES})\b",
    re.IGNORECASE,
)
# How a vote fell: "7 röster mot 4", "vann med 4–2".
VOTED = re.compile(
    r"\b(?:vann|vant|vandt|won|seg(?:rade|ret|rede)) (?:\w+ ){0,3}?(?:\d+\s?[–-]\s?\d"
    r"|omröstning|votering|avstemning|afstemning)"
    r"|\b\d+ (?:röster|stemmer|votes) (?:mot|mod|för|for|against|to)\b"
    r"|\b\d+ (?:mot|mod|to|för|for|in favour|ja)\b[, ]"
    r"(?:(?:och|and|og|,) )?\d+ ?(?:röster|stemmer|votes|emot|imot|imod|mot|against|nej"
    r"|nei)\b|\bmed rösterna \d",
    re.IGNORECASE,
)
