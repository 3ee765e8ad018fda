"""Sentences as people type them, on disputes of our own invention, and what each says.

Each is (dispute, sentence, who holds it, the condition); None for the condition where nothing may be understood.
A "?" stands before it where one measure in it is only offered, before all others.
"""

from pourparler.record.measures import Measure
from pourparler.record.parties import Party

Sentence = tuple[str, str, str, str | None]

PORT = (
    (
        Party(id="union", name="Dockers' Union", aliases=("the union", "dockers")),
        Party(id="port", name="Port Authority", aliases=("the port", "management")),
    ),
    (
        Measure(id="arrears", what="pay the overtime arrears", by=("port",)),
        Measure(id="strike-off", what="call off the strike", by=("union",)),
        Measure(id="cranes", what="hire 40 crane drivers", by=("port",)),
        Measure(id="talks", what="resume pay talks", by=("union", "port")),
        Measure(id="sign", what="sign the agreement", by=("union", "port")),
    ),
)
DAM = (
    (Party(id="maru", name="Maru"), Party(id="tesh", name="Tesh", aliases=("the Tesh government",))),
    (
        Measure(id="sluices", what="open the sluices", by=("maru",)),
        Measure(id="inspect", what="allow inspections of the dam", by=("maru",)),
        Measure(id="embargo", what="lift the grain embargo", by=("tesh",)),
        Measure(id="data", what="share flow data", by=("maru",)),
    ),
)
HOSPITAL = (
    (
        Party(id="nurses", name="Nurses' Association", aliases=("nurses",)),
        Party(id="trust", name="Hospital Trust", aliases=("the trust",)),
    ),
    (
        Measure(id="back", what="return to work", by=("nurses",)),
        Measure(id="recruit", what="recruit 60 nurses", by=("trust",)),
        Measure(id="talks", what="resume pay talks", by=("nurses", "trust")),
        Measure(id="ban", what="drop the overtime ban", by=("nurses",)),
        Measure(id="pension", what="raise the pension share to 12%", by=("trust",)),
    ),
)
COALITION = (
    (Party(id="greens", name="Greens"), Party(id="liberals", name="Liberal Party", aliases=("the liberals",))),
    (
        Measure(id="coal", what="close the last coal plants", by=("liberals", "greens")),
        Measure(id="tax", what="cut income tax", by=("greens", "liberals")),
        Measure(id="ministry", what="give the Greens the interior ministry", by=("liberals",)),
        Measure(id="treaty", what="sign the coalition treaty", by=("greens", "liberals")),
        Measure(id="ballot", what="hold a members' ballot", by=("greens",)),
    ),
)
VALLEY = (
    (
        Party(id="front", name="Tarsa Front", aliases=("the rebels",)),
        Party(id="govt", name="Government of Ardenia", aliases=("the government", "the army")),
    ),
    (
        Measure(id="withdraw", what="withdraw the troops from the valley", by=("govt",)),
        Measure(id="prisoners", what="free the prisoners", by=("govt",)),
        Measure(id="arms", what="lay down arms", by=("front",)),
        Measure(id="truce", what="declare a ceasefire", by=("front", "govt")),
        Measure(id="autonomy", what="grant the valley autonomy", by=("govt",)),
    ),
)
RENT = (
    (
        Party(id="tenants", name="Tenants' League", aliases=("tenants",)),
        Party(id="homes", name="Harbour Homes", aliases=("the landlord",)),
    ),
    (
        Measure(id="freeze", what="freeze rents for two years", by=("homes",)),
        Measure(id="lifts", what="repair the lifts", by=("homes",)),
        Measure(id="rent", what="pay the withheld rent", by=("tenants",)),
        Measure(id="notices", what="withdraw the eviction notices", by=("homes",)),
    ),
)

DISPUTES = {
    "port": PORT,
    "dam": DAM,
    "hospital": HOSPITAL,
    "coalition": COALITION,
    "valley": VALLEY,
    "rent": RENT,
}

