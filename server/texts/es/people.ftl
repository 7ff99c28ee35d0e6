## The dashboards: people, bans, the log.

dashboard-people = Personas
dashboard-log = Registro
role-observer = Observador
desk-not-allowed = Tu rol no lo permite.
desk-last-owner = Un sitio necesita un propietario: nombra antes a otra persona.
desk-find = Buscar
desk-by = por { $name }

people-search = Nombre
people-search-address = Nombre o correo electrónico
people-which = Qué personas
people-all = Todas
people-staff = Equipo
people-banned = Vetadas
people-new = Nuevas esta semana
people-none = Aquí no hay nadie.
people-comments = { $number ->
    [one] { $number } comentario
   *[other] { $number } comentarios
}
people-since = desde el { $day }
people-guest = Invitado
people-is-banned = Vetado
people-all-bans = Todos los vetos

person-comments = Comentarios
person-waiting = En espera
person-removed = Retirados
person-reported = Veces denunciado
person-reports = Denuncias hechas
person-votes = Votos dados
person-sessions = Navegadores con sesión
person-latest = Últimos comentarios
person-text-removed = Retirado
person-wrote-nothing = Nada todavía.
person-bans = Vetos
person-notes = Notas
person-role = Rol
person-remove = Retirar comentarios
person-log = Lo que se hizo sobre esta persona

ban-member = Miembro
ban-guest = Invitado
ban-address = Un bloque de direcciones
ban-domain = Dominio de correo
ban-is-open = En vigor
ban-is-shadow = En vigor, sin que lo sepa
ban-is-lifted = Levantado
ban-is-over = Terminado
ban-until = hasta el { $day }
ban-for-ever = para siempre
ban-told = Se le dice: { $message }
ban-none = Ningún veto.
ban-open = Vetar…
ban-make = Vetar
ban-lift = Levantar el veto
ban-done = El veto está en vigor.
ban-lifted = El veto está levantado.
ban-length = Por cuánto tiempo
ban-day = Un día
ban-week = Una semana
ban-month = 30 días
ban-ever = Para siempre
ban-date = Hasta una fecha
ban-date-field = Qué fecha, si la elegiste
ban-reason = Motivo
ban-reason-hint = Solo para moderadores.
ban-message = Mensaje
ban-message-hint = Lo leen los vetados, junto con el final del veto.
ban-shadow = No decirles nada: siguen escribiendo y nadie más lo ve
ban-addresses = También las direcciones desde las que escribieron últimamente
ban-remove = Retirar también todo lo que escribieron aquí; se puede deshacer
ban-elsewhere = Vetar un lugar
ban-elsewhere-words = Rellena uno de los dos. A un miembro del equipo nunca lo detiene un lugar.
ban-address-field = Dirección IP o red (192.0.2.7, 192.0.2.0/24, 2001:db8::/48)
ban-domain-field = Dominio de direcciones de correo (spam.example)

person-data = Datos personales
person-data-words = Todo lo que este sitio guarda sobre esta persona, en un archivo JSON.
person-export = Descargar
person-erase = Borrar a esta persona…

note-text = Nota nueva
note-hint = Solo para moderadores. No se puede cambiar después.
note-keep = Guardar la nota
note-done = La nota está guardada.

role-field = Rol
role-words = Propietarios y administradores cambian ajustes y roles, los moderadores cuidan de los comentarios, los observadores ven todo esto y no cambian nada.
role-change = Cambiar el rol
role-done = El rol está cambiado.

