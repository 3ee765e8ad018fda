"""Work on many things at the same time: by processes of this machine, or by a cluster that runs already."""
