### Lo que se lee en el widget. { $count } es un número; { $name }, el nombre que se da alguien.

tag = es
direction = ltr
thousands = .

## La conversación

comments = Comentarios
comment-count = { $count ->
    [one] { $count } comentario
    [many] { $count } de comentarios
   *[other] { $count } comentarios
}
sort = Orden de los comentarios
best = Mejores
newest = Recientes
oldest = Antiguos
loading = Cargando comentarios…
empty = Aquí todavía no ha escrito nadie.
empty-hint = ¿Qué opinas?
more = Mostrar más comentarios
more-loading = Cargando…
more-failed = No se pudo cargar. Reintentar
try-again = Reintentar
closed = Esta conversación está cerrada.
closed-hint = Puedes seguir leyéndola entera.
no-guests = Aquí solo pueden comentar los miembros.
host-page = Ir a la propia página
whole = Mostrar todos los comentarios
without-scripts = Leer y escribir sin scripts
unsupported = Puedes leer, pero no escribir: este navegador es demasiado antiguo o la página no deja funcionar los comentarios.
gathered = { $count ->
    [one] { $count } comentario nuevo
    [many] { $count } de comentarios nuevos
   *[other] { $count } comentarios nuevos
}
unread = { $count ->
    [one] { $count } nuevo
    [many] { $count } nuevos
   *[other] { $count } nuevos
}
since-last-visit = desde tu última visita
reading = { $count ->
    [one] { $count } leyendo ahora
    [many] { $count } leyendo ahora
   *[other] { $count } leyendo ahora
}

## Lo que aparece en su lugar: un titular y una explicación

blocked = Esta página no tiene permiso para incluir estos comentarios
blocked-hint = Si es tuya, añade su dirección a los orígenes que permite el sitio.
no-site = Aquí no hay comentarios
no-site-hint = La página pide un sitio que este servidor no conoce.
bad-embed = Los comentarios no están bien configurados
bad-embed-hint = A la etiqueta de inserción de esta página le falta la clave de su sitio.
offline = No tienes conexión
offline-hint = Los comentarios aparecerán en cuanto vuelvas a tener conexión.
unavailable = No se pudieron cargar los comentarios
unavailable-hint = La página está bien; el servidor que guarda sus comentarios no respondió.

## Un comentario

pinned = Fijado
new = nuevo
bot = bot
guest = invitado
you = tú
owner = Propietario
team = Equipo
moderator = Moderación
someone = alguien
edited = editado
removed = Este comentario se ha retirado.
held = A la espera de moderación. Solo tú lo ves.
refused = La moderación no lo ha publicado. Solo tú lo ves.
to = a { $name }
reply = Responder
reply-to = Responder a { $name }
edit = Editar
delete = Eliminar
copy-link = Copiar enlace
copied = Copiado
sending = Enviando…
retry = Reenviar
discard = Volver a editar
vote-up = Votar a favor
vote-down = Votar en contra
vote-label = { $count ->
    [one] { $does }, { $count } voto
    [many] { $does }, { $count } de votos
   *[other] { $does }, { $count } votos
}
vote-refused = { $vote }. { $why }
own-comment = Es tu propio comentario

## Reactions and following

reactions = Reacciones
page-reactions = Reacciones a esta página
react-to = Reaccionar al comentario de { $name }
reaction-label = { $count ->
    [one] { $emoji }, { $count } reacción
    [many] { $emoji }, { $count } de reacciones
   *[other] { $emoji }, { $count } reacciones
}
follow = Recibir los comentarios nuevos por correo
said-followed = Recibirás correos sobre comentarios nuevos
said-unfollowed = Ya no recibirás correos sobre comentarios nuevos
show-all = Mostrar todo
featured = Destacado
feature = Destacar
unfeature = Dejar de destacar
said-featured = El comentario está destacado
said-unfeatured = El comentario ya no está destacado

## Una rama de respuestas

