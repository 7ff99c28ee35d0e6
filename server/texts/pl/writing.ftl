### Writing a comment without scripts.

write-title = Napisz komentarz
write-reply = Odpowiedz użytkownikowi { $name }
write-on = na stronie { $page }
write-text = Komentarz
write-text-hint = Możesz używać Markdowna.
write-email-hint = Opcjonalnie, nigdy nie jest pokazywany.
write-preview = Podgląd
write-post = Opublikuj
write-held = Twój komentarz czeka na moderację
write-held-hint = Pojawi się, gdy tylko ktoś go przejrzy.
write-not-taken = Ta witryna nie przyjmuje tego komentarza.
write-closed = Ta dyskusja jest zamknięta.
write-members = Komentować mogą tu tylko osoby z kontem. Zaloguj się na samej stronie.
write-parent-gone = Tego, na co chcesz odpowiedzieć, już nie ma.
write-again = Z tej strony opublikowano już twój komentarz. Jeśli to inny, opublikuj go teraz.
wrong-body-empty = Najpierw coś napisz.
wrong-body-long = Komentarz może mieć najwyżej tyle znaków: { $number }.
wrong-body-control = Nie można publikować znaków sterujących.
write-name-taken = Ktoś w tej witrynie ma już tę nazwę. Wybierz inną.