remove-which = Qué comentarios
remove-day = Del último día
remove-week = De la última semana
remove-ever = Todos
remove-do = Retirar comentarios
remove-words = Se retira lo que está publicado y lo que espera. Si es mucho, el resto sigue en segundo plano. Se puede deshacer de una vez, mientras se pueda deshacer un retiro suelto.
remove-open = Retirar comentarios…
remove-nothing = No hay nada que retirar.
remove-done = { $number ->
    [one] Se retiró { $number } comentario.
   *[other] Se retiraron { $number } comentarios.
}
remove-going = Se retiraron { $done } de { $number } comentarios; el resto sigue. Vuelve a cargar la página para ver cuánto falta.
restore-going = { $number ->
    [one] Volvió { $number } comentario; el resto sigue. Vuelve a cargar la página para ver cuánto falta.
   *[other] Volvieron { $number } comentarios; el resto sigue. Vuelve a cargar la página para ver cuánto falta.
}
restore-done = { $number ->
    [one] Volvió { $number } comentario.
   *[other] Volvieron { $number } comentarios.
}
restore-by = deshecho por { $name }
restore-of = { $number ->
    [one] Deshacer: vuelve { $number } comentario
   *[other] Deshacer: vuelven { $number } comentarios
}

erase-title = Borrar a { $name }
erase-words = Su nombre, sus direcciones, sus votos y sus denuncias dejan de estar ligados a ella; se eliminan las notas sobre ella y sus comentarios en espera. Su sesión en este sitio termina; si vuelve, será alguien nuevo.
erase-rest = Un veto termina con la persona. En el registro queda quién lo hizo, sin el nombre de la persona. Las copias que otros hicieron y las citas de sus comentarios permanecen.
erase-texts = Sus comentarios
erase-keep = Conservar los textos, como «Deleted person»
erase-remove = Eliminar los textos definitivamente
erase-sure = Sé que esto no se puede deshacer
erase-do = Borrar
erase-back = Volver a la persona
erase-not-sure = Marque la casilla para confirmar.
erase-done = La persona está borrada. Sus comentarios lo estarán en unos instantes.

log-none = Todavía no se hizo nada.
log-export = Llevárselo todo:
log-which = Qué
log-subject = Sobre (un identificador o un nombre)
log-everything = Todo
log-comments = Comentarios
log-threads = Conversaciones
log-bans = Vetos
log-roles = Roles
log-notes = Notas
log-notices = Avisos
log-settings = Ajustes
log-server = Servidor ({ $name })
log-key = Programa «{ $name }»
act-ban-make = vetó a
act-ban-lift = levantó un veto de
act-member-role = cambió el rol de
act-person-note = escribió una nota sobre
act-person-export = exportó los datos de
act-person-erase = borró a
act-person-remove = retiró comentarios de
act-person-restore = deshizo un retiro de comentarios de
act-comment-pin = fijó un comentario
act-comment-unpin = dejó de fijar un comentario
act-comment-feature = destacó un comentario
act-comment-unfeature = dejó de destacar un comentario
act-comment-approve = aprobó un comentario
act-comment-spam = marcó un comentario como spam
act-comment-remove = retiró un comentario
act-comment-restore = restauró un comentario
act-thread-close = cerró una conversación
act-thread-open = abrió una conversación
act-thread-change = cambió una conversación
act-thread-pace = cambió el ritmo de una conversación
act-thread-remap = trasladó conversaciones
act-thread-merge = unió una conversación con otra
act-notice-decide = decidió sobre un aviso
act-settings-change = cambió los ajustes