BEFORE_BUILDING: tuple[Sentence, ...] = (
    (
        "port",
        "The union will not call off the strike before the port pays the arrears",
        "union",
        "arrears before strike-off",
    ),
    (
        "port",
        "Dockers won't go back to work until the arrears have been paid.",
        "union",
        "arrears before strike-off",
    ),
    ("port", "No end to the strike without payment of the arrears", "", "arrears no later than strike-off"),
    ("port", "they must pay by March, then we sign", "", "arrears before sign"),
    (
        "port",
        "The port will pay the arrears only after the strike is called off",
        "port",
        "strike-off before arrears",
    ),
    ("port", "Pay talks and the end of the strike at the same time", "", "talks with strike-off"),
    ("port", "Management rules out hiring 40 crane drivers", "port", "never cranes"),
    ("port", "We will sign in return for the hiring of the crane drivers", "", "sign in return for cranes"),
    ("dam", "We want the sluices opened first", "", "sluices first"),
    ("dam", "no inspection unless the embargo goes", "", "embargo no later than inspect"),
    (
        "dam",
        "Maru insists on the lifting of the embargo before it shares flow data",
        "maru",
        "embargo before data",
    ),
    ("dam", "Tesh demands the opening of the sluices.", "tesh", "require sluices"),
    ("dam", "If Maru opens the sluices, Tesh will lift the embargo", "tesh", "sluices before embargo"),
    ("dam", "The embargo will be lifted once inspectors are allowed into the dam", "", "inspect before embargo"),
    ("dam", "Inspections of the dam only if the grain embargo is lifted", "", "embargo no later than inspect"),
    ("hospital", "Nurses refuse to go back to work until pay talks resume", "nurses", "talks before back"),
    ("hospital", "The trust won’t recruit sixty more nurses", "trust", "never recruit"),
    ("hospital", "First the overtime ban goes, then we talk about pay", "", "ban before talks"),
    (
        "hospital",
        "Nurses want pay talks resumed and 60 nurses recruited",
        "nurses",
        "require (talks and recruit)",
    ),
    ("hospital", "both at the same time", "", None),
    ("hospital", "The hospital was built in 1962", "", None),
    ("hospital", "Nurses might perhaps return to work some day", "", None),
    ("port", "Will the union call off the strike before the port pays?", "", None),
    ("port", "The dockers had called off the strike before the port paid the arrears", "", None),
    ("dam", "The minister spoke to the press after lunch", "", None),
)
"""Written before there was anything to read them."""

AFTER_BUILDING: tuple[Sentence, ...] = (
    (
        "port",
        "The port will not pay the arrears unless the strike is called off first",
        "port",
        "strike-off no later than arrears",
    ),
    ("port", "No arrears until the strike is off first", "", "strike-off before arrears"),
    ("port", "The arrears first, the strike is called off afterwards", "", "arrears before strike-off"),
    ("dam", "The sluices come first, and inspections come later", "", "sluices before inspect"),
    (
        "coalition",
        "The Greens only sign the coalition treaty if the interior ministry goes to them",
        "greens",
        "ministry no later than treaty",
    ),
    ("coalition", "No coalition treaty without the closure of the coal plants", "", "coal no later than treaty"),
    ("coalition", "The liberals insist that income tax is cut first", "liberals", "tax first"),
    ("coalition", "We could live with a ballot of the members before the treaty is signed", "", "ballot before treaty"),
    ("coalition", "The closing of the coal plants is a precondition for signing the treaty", "", "coal before treaty"),
    ("coalition", "Liberals: no members' ballot, ever", "liberals", "never ballot"),
    ("coalition", "tax cuts in exchange for the end of coal", "", "tax in return for coal"),
    (
        "valley",
        "The rebels will lay down their weapons as soon as the army has left the valley",
        "front",
        "withdraw before arms",
    ),
    ("valley", "The Front won't disarm as long as troops remain in the valley", "front", "withdraw before arms"),
    ("valley", "Release of all prisoners, then a truce", "", "prisoners before truce"),
    ("valley", "The government says it will never grant autonomy to the valley", "govt", "never autonomy"),
    ("valley", "a truce and the release of the captives must happen simultaneously", "", "truce with prisoners"),
    ("valley", "Until the prisoners are free there will be no ceasefire", "", "prisoners before truce"),
    ("valley", "Troops out of the valley first", "", "withdraw first"),
    ("valley", "They must free the prisoners or withdraw", "", "require (prisoners or withdraw)"),
    (
        "rent",
        "Tenants will not pay the rent they hold back until the lifts work again",
        "tenants",
        "? lifts before rent",
    ),
    ("rent", "Harbour Homes would take the notices back if the tenants paid", "homes", "rent before notices"),
    ("rent", "The eviction notices have to be withdrawn before anything else", "", "notices first"),
    ("rent", "A rent freeze is out of the question", "", "never freeze"),
    (
        "rent",
        "The landlord is prepared to freeze rents only once all withheld rent is paid",
        "homes",
        "rent before freeze",
    ),
    (
        "rent",
        "Lift repairs and withdrawal of the notices together with payment of the withheld rent",
        "",
        "(lifts and notices) with rent",
    ),
    ("rent", "We had a good meeting", "", None),
    ("rent", "The tenants hope that the lifts will be repaired soon", "", None),
    ("rent", "Rents in the harbour have risen by a tenth", "", None),
    ("valley", "What comes first, the truce or the prisoners?", "", None),
)
"""Written when all was built, on disputes that nothing was built on."""
