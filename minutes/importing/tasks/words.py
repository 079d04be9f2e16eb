"""The words by which minutes tell what somebody is to do, and what was only said."""

from __future__ import annotations

import re

# What somebody does after the meeting, told in the present.
DOES = re.compile(
    r"(?:undersöker|återkommer|återkopplar till (?=\w+ (?!att\b))"
    r"|återkopplar(?=[.,]|$| (?:vid|på|senast|när|efter|nästa)\b)|follows? up"
    r"|looks into"
    r"|(?:sends(?! (?:his|her|their) (?:regrets|apologies|greetings))|contacts"
    r"|prepares|organi[sz]es|arranges|(?:books|drafts)(?= (?:a|an|the)\b)|circulates"
    r"|investigates|coordinates|invites|collects|compiles|updates|creates|reviews|orders|chases|fixes"
    r"|emails|shares|opens)(?= (?!that\b))|takes care of|sets up"
    r"|gets in touch|checks (?:with|if|whether)|talks to|skickar|mailar"
    r"|mejlar|maila|kollar|kontaktar|kontakter"
    r"|bokar|tar (?:fram|upp (?:det|detta|saken|frågan) med|med|reda|kontakt|hem"
    r"|på sig|över(?! som| efter| ordf)|ansvar|den|det|frågan|ärendet|saken|hand)"
    r"|sammanställer|bjuder in|ansvarar"
    r"|ser (?:över|till|efter|etter)|ordnar|följer upp|hör (?:av sig|sig för|med|efter)"
    r"|fixar"
    r"|ringer"
    r"|beställer|lägger (?:upp|ut|in|till)|uppdaterar|pratar med|skriver|meddelar"
    r"|köper|begär(?: in)?|förbereder|utreder|utformar|stämmer av|märker upp|samordnar"
    r"|arrangerar|planerar in|bevakar|går igenom till|"
    r"gör (?:(?:en|ett)(?! (?:\w+ )?(?:bra|fin|god|redogörelse|redovisning|dragning"
    r"|genomgång|presentation)\b)|\w+(?:lär|lista|lathund|mall|schema"
    r"|enkät|förslag|inbjudan|affisch)|klart|färdigt|om)"
    r"|reviderar|justerar|publicerar|delar ut|delger"
    r"|lyfter (?:frågan|detta|den) (?:med|till|vidare|i|på)|för vidare|vidarebefordrar"
    r"|kallar|distribuerar|hämtar|lämnar (?:in|över|förslag)|arbetar (?:vidare|fram)"
    r"|jobbar (?:vidare|fram)|ansöker|begär in|offererar|rekryterar|upphandlar"
    r"|säger upp|handlar (?!om\b)|betalar (?:in|ut|den|det|dem|faktur\w+|räkning\w+)"
    r"|målar|städar"
    r"|lämnar (?!mötet|uppdraget|styrelsen|rådet|nätverket|gruppen|sin|tjänsten"
    r"|lokalen|vid\b|efter\b|under\b|nu\b|i\b|från\b|\w+en för\b)"
    r"|tittar (?:på|vidare|närmare)"
    r"|åtar sig|lovar|kompletterar"
    r"|säkerställer|håller i|håller kontakt|"
    r"översätter|trycker|monterar|reparerar|lagar|installerar|rensar|rättar|testar"
    r"|tar hand om|letar (?:efter|fram|upp|reda|vidare)|inventerar|informerar (?!om\b"
    r"|att\b|möt|grupp|styrels|nätverk"
    r"|råd|deltag|oss|alla om)\w+(?:[aeo]rna|[ae]n|et|na)\b|kortar|ritar|räknar på"
    r"|utser|färdigställer|sprider|slutför"
    r"|kontrollerar|begärs|skapar|formulerar|tecknar"
    r"|spør(?:ger)? (?!om\b|hvor|kor|kv|til\b)"
    r"|sender|skriver"
    r"|undersøker|undersøger|tar kontakt|tager|tar|kaller|innkaller|indkalder|"
    r"følger opp|følger op|ringer|bestiller|lager|laver|inviterer|sjekker|tjekker"
    r"|finder|utarbeider|udarbejder|deler|ordner|kontakter|sørger for|sørgjer|legger"
    r"|lægger|sammenstiller|indhenter|innhenter|melder|oppdaterer|opdaterer|booker"
    r"|driver (?:frågan|ärendet|detta)|för in|levererar|drar ihop|samlar in|samler"
    r"|indsamler|innsamler|räknar på|läser igenom|rapporterar in|lägger en"
    r"|ber (?!om\b)\w+|söker (?:pengar|medel|bidrag|tillstånd)|hjälper \w+ med"
    r"|sänder|översänder|fyller i|søkjer|hentar inn|purrar|tek (?:opp|kontakt|med"
    r"|på seg|seg av)|ordnar|kontaktar|skriv\b|bestiller|undersøkjer|sjekkar|ringjer"
    r"|følgjer opp|kallar inn|skaffar|bereder|sköter|byter|åtgärdar"
    r"|tar emot|inhämtar|tillfrågar|korrekturläser"
    r"|för (?:en )?(?:\w+ )?(?:diskussion|dialog|samtal|förhandling)\w*|hjälps åt"
    r"|hjelpes? (?:ad|åt)|helps? out|pratar själv med|tale[rt] (?:\w+ )?med"
    r"|snakker (?:\w+ )?med|har hand om"
    r"|(?:kommer (?:tillbaka|tilbake|igen)|vender tilbage)(?= med| till?\b| når|[.,]|$)"
    r"|för \w+(?:et|[ae]n|na) vidare|s[øö][gk]er (?:fond"
    r"|mid|penge|tils|støtte|stöd|legat|pulje)\w*"
    r"|(?:fortsätter|fortsetter|fortsætter) (?:att?|med|å)\b"
    r"|oversetter|videreformidler|avklarer|afklarer|arbejder videre|arbeider videre)\b",
    re.IGNORECASE,
)
# "kommer gärna" and "kommer nästa gång" promise nothing.
WILL = re.compile(
    r"(?:ska(?:ll)?|kommer att"
    r"|kommer (?!gärna|bara|ofta|inga|hela|nästa|samma|alla|andra|första|förra|extra)"
    r"(?=\w{3,}a\b)|får (?:i|till) (?:uppdrag|uppgift)|får (?:uppdraget|uppgiften"
    r"|ansvaret|(?=\w{3,}a\b))"
    r"|(?:har )?lova(?:de|r|t)(?: att)?|har (?:åtagit sig|tagit på sig|erbjudit sig"
    r"|fått (?:i|till?|som) (?:uppdrag|uppgift|oppdrag|oppgave|opgave)"
    r"|ombetts)(?: att)?"
    r"|har (?:i|till?|som) (?:uppdrag|uppgift|oppdrag|oppgave|opgave) (?:att|å|at)"
    r"|(?:har|får|fick|fikk|fik) (?:huvud|hoved)?ansvar(?:et)? (?:för|for) (?:att|å|at)"
    r"|(?:är|er) ansvarlig?g? (?:för|for) (?:att|å|at)|(?:är|er) ansvarig(?:a)? för att"
    r"|(?:is|are) (?:responsible for|in charge of)|has (?:the task of|been asked to)"
    r"|(?:is|are|was|were) (?:tasked|charged) with"
    r"|anmälde sig (?:frivilligt )?(?=att)|meldte s[ei]g (?:frivilligt? )?til (?=at|å)"
    r"|åtog sig|åtar sig|tog på sig|erbj(?:öd|uder) sig|fick (?:i|till) (?:uppdrag"
    r"|uppgift)|fick (?:uppdraget|uppgiften|ansvaret)"
    r"|(?:uppmana|anmoda|omb[eau])(?:d?e?s|des)(?: att)?|blev ombedd(?: att)?"
    r"|skulle (?!gärna|vilja|kunna|behöva|ha\b|vara|bli|uppskatta|tycka|föredra|få\b"
    r"|önska|också|inte)(?=\w+a\b)|will|shall"
    r"|would(?! (?:drop|keep|retain|expect|say|argue|suggest|recommend|support|oppose"
    r"|choose|rather|prefer|like|love|be|not|have|also|appreciate"
    r"|welcome|need|want|hope)\b)|(?:is|are|was|were) (?:going "
    r"|asked |tasked |requested )?to"
    r"|to|(?:has |have )?(?:offered|promised|undertook|undertaken|volunteered"
    r"|committed|offers|promises) to"
    r"|skal|vil|(?:fikk|får|fik) (?:i oppdrag|i oppgave|til opgave|ansvaret)"
    r"|(?:på)?t(?:ok|og|ar|ager) (?:på )?s[ei]g|love(?:t|de|r)(?: at)?"
    r"|(?:ble|blev|blir|bliver) bedt om|bes|bedes)\b",
    re.IGNORECASE,
)
# A body that agrees to something decides; a person promises.
AGREES = re.compile(r"(?:has |have )?agree[sd] to\b")
STATES = re.compile(
    r"(?:ska(?:ll)?|kommer(?: att)?|will|skal|vil)\s+(?:även |också |inte |ej |be\b"
    r"|replace\b|retire\b|leave\b|attend\b|remain\b|step down|take over as|ersätta\b"
    r"|efterträda\b|gå i pension|gerne\b|gjerne\b|gärna\b|vite\b|vide\b|not\b"
    r"|vara\b|bli\b|ha\b(?!.{1,70}\b(?:klar|färdig|ferdig|redo))|gå\b|finnas|have\b|være\b|blive\b|få\b|kunna\b"
    r"|genomföras|införas|innebära|sluta|prata\b|medverka|delta\b|leda\b)",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"(?:uppdra(?:r|s|gs)?|uppdrog(?:s)?|att uppdra|ger|gav|ge|få|får|fick|gavs|ges|gis"
    r"|ger)\s+(?:åt |till )?(?P<who>(?!i uppdrag)[^\W\d_][\w -]{1,60}?)\s+(?:i uppdrag"
    r" |uppdraget |uppgiften )?(?:att|at)\b",
    re.IGNORECASE,
)
# "Vi bad Anna att återkomma", "Ansvarig för detta är Anna": named, not the subject.
ASKED = re.compile(
    r"\b(?:bad|ber|ombads?|bett|asked|asks|bad om|ålägg(?:a|er|s)|ålade|[åÅ]ligger"
    r"|uppmana(?:r|de)?|anmoda(?:r|de)?|uppdra(?:r)? åt|instructed|tasked|requested"
    r"|charged|pålegge[rs]?|pålæg(?:ge|ger|ges)|påhviler)\s"
    r"(?P<who>[^\W\d_][^.,;:]{1,40}?)\s(?:(?:(?:om )?att|to|(?:om )?at|(?:om )?å"
    r"|with)\s"
    r"|(?=[a-zåäö]{3,}a\s))"
)
CHARGED = re.compile(
    r"\b[Aa]nsvarig(?:a)? (?:för [^.:;]{2,60}? )?(?:är|blir|blev)\s"
    r"(?P<who>[A-ZÅÄÖÆØ][^.,;]{1,40})"
)
# "Uppdrag till Anna att se över rutinen".
CHARGE = re.compile(
    r"^(?:Upp|Opp)(?:drag|gave|gift)(?:et)? (?:till|åt"
    r"|til) (?P<who>[A-ZÅÄÖÆØ][^.,;]{1,40})"
    r"\s(?:om )?(?:att|at|å)\s"
)
PASSIVE = re.compile(
    r"^(?P<who>[^\W\d_][\w -]{1,50}?)\s+(?:får|ges|gavs|fick|fik|fikk"
    r"|har fått)\s+(?:i |til |som )?(?:uppdrag(?:et)?|oppdrag|opgave|uppgift)\b",
    re.IGNORECASE,
)
# What one is, has, thinks and says, and how a meeting goes: no task.
STATIVE = re.compile(
    r"(?:är|var|har|vill|kan|ska|skall|får|blir|ser|måste|bör|brukar|finns|behöver"
    r"|tycker|tror|menar|anser|undrar|upplever|känner|vet|hoppas|önskar|hävdar|avser"
    r"|bedömer|funderar|överväger|räknar med|förväntar|antar|gillar|uppskattar|minns"
    r"|konstaterar|berättar|informerar|redogör|redovisar|presenterar|visar|lyfter"
    r"|påpekar|frågar(?: (?:alla|oss|(?:del|med|led)\w+|gruppen|nätverket|mötet"
    r"|styrelsen|övriga|om|hur|varför|vad|när|vem|var|vilk\w+|efter|sig)\b|[.:,]|$)"
    r"|föreslår|påminner (?:om|alla|oss"
    r"|(?:del|med|led)\w+|gruppen|nätverket|mötet|styrelsen)\b"
    r"|rapporterar|beskriver|yrkar|reserverar|framhåller|betonar|framför|instämmer"
    r"|tillstyrker|avstyrker|noterar|uppger|uttrycker|återkopplar (?!till\b|senast)"
    r"|återkopplar [^.,]{1,40} att\b"
    r"|kommenterar|föredrar|sammanfattar|summerar|inleder|poängterar|understryker"
    r"|resonerar|refererar|förklarar|utvecklar|ställer (?!samman|i ordning|upp)"
    r"|diskuterar|reflekterar|jämför|efterlyser|efterfrågar|uppmärksammar|belyser"
    r"|pekar|argumenterar|vidhåller|medger|välkomnar|gläds|gläder|beklagar|kritiserar"
    r"|ifrågasätter|motiverar|exemplifierar|tydliggör|klargör|förtydligar|preciserar"
    r"|nyanserar|upplyser|rekommenderar|råder|varnar|vädjar|uppmanar|uppmuntrar"
    r"|aviserar|signalerar|bekräftar|tillägger|invänder|protesterar|reagerar"
    r"|svar[ae]r (?:på|ja|nej|om|för)\b"
    r"|säger|nämner|sammanträder|sammantrer|antecknar|anmäler (?:jäv|avvikande"
    r"|förhinder)|hälsar|öppnar"
    r"|avslutar|tackar|deltar|närvarar|representerar|ersätter|efterträder|avlöser"
    r"|slutar|börjar|går(?! igenom| \w*rond)"
    r"|kommer|arbetar|jobbar|sitter|ingår|avgår"
    r"|kvarstår|fortsätter|meddelar att|bor|heter|leder|ligger|håller på"
    r"|står(?! f[oö]r \w)"
    r"|flyttar|fyller|firar|söker|väntar|saknar|drar (?!ihop|igång)|utgår|äger|ansluter"
    r"|medverkar|lämnar (?:vid\b|efter\b|under\b|nu\b|i\b|från\b|mötet"
    r"|uppdraget|styrelsen|rådet|nätverket|gruppen|sin"
    r"|sitt|tjänsten|över ordet|lokalen|rummet)|gäller|innebär|omfattar|handlar om"
    r"|fattar|tjänstgör|förespråkar|förordar|anslår|beräknar|stöder|stödjer|försvarar"
    r"|avråder|flaggar|tipsar|befarar|oroar sig|oroas|erkänner|antyder"
    r"|prioriterar|värderar|tvivlar"
    r"|foretrekker|foretrækker|anbefaler|støtter|advarer|vurderer|frykter|frygter"
    r"|tviler|tvivler|erkjenner|erkender|roser|kritiserer|tillhör|består|kostar"
    r"|märker|krockar|trivs|lider|under|över|eller|efter|före"
    r"|gör (?:\w+ ){0,4}(?:redogörelse|redovisning|presentation|dragning|genomgång)"
    r"|ger|håller en|håller med"
    r"|tar (?:ordet|del|emot|för givet|slut|tid|upp (?!det|detta|saken|frågan))"
    r"|för (?!in\b|över\b|vidare\b|fram\b|upp\b)"
    r"|er|kan|må|bør|ønsker|synes|mener|tenker|tænker|håper|håber|ved|føler|opplever"
    r"|oplever|savner|venter|kjenner|kender|gleder|glæder"
    r"|orienterer|forteller|fortæller|viser|sier|siger|understreker|understreger"
    r"|påpeker|påpeger|minner|minder|informerer|redegjør|redegør|presenterer"
    r"|præsenterer|rapporterer|beretter|opplyser|oplyser|stiller (?:seg|sig|spørs"
    r"|spørg)|gjennomgår|gennemgår|innleder|indleder|fremlegger|fremlægger"
    r"|(?:legger|lægger) (?:fram|frem)|takker|byder|åpner|åbner|avslutter|afslutter"
    r"|deltager|representerer|repræsenterer|sitter|sidder|arbeider|arbejder|jobber"
    r"|trekker|trækker|slutter|stopper|begynner|begynder|fortsetter|fortsætter"
    r"|genopstiller|gjør rede|gør rede|(?:gør|gjør|gör) (?:\w+ )?(?:opmærksom"
    r"|oppmerksom"
    r"|uppmärksam)\w*|leder|bor|heter|hedder|ligger|står(?! f[oö]r \w)|har"
    r"|går(?! igennem| igjennom| \w*rond)"
    r"|skal|vil|får|blir|bliver|kommer|flytter|fyller|fylder|forklarer|foreslår"
    r"|trur|meiner|ynskjer|ønskjer|tykkjer|seier|føreslår|nemner|peikar|saknar"
    r"|uttrykkjer|understrekar|påpeikar|takkar|opnar|avsluttar|sluttar|byrjar|ventar"
    r"|gler seg|forklarar|kostar|bur|heiter|leier|fryktar|hugsar|stør|veit|kjem|vert"
    r"|nevner|nævner|spør (?:om|hvor|korleis|kvifor|kva|kven)"
    r"|spørger (?:om|hvor|til)|velges)\b"
)
# "Anna framhåller att …" and "Bo undrar hur …": said or thought, whatever the verb.
SAYS = re.compile(
    r"[a-zåäöæø]+r,? (?:(?:på|över|kring|over|i) )?(?:att|at|om|hur|varför|vad"
    r"|vilk\w+|huruvida|hvordan|hvorfor|hva|korleis|kvifor|kva|kvar|kven"
    r"|hvad|hvilk\w+|när|når|vem|hvem)\b"
)
