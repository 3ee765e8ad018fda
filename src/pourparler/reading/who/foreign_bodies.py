"""Bodies under names in another language that begin with what they are: "Minera Alta", "Frente Sur", "Parti Vert"."""

from collections.abc import Iterator, Sequence

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who.people import NAME
from pourparler.reading.who.roster import Mention

_KIND = (
    r"(?:Minera|Compañía|Compania|Empresa|Empresas|Grupo|Corporación|Corporacion|Petróleos|Ferrocarriles|Aguas|Sindicato|"
    r"Federación|Confederación|Unión|Frente|Movimiento|Partido|Ejército|Junta|Consejo|Cámara|Liga|Asociación|Comité|Coordinadora|Alianza|"
    r"Banco|Sociedad|Cooperativa|"
    r"Syndicat|Fédération|Confédération|Parti|Mouvement|Rassemblement|Conseil|Compagnie|Société|Banque|Groupe|Comité|"
    r"Sindacato|Partito|Movimento|Fronte|Federazione|Confederazione|Società|Banca|Gruppo|Lega|"
    r"Companhia|Federação|Confederação|Movimento|Frente|Partido|"
    r"Serikat|Partai|Persatuan|Pertubuhan|Barisan|Kongres|Gerakan|Syarikat|"
    r"Verband|Gewerkschaft|Bund|Vereinigung|Partei)"
)
_SMALL = r"(?:de\sla|de\slos|de\slas|del|de|du|des|dos|das|do|da|della|delle|dei|di|y|e|et|der|für|und)"
FOREIGN = Rule(
    id="body-in-another-language",
    does="a body under a name in another language, which begins with what it is",
    pattern=rf"(?<![\w.'’&-]){_KIND}(?:\s(?:{_SMALL}\s)?{NAME}){{1,5}}(?!\w)",
    fires_on=("Minera Alta Cruz", "Frente de Liberación del Sur", "Parti Vert", "Banco del Tarn"),
    passes_over=("the frente", "Grupo", "General Front"),
)


def foreign_bodies(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Where such bodies stand."""
    for match in among(FOREIGN, text, spans):
        yield Mention(match.start(), match.end(), " ".join(match.group().split()))
