### Escribir un comentario sin scripts.

write-title = Escribe un comentario
write-reply = Responder a { $name }
write-on = en { $page }
write-text = Comentario
write-text-hint = Puedes usar Markdown.
write-email-hint = Opcional, nunca se muestra.
write-preview = Vista previa
write-post = Publicar
write-held = Tu comentario espera la moderación
write-held-hint = Aparecerá en cuanto alguien lo haya revisado.
write-not-taken = Este sitio no acepta este comentario.
write-closed = Esta conversación está cerrada.
write-members = Aquí solo pueden comentar los miembros. Inicia sesión en la propia página.
write-parent-gone = Lo que quieres responder ya no está.
write-again = Ya has publicado desde esta página. Si es otro comentario, publícalo ahora.
wrong-body-empty = Escribe algo primero.
wrong-body-long = Un comentario tiene como máximo { $number } caracteres.
wrong-body-control = Los caracteres de control no se pueden publicar.
write-name-taken = Un miembro de este sitio tiene este nombre. Elige otro.
