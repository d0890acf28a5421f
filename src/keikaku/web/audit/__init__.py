"""Who changed what, when and from where: events that can be added and never altered."""
