"""A small scenario of our own in each format, and how its folder is laid out."""

from pathlib import Path
from typing import Any

GENIUS = {
    "flat-domain.xml": """\
<negotiation_template>
 <utility_space number_of_issues="2">
  <objective index="0" etype="objective" type="objective" description="" name="root">
   <issue index="1" etype="discrete" type="discrete" vtype="discrete" name="Rent">
    <item index="1" value="900"/>
    <item index="2" value="1000"/>
   </issue>
   <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="Pets">
    <item index="1" value="none"/>
    <item index="2" value="a cat"/>
    <item index="3" value="a dog"/>
   </issue>
  </objective>
 </utility_space>
</negotiation_template>
""",
    "flat-landlord.xml": """\
<utility_space>
 <objective index="0" etype="objective" type="objective" description="" name="root">
  <issue index="1" type="discrete" name="Rent">
   <item index="1" value="900" evaluation="5"/>
   <item index="2" value="1000" evaluation="10"/>
  </issue>
  <issue index="2" type="discrete" name="Pets">
   <item index="1" value="none" evaluation="4"/>
   <item index="2" value="a cat" evaluation="3"/>
   <item index="3" value="a dog" evaluation="0"/>
  </issue>
  <weight index="1" value="0.6"/>
  <weight index="2" value="0.4"/>
 </objective>
 <discount_factor value="0.9"/>
 <reservation value="0.25"/>
</utility_space>
""",
    "flat-tenant.xml": """\
<utility_space>
 <objective index="0" etype="objective" type="objective" description="" name="root">
  <issue index="1" type="discrete" name="Rent">
   <item index="1" value="900" evaluation="1"/>
   <item index="2" value="1000" evaluation="0"/>
  </issue>
  <issue index="2" type="discrete" name="Pets">
   <item index="1" value="none" evaluation="0"/>
   <item index="2" value="a cat" evaluation="1"/>
   <item index="3" value="a dog" evaluation="2"/>
  </issue>
  <weight index="1" value="0.5"/>
  <weight index="2" value="0.5"/>
 </objective>
</utility_space>
""",
}

NEGMAS = {
    "flat.yml": """\
name: flat
type: DiscreteCartesianOutcomeSpace
issues:
- {name: Rent, type: ContiguousIssue, values: [1, 3]}
- {name: Pets, type: CategoricalIssue, values: [none, a cat]}
""",
    "landlord.yml": """\
name: landlord
type: negmas.preferences.LinearAdditiveUtilityFunction
reserved_value: 0.5
bias: 1.0
weights: [2.0, 3.0]
values:
- {type: AffineFun, slope: 1.0, bias: -1.0}
- type: TableFun
  mapping: {none: 1.0, a cat: 0.25}
""",
    "tenant.yml": """\
name: tenant
type: LinearAdditiveUtilityFunction
reserved_value: -.inf
weights: [-1, 4]
values:
- {type: IdentityFun}
- {type: TableFun, mapping: {none: 0, a cat: 1}}
""",
}

KTAB = """\
Pipeline, "Where the pipe goes", 3, 1,
Actor,Description,Influence,Route Position,Route Salience,
N,North,100,0,50,
S,South,40.5,80,100,
T,Transit state,20,80,10,
"""


def laid_out(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


CANAL: dict[str, Any] = {
    "program": "gmcr-py",
    "useManualPreferenceRanking": False,
    "options": [
        {"name": "Open the gates", "permittedDirection": "both"},
        {"name": "Dig", "permittedDirection": "fwd"},
        {"name": "Old treaty", "permittedDirection": "back"},
    ],
    "decisionMakers": [
        {"name": "Upper Town", "options": [0, 2], "preferences": [[[1, "Y"]], [[0, "N"], [2, "Y"]]]},
        {
            "name": "Lower Town",
            "options": [1],
            "preferences": [{"compound": True, "members": [[[0, "Y"]], [[1, "N"], [2, "N"]]]}, [[1, "N"]]],
        },
    ],
    "infeasibles": [[[1, "Y"], [2, "Y"]]],
}
