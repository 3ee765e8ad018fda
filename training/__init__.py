"""How the weights of the second reader are made: from annotated reports and a base encoder, by one command."""
