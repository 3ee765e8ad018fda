"""What somebody will not tell a reporter: by that he refuses nobody anything."""

from pourparler.reading.english.cue import Cue

SILENT = (
    r"(?:comment|say|state(?!\s(?:that|its)\b)|tell\s(?:us|me|you|reporters|journalists|whether|if|when|how)|predict|speculate|guess|forecast|put\sa\s(?:figure|number|date)|"
    r"give\s(?:(?:a|an|any|the|his|her|its|their)\s)?(?:figures?|dates?|names?|details?|numbers?|timetable|timeline|reasons?)|be\s(?:named|drawn|quoted|identified|interviewed|reached|photographed|specific)|"
    r"let\s(?:me|us|reporters|him|her)\s(?:print|quote|use|name|record)|elaborate|speak\s(?:to|on)|answer(?:\s(?:\w+\s)?(?:questions?|calls?|reporters))|take\s(?:\w+\s){0,2}questions|characteri[sz]e|venture|disclose|reveal|confirm|go\sinto|get\sinto|be\slearned|be\sascertained|be\sdetermined|be\sestablished|be\sverified|be\sindependently|"
    r"discuss\s(?:the\s)?(?:details|specifics|contract\sterms|the\sletter|numbers|particulars))\b(?![^.;]{0,100}\b(?:until|unless|before|without)\b)"
)
"""After "refused to", "declined to", "would not" and "could not": who keeps silent, or what nobody learnt."""

SAYS_NOTHING = Cue(
    id="says-nothing",
    act=None,
    pattern=rf"(?:refus(?:es|ed)|declin(?:es|ed))\sto\s{SILENT}|(?:(?:would|will|could|can)\s?not|(?:wo|would|could|ca)n['’]t)\s(?:\w+ly\s)?{SILENT}",
    fires_on=("The board declined to comment.", "She would not give a date.", "He could not be reached."),
    passes_over=(
        "The board declined to sign.",
        "She would not give a yard.",
        "It would not give a date before the vote.",
    ),
)
"""Whoever keeps silent was heard: "he" is he in the next sentence."""
