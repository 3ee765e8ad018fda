"""Where the answers of older programs differ, in words."""

DIFFERS = "Where older programs differ"
SAME = "On this record older programs for the graph model find the same by Nash, GMR, SMR, SEQ and SIM."
WHY = (
    "Older programs for the graph model call these unstable. Under GMR, SMR and SEQ they let each opponent move "
    "once while it answers an improvement; by the definition nobody moves twice in a row, so that one can move again "
    "after another has. Under SIM they do not try against one improvement what they tried against another."
)
