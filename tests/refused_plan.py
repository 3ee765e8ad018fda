"""Talks whose even way out was proposed by a mediator and refused: a talks file, and the sentence that tells it."""

TALKS = """
pourparler: 1
talks: The quay
as_of: 2024-05-04
parties: [{id: dockers, name: the dockers}, {id: company, name: the company}, {id: norland, name: Norland}]
measures:
  - {id: pay, what: pay the arrears, by: [company]}
  - {id: reopen, what: reopen the quay, by: [dockers]}
positions:
  - {id: p1, party: dockers, says: pay before reopen}
  - {id: p2, party: company, says: reopen before pay}
proposals:
  - {id: plan, by: [norland], says: pay with reopen, answer: refused, answered_by: [company], date: 2024-05-03}
"""
SAME = "The same was proposed by Norland on 3 May 2024, and refused by the company."
