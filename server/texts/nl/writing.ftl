### Writing a comment without scripts.

write-title = Schrijf een reactie
write-reply = Reageren op { $name }
write-on = op { $page }
write-text = Reactie
write-text-hint = Markdown werkt hier.
write-email-hint = Niet verplicht, nooit zichtbaar.
write-preview = Voorbeeld
write-post = Plaatsen
write-held = Je reactie wacht op een moderator
write-held-hint = Ze verschijnt zodra iemand ernaar heeft gekeken.
write-not-taken = Deze site neemt deze reactie niet aan.
write-closed = Dit gesprek is gesloten.
write-members = Hier kunnen alleen leden reageren. Log in op de pagina zelf.
write-parent-gone = Waarop je wilt antwoorden, is er niet meer.
write-again = Je hebt vanaf deze pagina al iets geplaatst. Is dit een andere reactie, plaats haar dan nu.
wrong-body-empty = Schrijf eerst iets.
wrong-body-long = Een reactie heeft hoogstens { $number } tekens.
wrong-body-control = Besturingstekens kunnen niet worden geplaatst.
write-name-taken = Een lid van deze site heeft deze naam. Kies een andere.
