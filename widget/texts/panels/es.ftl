### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Denunciar este comentario
report-hint = La moderación de este sitio verá tu denuncia. { $name } no se enterará.
reason-label = ¿Qué tiene de malo?
reason-spam = Spam o publicidad
reason-abuse = Insultos, amenazas u odio
reason-off-topic = Fuera de tema
reason-illegal = Contrario a la ley
reason-other = Otra cosa
note-label = Lo que la moderación debería saber (opcional)
report-send = Enviar denuncia
report-notice = ¿Contenido ilegal? Notifícalo formalmente y conoce la decisión
report-done = Denunciado. Gracias.
report-done-hint = La moderación lo revisará.

## The texts that a comment had

history-title = Lo que decía este comentario
history-now = Ahora
history-first = Al principio
history-only = Este comentario no ha cambiado.

## Muting people

mute-title = ¿Silenciar a { $name }?
mute-hint = Lo que escriba se plegará para ti en una línea, en todas las páginas de este sitio. No se enterará.
mute = Silenciar
mute-done = Has silenciado a { $name }.
unmute = Dejar de silenciar
unmute-name = Dejar de silenciar a { $name }
muted-title = Personas silenciadas
muted-none = No has silenciado a nadie.

## Searching a conversation

search-title = Buscar en esta conversación
search-label = Palabras
search-send = Buscar
search-none = No se encontró nada.
search-more = Solo se muestran los más recientes. Con más palabras se encuentran menos.

## Keys, and what they do

keys-title = Atajos de teclado
key-next = Comentario siguiente
key-previous = Comentario anterior
key-reply = Responder
key-vote = Votar a favor
key-unread = Siguiente comentario nuevo
key-help = Esta lista
key-send = Enviar lo que escribes
key-leave = Salir de lo que está abierto
