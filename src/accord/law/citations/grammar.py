"""How laws cite articles and other laws in six languages, as patterns.

A citation is a keyword ("artículos", "section", "المادة"), numbers with separators and
pinpoints ("22.1", "(2)(b)", "al. 3"), and perhaps the law they belong to. Patterns
describe the forms official drafting manuals prescribe; no country's titles are named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LATER = (
    r"(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|n[oó]vies|decies|"
    r"undecies|duodecies|terdecies)"
)
_DIGITS = r"\d+(?:-\d+)*"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of one language.

    `keyword` opens a citation of provisions, `number` is one provision number, `pin`
    what may follow it inside the provision, `between` what separates two numbers,
    `to` the separators that make a range. `relative` gives neighbours ("the preceding
    article") with their distance. `of_law` leads from the numbers to the law; then
    `this` and `same` or a `law`. `law` also finds laws that stand alone.
    """

    keyword: re.Pattern[str]
    number: re.Pattern[str]
    pin: re.Pattern[str]
    between: re.Pattern[str]
    to: re.Pattern[str]
    relative: tuple[tuple[re.Pattern[str], int], ...]
    of_law: re.Pattern[str]
    this: re.Pattern[str]
    same: re.Pattern[str]
    law: re.Pattern[str]


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ES_NAME = (
    r"[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+(?:\s+(?:(?:de|del|la|las|los|el|y|e|en|a|al|por|sobre|para|"
    r"contra)\s+)*[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)*"
)
_ES_LAW = (
    r"(?:(?:Ley(?:\s+(?:Orgánica|Estatutaria|General|Federal|Nacional))?|"
    r"Real\s+Decreto(?:[\s-][Ll]ey|\s+[Ll]egislativo)?|Decreto(?:[\s-][Ll]ey|"
    r"\s+Legislativo|\s+Supremo)?|Reglamento\s+\(UE\)|Directiva|Resolución)\s+"
    r"(?:[Nn](?:[°º.]|úm\.?|o\.?)*\s*)?\d[\d.]*(?:/\d{2,4}(?:/\w+)?|\s+(?:del?\s+(?:\d+\s+"
    r"de\s+\w+\s+de\s+)?)?\d{4})?"
    rf"|(?:Ley|C[óo]digo|Estatuto|Reglamento|Constituci[óo]n)(?:\s+(?:de|del|la|las|los|el|"
    rf"sobre|para|contra|que))*\s+{_ES_NAME}|Constitución)"
)
_FR_CODE = (
    r"codes?\s+(?:pénal|civil|électoral|monétaire\s+et\s+financier|forestier|minier|"
    r"rural(?:\s+et\s+de\s+la\s+pêche\s+maritime)?|disciplinaire(?:\s+et\s+pénal)?[\w\s]{0,30}"
    r"|général\s+(?:des|de\s+la)\s+[\wéèêç']+(?:\s+(?:et\s+)?[\wéèêç']+)?|"
    r"(?:de\s+l['’]|de\s+la\s+|des\s+|du\s+|de\s+)[\wéèêàçûîô-]+"
    r"(?:\s+(?:(?:et\s+)?(?:des|de\s+la|du|de)\s+|de\s+l['’]|d['’]|et\s+)?"
    r"(?:procédure|pénale?|pénaux|civile?|militaire|intellectuelle|électroniques?|"
    r"communications|intérieure|sociale?|publique|administrative|territoriales|maritime|"
    r"nationale|sécurité|étrangers|asile|séjour|famille|familles|enfance|mineurs|"
    r"financiers?|environnement|construction|habitation|justice|travail|numérique|"
    r"douanes|commerce|entrée|droit|organisation|judiciaire|fiscales))*)"
)
_FR_LAW = (
    r"(?:(?:loi|ordonnance|décret|arrêté|règlement|directive|dahir|décision-cadre)"
    r"(?:\s+(?:organique|constitutionnelle|uniforme|royal))?\s+(?:(?:\(?(?:UE|CE)\)?\s+)?"
    r"n[°ºo.]*\s*[\w./-]*\d(?:[\w./-]*\w)?(?:\s+du\s+\d{1,2}(?:er)?\s+\w+\s+\d{4})?|"
    r"(?:précitée\s+)?du\s+\d{1,2}(?:er)?\s+\w+\s+\d{4})|"
    + _FR_CODE
    + r"|Constitution)"
)
_EN_NAME = (
    r"[A-Z][\w’'-]*(?:,?\s+(?:(?:of|and|for|to|in|the|on|against|from)\s+)*"
    r"(?:\([A-Z][^()]{2,60}\)|[A-Z][\w’'-]*))*"
)
_EN_LAW = (
    rf"(?:(?!(?:This|The|That|An?|Any|Section|Part|No|If|In|For|Under|By|Every|Where|Chapter)\s)"
    rf"{_EN_NAME}\s+(?:Act|Code|Ordinance|Decree|Regulations?|Rules|Order|Bill)(?![\w])"
    r"(?:,?\s+(?:19|20|18)\d\d)?|Act\s+(?:No\.?\s*)?\d+\s+of\s+\d{4}|Cap\.\s*\d+\w*|"
    r"(?:the\s+)?Constitution)"
)
_AR_STOP = (
    r"الصادر|على|في|إلى|عن|أو|التي|الذي|هذا|كل|ما|إذا|وفق|يحل|بما|وما|أي|ذات|من|"
    r"ولائحته|واللائحة|بالمرسوم|رقم|مع|عند|بشأن|يعاقب|المنصوص|المشار|والأنظمة|فيما|لا|ولا"
)
_AR_LAW = (
    rf"(?<!هذا )(?<!أحكام )(?<![\w])(?:نظام|قانون|مرسوم)(?:\s+(?!(?:{_AR_STOP})(?![\w]))[\w]+){{1,4}}"
    r"(?:\s+رقم\s*\(?\s*[\d٠-٩]+\s*\)?(?:\s+لسنة\s+[\d٠-٩]+)?)?"
)
_PT_NAME = _ES_NAME.replace("ñ", "ñãõâêôç")
_PT_LAW = (
    r"(?:(?:Lei(?:\s+Complementar|\s+Orgânica)?|Decreto(?:-[Ll]ei)?|Portaria|"
    r"Regulamento\s+\(UE\)|Diretiva)\s+(?:n(?:\.?\s?[ºo°]|úmero)?\.?\s*)\d[\d.]*"
    r"(?:/\d{2,4}(?:/\w+)?|,?\s+de\s+\d+[ºo°]?\s+de\s+\w+(?:\s+de\s+\d{4})?)?|"
    rf"(?:Código|Lei|Estatuto)(?:\s+(?:de|do|da|dos|das))*\s+{_PT_NAME}|Constituição)"
)
_DE_LAW = (
    r"(?:[A-ZÄÖÜ][\wäöüß-]*(?:gesetz(?:es|buch(?:e?s)?)?|ordnung|verordnung)(?![\w])|"
    r"Grundgesetz(?:es)?|(?:StGB|StPO|GG|BGB|OWiG|UrhG|TKG|TDDDG|BDSG|ZPO|GVG|AO|StG|SG|"
    r"JGG|IRG|BKAG|VStG|FMG|TMG|NetzDG)(?![\w]))"
)

