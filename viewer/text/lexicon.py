"""Word lists that name the nature of an edit: months, number words, verbs of saying, stop words.

They only label and group edits for the reader; which sentences belong together never depends on them.
Entries are lower case, for the languages most often read: English, German, French, Spanish, Portuguese.
"""

from __future__ import annotations

STOP_WORDS = frozenset(
    # English
    "a an the of to in on at by for from with as is are was were be been being has have had do does did will would can "
    "could may might shall should must and or but nor so if that which who whom whose this these those it its he she "
    "they them his her their we us our you your i me my not no than then there here into onto over under about after "
    "before between during out up down off also s t re ve ll d m said "
    # German
    "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit von vom zu zum zur "
    "f\u00fcr ist sind war waren wird werden wurde hat haben hatte er sie es wir ihr ich nicht auch als wie dass sich so "
    # French
    "le la les l un une des du de d et ou mais dans en au aux sur par pour avec est sont \u00e9tait a ont il elle ils elles "
    "ce cette ces qui que qu se s ne pas son sa ses leur leurs "
    # Spanish and Portuguese
    "el los las una unos unas del y o pero con por para sin es son era fue ha han se su sus lo al no como m\u00e1s "
    "os um uma do da dos das no na nos nas ao aos \u00e0 e mas com s\u00e3o foi tem seu sua seus suas n\u00e3o que".split()
)

NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions "
    "billion billions trillion dozen dozens half third quarter twice double triple first second "
    "zwei drei vier f\u00fcnf sechs sieben acht neun zehn elf zw\u00f6lf zwanzig hundert tausend millionen milliarden "
    "deux trois quatre cinq sept huit neuf dix cent mille "
    "dos tres cuatro cinco seis siete ocho nueve diez cien mil millones dois duas tr\u00eas quatro oito dez cem milh\u00f5es".split()
)

DATE_WORDS = frozenset(
    "january february march april june july august september october november december jan feb mar apr jun jul aug sept "
    "oct nov dec monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight overnight "
    "morning afternoon evening midnight noon week weekend month year years months weeks days day decade century "
    "januar februar m\u00e4rz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag heute "
    "gestern morgen janvier f\u00e9vrier mars avril juin juillet ao\u00fbt septembre octobre novembre d\u00e9cembre lundi "
    "mardi mercredi jeudi vendredi samedi dimanche enero febrero marzo mayo junio julio agosto septiembre octubre noviembre "
    "diciembre lunes martes mi\u00e9rcoles jueves viernes s\u00e1bado domingo janeiro fevereiro mar\u00e7o maio junho julho setembro "
    "outubro novembro dezembro segunda ter\u00e7a quarta quinta sexta a.m. p.m. gmt".split()
)

MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept "
    "oct nov dec januar februar m\u00e4rz mai juni juli oktober dezember janvier f\u00e9vrier mars avril juin juillet ao\u00fbt "
    "septembre octobre novembre d\u00e9cembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre janeiro fevereiro mar\u00e7o maio junho julho setembro outubro novembro dezembro".split()
)

# What stands before a thing, in languages that write things with a capital.
DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines im am zum zur vom beim ins "
    "ans aufs dieser diese dieses diesen diesem jeder jede jedes jeden jedem mein meine sein seine seinen seinem seiner seines "
    "ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer alle allen aller viele vielen mehr weniger einige "
    "einigen mehrere mehreren beide beiden manche welche welcher solche solchen the a an this that these those his her its "
    "their our my".split()
)

# What number words are worth.
NUMBER_VALUES = {
    word: value
    for value, words in (
        (1, "one"), (2, "two zwei deux dos dois duas"), (3, "three drei trois tres tr\u00eas"),
        (4, "four vier quatre cuatro quatro"), (5, "five f\u00fcnf cinq cinco"), (6, "six sechs seis"),
        (7, "seven sieben sept siete sete"), (8, "eight acht huit ocho oito"), (9, "nine neun neuf nueve nove"),
        (10, "ten zehn dix diez dez"), (11, "eleven elf onze"), (12, "twelve zw\u00f6lf douze doce doze"), (13, "thirteen"),
        (14, "fourteen"), (15, "fifteen"), (16, "sixteen"), (17, "seventeen"), (18, "eighteen"), (19, "nineteen"),
        (20, "twenty zwanzig"), (30, "thirty"), (40, "forty"), (50, "fifty"), (60, "sixty"), (70, "seventy"),
        (80, "eighty"), (90, "ninety"),
    )
    for word in words.split()
}  # fmt: skip

# Words of saying that are things as well, and what stands before a thing.
SAYING_NOUNS = frozenset("report reports claim claims note notes quote source sources statement add".split())
ARTICLES = frozenset("a an the this that these those his her its their our my no any some every new".split())
SAYING_WORDS = frozenset(
    "say says said saying tell tells told telling according report reports reported reportedly announce announces announced "
    "claim claims claimed alleged allegedly deny denies denied confirm confirms confirmed declare declares declared describe "
    "describes described add adds added note notes noted write writes wrote quote quoted quoting cite cited citing sources "
    "source spokesman spokeswoman spokesperson statement insist insists insisted argue argues argued acknowledge "
    "acknowledged admit admits admitted suggest suggests suggested "
    "sagte sagten sagt laut teilte erkl\u00e4rte zufolge dit d\u00e9clar\u00e9 selon affirm\u00e9 dijo seg\u00fan afirm\u00f3 disse diz segundo afirmou".split()
)
# More of them, for those languages in which the list above has few; and what stands before a source and is no verb.
SPEAKING_WORDS = SAYING_WORDS | frozenset(
    "berichtete berichteten berichtet meldete meldeten meldet betonte betonten erkl\u00e4rten angaben annonc\u00e9 indiqu\u00e9 "
    "pr\u00e9cis\u00e9 confirm\u00e9 expliqu\u00e9 se\u00f1al\u00f3 asegur\u00f3 anunci\u00f3 confirm\u00f3 declar\u00f3 explic\u00f3 dijeron dizem "
    "disseram declarou informou anunciou confirmou afirmaram".split()
)
SOURCE_PREPOSITIONS = frozenset("according laut selon seg\u00fan segundo angaben".split())
# Verbs that stand before who speaks, behind what was said: ", said the mayor".
TURNED_SAYING = frozenset(
    "say says said add adds added write writes wrote insist insists insisted argue argues argued admit admits admitted "
    "acknowledged sagte sagten sagt teilte erkl\u00e4rte erkl\u00e4rten berichtete berichteten berichtet meldete meldeten meldet "
    "betonte betonten dit d\u00e9clar\u00e9 affirm\u00e9 annonc\u00e9 indiqu\u00e9 pr\u00e9cis\u00e9 confirm\u00e9 expliqu\u00e9 dijo dijeron afirm\u00f3 "
    "se\u00f1al\u00f3 asegur\u00f3 anunci\u00f3 confirm\u00f3 declar\u00f3 explic\u00f3 disse disseram diz dizem afirmou afirmaram declarou informou "
    "anunciou confirmou".split()
)