more-replies = { $count ->
    [one] Mostrar { $count } respuesta más
    [many] Mostrar { $count } de respuestas más
   *[other] Mostrar { $count } respuestas más
}
folded = { $count ->
    [one] { $count } respuesta
    [many] { $count } de respuestas
   *[other] { $count } respuestas
}
fold = Ocultar las respuestas a { $name }
unfold = { $count ->
    [one] Mostrar { $count } respuesta a { $name }
    [many] Mostrar { $count } de respuestas a { $name }
   *[other] Mostrar { $count } respuestas a { $name }
}

## Cuánto tiempo hace

just-now = ahora mismo
minutes-ago = { $count ->
    [one] hace { $count } min
    [many] hace { $count } min
   *[other] hace { $count } min
}
hours-ago = { $count ->
    [one] hace { $count } h
    [many] hace { $count } h
   *[other] hace { $count } h
}
yesterday = ayer
days-ago = { $count ->
    [one] hace { $count } día
    [many] hace { $count } de días
   *[other] hace { $count } días
}

months = ene feb mar abr may jun jul ago sept oct nov dic
day = { $day } { $month }
day-of-year = { $day } { $month } { $year }
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day }, { $time }

## Quién está escribiendo

typing-one = { $name } está escribiendo
typing-two = { $name } y { $second } están escribiendo
typing-some = { $count ->
    [one] Alguien está escribiendo
    [many] { $count } de personas están escribiendo
   *[other] { $count } personas están escribiendo
}
typing-one-more = { $count ->
    [one] { $name } y otra persona están escribiendo
    [many] { $name } y { $count } de personas más están escribiendo
   *[other] { $name } y { $count } personas más están escribiendo
}
typing-two-more = { $count ->
    [one] { $name }, { $second } y otra persona están escribiendo
    [many] { $name }, { $second } y { $count } de personas más están escribiendo
   *[other] { $name }, { $second } y { $count } personas más están escribiendo
}

## Escribir

write = Escribe un comentario
write-first = Empieza la conversación
edit-label = Editar tu comentario
post = Publicar
save = Guardar
saving = Guardando…
cancel = Cancelar
your-name = Tu nombre
email = Correo electrónico
email-hint = opcional, no se muestra nunca
markdown = Aquí funciona Markdown
posting-as = Publicas como { $name }
change = Cambiar
formatting = Formato
view-tabs = Texto o vista previa
write-tab = Texto
preview-tab = Vista previa
preview-empty = Todavía no hay nada que mostrar.
bold = Negrita
italic = Cursiva
link = Enlace
code = Código
quote = Cita
list = Lista
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] Queda { $count } carácter
    [many] Quedan { $count } de caracteres
   *[other] Quedan { $count } caracteres
}
waiting-to-send = A la espera de conexión
image = Imagen
uploading = Subiendo { $name }…
people = Quién está aquí
emoji = Emojis

## Qué ha fallado y qué ayuda

empty-body = Escribe algo primero.
long-body = { $count ->
    [one] Demasiado largo: sobra { $count } carácter.
    [many] Demasiado largo: sobran { $count } de caracteres.
   *[other] Demasiado largo: sobran { $count } caracteres.
}
no-name = Dinos cómo quieres que te llamen.
long-name = Un nombre tiene como máximo 60 caracteres.
bad-email = Eso no parece una dirección de correo.
network = No se pudo contactar con el servidor. Tu texto se conserva.
rate-limited = Han sido muchas cosas de golpe. Espera un momento e inténtalo de nuevo.
thread-closed = Esta conversación se ha cerrado mientras tanto.
edit-window-over = El plazo para hacer cambios ha terminado.
version-conflict = El comentario ha cambiado mientras tanto. Cancela y vuelve a editarlo.
not-yours = Este comentario es de otra persona.
comment-not-found = El comentario ya no existe.
members-only = Eso aquí solo lo pueden hacer los miembros.
signed-out = Tu sesión se ha cerrado.
now-banned = Ya no puedes escribir en este sitio.
not-allowed = Tu rol no lo permite.
step-up-needed = Confirma primero que eres tú.
vote-not-taken = Este sitio no acepta este voto.
own-vote = No puedes votar tu propio comentario.
too-many-pins = Ya hay demasiados comentarios fijados. Deja de fijar alguno primero.
invalid-code = El inicio de sesión tardó demasiado o era para otra página.
invalid-jwt = Este sitio no pudo iniciar tu sesión.
origin-not-allowed = Esta página no tiene permiso para enviar comentarios.
too-large = Es demasiado largo.
invalid = El servidor no aceptó este texto.
failed = Algo salió mal en el servidor. Tu texto se conserva.
not-an-image = Eso no se puede mostrar como imagen. Valen PNG, JPEG, GIF y WebP.
image-too-large = La imagen es demasiado grande. Como mucho 5 MB y 16 megapíxeles.
images-not-taken = Este sitio no acepta imágenes.
not-taken = Este sitio no acepta este comentario.
waits = La moderación lo revisará antes de que aparezca.