dashboard-threads = Conversaciones
threads-search = Título o dirección
threads-which = Qué conversaciones
threads-all = Todas
threads-open = Abiertas
threads-closed = Cerradas
threads-none = Ninguna conversación.
threads-remap = Páginas que se mudaron
thread-is-closed = Cerrada
thread-last = la última vez el { $day }
thread-done = Guardado.
thread-open-words = Esta conversación admite comentarios.
thread-closed-words = Esta conversación está cerrada: se puede leer y votar, pero ya no escribir.
thread-open = Abrir la conversación
thread-close = Cerrar la conversación
pace-label = Entre dos comentarios de una persona
pace-free = cualquier tiempo
pace-half-minute = medio minuto
pace-minute = un minuto
pace-five-minutes = cinco minutos
pace-quarter = un cuarto de hora
pace-hour = una hora
pace-day = un día
pace-other = { $number } segundos
pace-save = Fijar el ritmo
thread-page = Su página
thread-title = Título
thread-url = Dirección
thread-name = Guardar
thread-keys = Se encuentra como
thread-keys-words = La conversación se encuentra con cada una de estas claves. Una antigua sigue valiendo cuando su página se muda.
thread-log = Lo que se hizo con esta conversación
remap-words = Cuando las páginas se mudan, sus conversaciones pueden seguirlas. Di dónde estaban y dónde están ahora; todo lo que hay debajo va con ellas. Nada se pierde, y las direcciones antiguas siguen valiendo.
remap-from = Dirección antigua (https://antiguo.example/blog)
remap-to = Dirección nueva (https://nuevo.example/blog)
remap-try = Ver qué pasaría
remap-do = Mudarlas
remap-moved = las seguirán
remap-unchanged = ya están allí
remap-taken = se quedan, porque allí hay otra conversación
remap-done = { $number ->
    [0] Ninguna conversación tenía que mudarse.
    [one] { $number } conversación siguió a su página.
   *[other] { $number } conversaciones siguieron a sus páginas.
}

## Inviting people to care for the site.

invite-link = Invitar a alguien a cuidar del sitio
invite-title = Invitaciones
invite-about = Quien abre el enlace de la carta, con la sesión iniciada con esa dirección, toma el papel. El enlace vale una vez, durante siete días.
invite-send = Enviar una invitación
invite-sent = La carta está en camino.
invite-pending = Sin respuesta
invite-until = hasta el { $day }
invite-withdraw = Retirar
invite-withdraw-of = Retirar la invitación de { $address }
invite-withdrawn = Ese enlace ya no lleva a ninguna parte.
invite-wrong = Esa no es una dirección a la que se pueda escribir.
invite-no-mail = Este servidor no envía correo, así que no se puede invitar a nadie por él. «afterword member set» da papeles.
join-title = Tienes una invitación
join-words = Te invitan a cuidar de { $site }, como: { $role }.
join-accept = Aceptar
join-over = Esta invitación ya no vale
join-over-words = Se usó, se retiró o tiene más de siete días. Pide otra.
join-elsewhere = Esta invitación fue a otra dirección
join-elsewhere-words = Inicia sesión con la cuenta que tiene la dirección a la que llegó la carta, o pon esa dirección en la tuya y confírmala. Después abre el enlace otra vez.
mail-invited-subject = Una invitación a cuidar de { $site }
mail-invited-intro = { $role ->
    [owner] Te invitan a ser dueño de { $site } junto a quienes lo son.
    [admin] Te invitan a administrar { $site }: sus ajustes, su gente, sus comentarios.
    [moderator] Te invitan a moderar los comentarios de { $site }.
   *[other] Te invitan a ver cómo se modera { $site }.
} Inicia sesión con esta dirección, o crea una cuenta con ella. El enlace vale una vez, durante siete días.
mail-invited-link = Ver la invitación
mail-invited-why = Alguien que lleva { $site } escribió esta dirección en { $host }. Si no sabes nada de ello, no hagas nada.
act-invitation-make = invitó a alguien por correo
act-invitation-withdraw = retiró una invitación
act-invitation-accept = aceptó una invitación
unite-title = Unir con otra conversación
unite-words = Si una página tiene comentarios en dos direcciones, pueden formar una sola conversación. Los comentarios de esta pasan a la otra, en el orden en que se escribieron, y sus claves llevan allí.
unite-to = Dirección o clave de la otra página
unite-try = Ver qué pasaría
unite-from = Esta conversación
unite-into = pasa a
unite-sure = No se puede deshacer. Quienes leen una u otra lo ven en segundos.
unite-do = Unir
unite-back = Volver a la conversación
unite-none = No hay ninguna conversación en esa dirección.
unite-closed = La otra conversación está cerrada: ábrala primero.
unite-same = Es esta misma conversación.
unite-done = Ahora son una sola conversación.