_RANGE_LATIN = r"\s*(?:,\s*)?(?:y|e|o|u|ou|et|and|or|und|oder|bzw\.)\s+|\s*,\s*|\s*;\s*"

GRAMMARS: dict[str, Grammar] = {
    "es": Grammar(
        keyword=_any_case(r"\b(?:art[íi]culos?|arts?\.)\s+"),
        number=_any_case(
            rf"\d+(?!\d)(?:\s?[°ºo](?![\w]))?(?:[\s-]{_LATER}\b)?(?:-?[A-Z](?![\w])|\s(?-i:[A-Z])(?![\w]))?"
        ),
        pin=_any_case(
            r"(?:\.\d+)*(?:\.?\s?[ªº°](?![\w]))?(?:[.,]?\s?[a-z]\))?(?:,?\s*(?:apartados?|"
            r"p[áa]rrafos?|incisos?|numerales|numeral|ordinal|letras?|literales|literal|"
            r"regla|n[úu]meros?)\s+(?:\d+[.ºª°]*|[a-z]\)?|primero|segundo|tercero|cuarto|"
            r"quinto|[úu]ltimo)(?:\s*(?:,|y|e)\s*(?:\d+[.ºª°]*(?!\s*(?:bis|de)\b)|[a-z]\)))*)*"
        ),
        between=_any_case(_RANGE_LATIN + r"|\s+al?\s+"),
        to=_any_case(r"\s+al?\s+$"),
        relative=(
            (_any_case(r"\bart[íi]culos?\s+(?:anterior(?:es)?|precedente)\b"), -1),
            (_any_case(r"\bart[íi]culos?\s+(?:siguiente|posterior)\b"), 1),
        ),
        of_law=_any_case(
            r"\s*,?\s*(?:ambos\s+)?(?:(?:de\s+la|del|de|de\s+los)\s+|(?=Ley|Decreto))"
        ),
        this=_any_case(
            r"(?:esta|este|la\s+presente|el\s+presente|presente)\s+(?:ley|c)"
        ),
        same=_any_case(r"(?:la\s+|el\s+)?(?:mism[ao]|cit(?:ada|ado)|referid[ao])\b"),
        law=re.compile(_ES_LAW),
    ),
    "fr": Grammar(
        keyword=_any_case(r"\b(?:articles?|art\.)\s+"),
        number=_any_case(
            rf"(?:[LRDA]\.?\s?\*?\s?)?{_DIGITS}(?:er\b)?(?:[\s-]{_LATER}\b)?"
            r"(?:\s(?-i:[A-Z])(?![\w'’]))?"
        ),
        pin=_any_case(
            r"(?:\s*\((?:[^()]{1,40})\))?(?:,?\s*(?:al(?:inéa|\.)s?\s+\d+|"
            r"(?:premier|deuxième|second|troisième|dernier)\s+alinéa|paragraphe\s+\d+))?"
        ),
        between=_any_case(_RANGE_LATIN + r"|\s+à\s+"),
        to=_any_case(r"\s+à\s+$"),
        relative=(
            (_any_case(r"\barticles?\s+précédents?\b|\barticle\s+qui\s+précède\b"), -1),
            (_any_case(r"\barticle\s+(?:suivant|qui\s+suit)\b"), 1),
        ),
        of_law=_any_case(r"\s*,?\s*(?:du|de\s+la|de\s+l['’]|des)\s*"),
        this=_any_case(r"(?:présente?\s+(?:loi|code|ordonnance|décret|dahir))"),
        same=_any_case(r"(?:même|ladite|dudit|dit|cette)\b"),
        law=_any_case(_FR_LAW),
    ),
    "en": Grammar(
        keyword=_any_case(
            r"(?<!sub)(?<!sub-)\b(?:sections?|articles?|ss?\.|arts?\.|regulations?)\s+"
        ),
        number=_any_case(r"\d+(?!\d)(?:[A-Z]{1,3}(?![a-z]))?(?:\s+bis\b)?"),
        pin=_any_case(
            r"(?:\s?\(\s?\w{1,5}\s?\))*(?:\s*(?:,|and|or|to)\s*(?:\(\w+\)))*"
        ),
        between=_any_case(
            _RANGE_LATIN + r"|\s+to\s+|\s+and/or\s+|\s*,?\s+(?:and|or)\s+"
        ),
        to=_any_case(r"\s+to\s+$"),
        relative=(
            (
                _any_case(
                    r"\b(?:last\s+)?preceding\s+(?:section|article)s?\b|"
                    r"\b(?:section|article)\s+last\s+preceding\b"
                ),
                -1,
            ),
            (
                _any_case(
                    r"\b(?:next\s+)?(?:following|succeeding)\s+section\b|"
                    r"\bsection\s+next\s+following\b"
                ),
                1,
            ),
        ),
        of_law=_any_case(r"\s*,?\s*(?:of|in|to|under)\s+(?:the\s+)?"),
        this=_any_case(r"(?:this|present)\s+(?:act|code|law|part|chapter|ordinance)"),
        same=_any_case(r"(?:that|same|said)\s+(?:act|code|law)"),
        law=re.compile(_EN_LAW),
    ),
    "ar": Grammar(
        keyword=_any_case(
            r"(?<![\w])[ولبفك]{0,2}(?:ال|لل)?(?:مادت(?:ين|ان|ي)|ماد[ةه]|مواد)\s*"
            r"(?:ذات\s+الرقم\s+|رقم\s+|أرقام\s+|من\s+(?=[\d٠-٩(]))?"
        ),
        number=_any_case(r"[(\[]?\s*[\d٠-٩]+\s*(?:مكرر[اً]*)?\s*[)\]]?"),
        pin=_any_case(r"(?:\s*/\s*(?:[\d٠-٩]+|[أبجده])(?![\w]))*"),
        between=_any_case(
            r"\s*،\s*و?\s*|\s*,\s*|\s+و\s*(?=[(\d٠-٩])|\s+أو\s+|\s+إلى\s+|\s+و(?=ال)|\s*-\s*"
        ),
        to=_any_case(r"\s+إلى\s+$|\s*-\s*$"),
        relative=(
            (_any_case(r"(?<![\w])[وبل]?(?:ال|لل)ماد[ةه]\s+السابق[ةه]"), -1),
            (
                _any_case(
                    r"(?<![\w])[وبل]?(?:ال|لل)ماد[ةه]\s+(?:التالي[ةه]|اللاحق[ةه])"
                ),
                1,
            ),
        ),
        of_law=_any_case(r"\s*[)،]?\s*من\s+(?:أحكام\s+)?"),
        this=_any_case(r"(?:هذا|هذه)\s"),
        same=_any_case(r"(?:نفس|ذات|النظام\s+نفسه)"),
        law=re.compile(_AR_LAW),
    ),
    "pt": Grammar(
        keyword=_any_case(r"\b(?:artigos?|arts?\.)\s+"),
        number=_any_case(
            rf"\d+(?!\d)(?:\.?\s?[ºo°](?![\w]))?(?:-[A-Z](?![\w]))?(?:[\s-]{_LATER}\b)?"
        ),
        pin=_any_case(
            r"(?:,?\s*(?:§+\s*\d+[ºo°]?|inciso\s+[IVXLC]+|par[áa]grafo\s+[úu]nico|caput|"
            r"n\.?[ºo°]s?\s*\d+|al[íi]nea\s+[a-z]\)?|alíneas\s+[a-z]\)\s+e\s+[a-z]\)))*"
        ),
        between=_any_case(_RANGE_LATIN + r"|\s+a\s+"),
        to=_any_case(r"\s+a\s+$"),
        relative=(
            (_any_case(r"\bartigos?\s+(?:anterior(?:es)?|precedentes?)\b"), -1),
            (_any_case(r"\bartigo\s+seguinte\b"), 1),
        ),
        of_law=_any_case(r"\s*,?\s*(?:da|do|desta|deste|dos)\s+"),
        this=_any_case(r"(?:presente\s+(?:lei|c)|(?<=desta\s)lei|(?<=deste\s)c)"),
        same=_any_case(r"(?:mesm[ao]|referid[ao]|citad[ao])\b"),
        law=re.compile(_PT_LAW),
    ),
    "de": Grammar(
        keyword=_any_case(r"(?:§{1,2}|\b(?:Artikel[ns]?|Art\.))\s*"),
        number=re.compile(r"\d+(?!\d)(?:\s?[a-z](?![\w]))?"),
        pin=_any_case(
            r"(?:,?\s*(?:Abs(?:atz|\.)|Satz|S\.|Nr\.|Nummer|Halbsatz|Buchstabe|Z(?:iffer|\.))"
            r"\s*\d*[a-z]?(?:\s*(?:,|und|oder|bis)\s*\d+)*)*"
        ),
        between=_any_case(_RANGE_LATIN + r"|\s+bis\s+"),
        to=_any_case(r"\s+bis\s+$"),
        relative=(
            (
                _any_case(
                    r"\b(?:vorstehenden?|vorhergehenden?)\s+(?:Paragraphen|Artikel)"
                ),
                -1,
            ),
            (_any_case(r"\b(?:nachfolgenden?|folgenden)\s+(?:Paragraphen|Artikel)"), 1),
        ),
        of_law=_any_case(r"\s*(?:des|der|dieses)?\s*"),
        this=_any_case(r"(?:dieses|dieser|vorliegenden)\s"),
        same=_any_case(r"(?:desselben|genannten)\b"),
        law=re.compile(_DE_LAW),
    ),
}
"""Grammar per ISO 639-1 code; a language without one has no citations found."""