## Quién soy

sign-in = Iniciar sesión
sign-out = Cerrar sesión
account = Tu cuenta
have-account = ¿Tienes una cuenta?
banned = No puedes escribir aquí.
banned-hint = Así lo ha decidido la moderación de este sitio. Puedes seguir leyéndolo todo.
banned-until = Hasta el { $date }.

## Moderación

close-thread = Cerrar conversación
reopen-thread = Reabrir conversación
pin = Fijar arriba
unpin = Dejar de fijar
remove-asks = Retirar…
ban-asks = Expulsar a { $name }…
delete-question = ¿Eliminar este comentario para siempre?
deleting = Eliminando…
keep = Conservar
remove-question = ¿Retirar este comentario para todo el mundo?
remove = Retirar
removing = Retirando…
ban-question = ¿Expulsar a { $name } de este sitio? Ya no podrá escribir ni votar.
ban = Expulsar
banning = Expulsando…
vote-question = Inicia sesión para votar.
react-question = Inicia sesión para reaccionar.
not-now = Ahora no

## Panels

menu-of = Más sobre el comentario de { $name }
report-asks = Denunciar…
mute-asks = Silenciar a { $name }…
muted = Comentario silenciado de { $name }
show-muted = Mostrar
muted-people = Personas silenciadas
search = Buscar

## La conexión en directo

lost = Se ha perdido la conexión. Se restablecerá sola.
try-now = Intentar ahora
lost-offline = No tienes conexión. Lo que escribas se conserva.
not-live = Aquí los comentarios nuevos no aparecen solos.
look-for-new = Actualizar

## Lo que flota sobre la conversación

close = Cerrar
window-waiting = Termina de iniciar sesión en la otra ventana.
window-cut = Termina de iniciar sesión en la otra ventana y elige allí «Volver a…».
window-blocked = Tu navegador bloqueó la ventana de inicio de sesión.
sign-in-page = Iniciar sesión en una página completa
not-kept = Tu navegador no ha conservado la sesión.
not-kept-guest = Tu navegador no ha conservado la sesión. Aun así, puedes comentar como invitado.
not-signed-in = No se ha iniciado la sesión. { $why }
ended = Tu sesión se ha cerrado. Lo que escribas se conserva.
step-up = Para esto hay que confirmar de nuevo que eres tú.
confirm = Confirmar
claim-question = Alguien escribió aquí como invitado con este navegador. ¿Fuiste tú?
claim = Añadir a mi cuenta

## Lo que dice un lector de pantalla

loaded = { $count ->
    [one] { $count } comentario cargado
    [many] { $count } de comentarios cargados
   *[other] { $count } comentarios cargados
}
said-posted = Tu comentario se ha publicado
said-not-posted = Tu comentario no se ha publicado
said-saved = Tu cambio se ha guardado
said-deleted = Tu comentario se ha eliminado
said-removed = El comentario se ha retirado
said-banned = Esa persona ya no puede escribir aquí
said-pinned = El comentario está fijado
said-unpinned = El comentario ya no está fijado
said-closed = La conversación está cerrada
said-reopened = La conversación vuelve a estar abierta
said-signed-in = Has iniciado sesión
said-signed-out = Has cerrado la sesión
said-copied = Enlace copiado
said-nothing-claimed = No había nada que añadir a tu cuenta
said-claimed = { $count ->
    [one] { $count } comentario ya es tuyo
    [many] { $count } de comentarios ya son tuyos
   *[other] { $count } comentarios ya son tuyos
}
