## The queue and the search through comments.

desk-queue = Cola
desk-comments = Comentarios
desk-waiting = en espera
desk-shows = Qué comentarios
desk-show-waiting = Todo lo que espera
desk-show-all = Todos
desk-show-held = Retenidos
desk-show-reported = Denunciados
desk-show-marked = Llamativos
desk-show-published = Publicados
desk-show-spam = Spam
desk-show-removed = Retirados
desk-text = Palabras
desk-author = Autor
desk-page = Página
desk-from = Desde
desk-until = Hasta
desk-search = Buscar
desk-one-person = Solo se muestran los comentarios de una persona.
desk-one-page = Solo se muestran los comentarios de una página.
desk-show-everything = Mostrar todo
desk-none-waits = Nada espera. Buen trabajo.
desk-none-decided = Aquí no hay nada.
desk-none-found = No se encontró nada.
desk-none-yet = Nadie ha comentado todavía.
desk-selected = Con todos los seleccionados:
desk-pick = Seleccionar el comentario de { $name }
desk-approve = Aprobar
desk-publish = Publicar
desk-spam = Spam
desk-remove = Retirar
desk-with-reason = Con un motivo…
desk-reason = Motivo
desk-no-reason = Ninguno
desk-note = Nota
desk-ban = Vetar…
desk-undo = Deshacer
desk-close = Cerrar
desk-same-page = Todo en esta página
desk-answers = responde a { $name }:
desk-kind-held = En espera
desk-kind-shadow = Solo lo ve su autor
desk-kind-reported = Denunciado
desk-kind-marked = Llamativo
desk-kind-published = Publicado
desk-kind-spam = Spam
desk-kind-removed = Retirado
desk-why = Por qué está aquí
desk-reported-as = Denunciado: { $reason }
desk-last-approve = { $name } lo aprobó
desk-last-spam = { $name } lo marcó como spam
desk-last-remove = { $name } lo retiró
desk-last-restore = { $name } deshizo la última decisión
desk-known = Qué se sabe del autor
desk-guest = Invitado
desk-member = Miembro
desk-program = Programa
desk-known-published =
    { $number ->
        [one] { $number } publicado
       *[other] { $number } publicados
    }
desk-known-removed =
    { $number ->
        [one] { $number } rechazado
       *[other] { $number } rechazados
    }
desk-known-waiting =
    { $number ->
        [one] { $number } en espera
       *[other] { $number } en espera
    }
desk-known-new = Nada publicado hasta ahora
desk-known-since = aquí desde el { $day }
desk-known-banned = Vetado
desk-by-them = Todo de esta persona
desk-done-approve =
    { $number ->
        [one] El comentario está aprobado.
       *[other] { $number } comentarios están aprobados.
    }
desk-done-spam =
    { $number ->
        [one] El comentario está marcado como spam.
       *[other] { $number } comentarios están marcados como spam.
    }
desk-done-remove =
    { $number ->
        [one] El comentario está retirado.
       *[other] { $number } comentarios están retirados.
    }
desk-done-restore =
    { $number ->
        [one] La decisión está deshecha.
       *[other] { $number } decisiones están deshechas.
    }
desk-late-approve = { $name } ya lo había aprobado.
desk-late-spam = { $name } ya lo había marcado como spam.
desk-late-remove = { $name } ya lo había retirado.
desk-late-restore = { $name } ya había deshecho la decisión.
desk-seen = { $name } está mirando esto
desk-arrived = Esperan comentarios nuevos.
desk-failed = No ha funcionado. Inténtalo de nuevo.
desk-away = Tu sesión ha terminado. Vuelve a cargar la página.
desk-keys = Teclas
desk-keys-on = Las teclas sueltas hacen algo
desk-key-move = Siguiente, anterior
desk-key-reason = Retirar con un motivo
desk-key-select = Seleccionar
desk-key-open = Abrir la página
desk-key-search = Buscar
desk-key-help = Estas teclas
reason-spam = Spam
reason-abuse = Insulto o amenaza
reason-off-topic = Fuera de tema
reason-illegal = Contra la ley
reason-other = Otra cosa
why-slow-mode = La conversación va más despacio
why-shadow-ban = Solo el autor ve lo que escribe
why-policy = En este sitio todo comentario espera
why-newcomer = Recién llegado
why-duplicate = El mismo texto ya se publicó
why-links = Muchos enlaces
why-images = Muchas imágenes
why-shouting = Gritos o repetición
why-banned-words = Una palabra prohibida
why-suspect-words = Una palabra sospechosa
why-history = Últimamente se rechazó mucho de esta persona
why-mail = Una dirección desechable
why-honeypot = Está relleno un campo que las personas no ven
why-proof-of-work = El navegador no hizo el trabajo que se pide a los recién llegados
why-spam = Parece spam
why-toxicity = Parece un insulto o una amenaza
why-external = La comprobación propia del sitio
why-unknown = Otra comprobación

## The overview.

overview-now = Ahora
overview-held =
    { $number ->
        [one] comentario espera a ser publicado
       *[other] comentarios esperan a ser publicados
    }
overview-reported =
    { $number ->
        [one] comentario fue denunciado
       *[other] comentarios fueron denunciados
    }
overview-marked =
    { $number ->
        [one] comentario llamó la atención
       *[other] comentarios llamaron la atención
    }
overview-oldest = El más antiguo llegó { $time }.
overview-to-queue = Ir a la cola
overview-days = Los últimos 30 días
overview-comments = Comentarios al día
overview-people = Personas al día
overview-held-days = Retenidos al día
overview-answered = Cuánto esperaron los comentarios retenidos
overview-reasons = Por qué se retuvieron comentarios
overview-total = { $number } en total
overview-most = como mucho { $number } en un día
overview-day = Día
overview-number = Número
overview-numbers = Los números
overview-none = Nada en estos días.
overview-half = La mitad se decidió en menos de { $time }.
overview-seconds = { $number } s
overview-minutes = { $number } min
overview-hours = { $number } h
overview-days-long =
    { $number ->
        [one] { $number } día
       *[other] { $number } días
    }

## Letters to moderators.

desk-mail = Correo
desk-mail-words = Cuando esperan comentarios, una carta puede avisarte, con enlaces para decidir.
desk-mail-often = Escríbeme
desk-mail-never = Nunca
desk-mail-each = Cuando lleguen comentarios
desk-mail-hourly = Una vez por hora como mucho
desk-mail-save = Guardar
desk-mail-saved = Guardado.
desk-mail-by = { $name } escribió:
desk-mail-approve = ¿Aprobar este comentario?
desk-mail-spam = ¿Es spam?
desk-mail-remove = ¿Retirar este comentario?
desk-mail-done = Hecho
desk-mail-already = Ya está decidido
desk-mail-gone = El comentario ya no está.
desk-mail-over = Los enlaces de las cartas valen tres días, para quienes moderan el sitio. En la cola está todo lo que espera.
mail-comment-by = { $name } en «{ $page }»
mail-waiting-subject =
    { $number ->
        [one] Un comentario espera en { $site }
       *[other] { $number } comentarios esperan en { $site }
    }
mail-waiting-intro =
    { $number ->
        [one] Un comentario te espera en { $site }. Cada enlace abre una página que pregunta una vez más.
       *[other] { $number } comentarios te esperan en { $site }. Cada enlace abre una página que pregunta una vez más.
    }
mail-waiting-link = A la cola
mail-waiting-why = Recibes esto porque moderas { $site } y lo pediste. Los enlaces valen tres días y solo para ti: no reenvíes esta carta.
