## What the owner of a site sets.

dashboard-settings = Ajustes
dashboard-access = Accesos

set-about = Lo que se guarda aquí vale al momento, en todas las páginas.
set-history-link = Qué se cambió y quién lo hizo
set-history = Cambios
set-no-changes = Todavía no se ha cambiado nada.
set-older = Cambios anteriores
set-back = Volver a los ajustes
set-put-back = Restablecer
set-put-back-of = Restablecer: { $field }
set-save = Guardar
set-saved = Guardado.
set-is-put-back = Está otra vez como antes.
set-not-put-back = Eso ya no se puede restablecer. Quizá otra persona acaba de cambiar algo: mira y vuelve a intentarlo.
set-meanwhile = Otra persona cambió algo mientras esta página estaba abierta. No se ha guardado nada. Aquí está lo que hizo y, debajo, lo que escribiste: si guardas de nuevo, lo sustituye.
set-wrong = { $number ->
    [one] No se ha guardado nada: un campo no puede quedar así.
   *[other] No se ha guardado nada: { $number } campos no pueden quedar así.
}
set-yes = sí
set-no = no
set-nothing = nada

set-site = Sitio
set-site-about = Cómo se llama y dónde está.
set-name = Nombre
set-name-hint = Para los lectores, en la ventana de inicio de sesión y en el correo.
set-origins = Páginas que pueden insertarlo
set-origins-hint = Un origen por línea: https://example.com, o https://*.example.com para todos los hosts que hay debajo. Sin ruta.
set-locale = Idioma
set-locale-hint = De todo menos los comentarios, donde ni la página ni el navegador del lector nombran uno.
set-locale-none = Ninguno propio
set-density = Espacio entre comentarios
set-density-comfortable = Amplio
set-density-compact = Compacto

set-people = Personas
set-people-about = Quién puede escribir y cómo dice quién es.
set-guests = Se puede comentar sin cuenta
set-guests-hint = Con un nombre, y con una dirección para enterarse de las respuestas.
set-terms = Qué leen los invitados donde dan su nombre
set-terms-hint = Por ejemplo, qué pasa con su dirección. Una línea; vacío: nada.
set-terms-url = Dónde hay más sobre ello
set-terms-url-hint = La dirección de una página, como su política de privacidad. La línea se convierte en un enlace a ella.
set-sign-in = Formas de iniciar sesión
set-sign-in-hint = De las que ofrece este servidor.
set-way-password = Dirección y contraseña
set-way-mail = Un código por correo
set-way-passkey = Llave de acceso
set-way-provider = Otros servicios, como Google o GitHub
set-presence = Los lectores ven quién está y quién escribe
set-presence-hint = Cada miembro puede ocultarse.

set-comments = Comentarios
set-comments-about = Lo largos que pueden ser y lo que pueden contener.
set-body-chars = Comentario más largo, en caracteres
set-body-chars-hint = Como máximo 10 000.
set-edit-window = Tiempo para cambios, en segundos
set-edit-window-hint = Cuánto tiempo se puede editar y borrar lo que se escribió: 900 es un cuarto de hora, 0 nada.
set-depth = Niveles de respuestas
set-depth-hint = Las respuestas más profundas quedan en el último nivel y dicen a quién responden.
set-images = Imágenes
set-images-hint = Se rehacen y se guardan en este servidor.
set-images-off = Nadie puede mostrarlas
set-images-members = Los miembros pueden mostrarlas
set-images-everyone = Todos pueden mostrarlas
set-tables = Tablas
set-task-lists = Listas de tareas
set-math = Fórmulas
set-math-hint = En LaTeX, entre dólares.

set-voices = Votos y reacciones
set-voices-about = Cómo se puede responder sin palabras.
set-votes = Votos
set-votes-off = Ninguno
set-votes-up = Solo a favor
set-votes-up-and-down = A favor y en contra
set-guest-votes = Se puede votar y reaccionar sin cuenta
set-guest-votes-hint = Se puede ser invitado cuantas veces se quiera: esos votos se multiplican con facilidad.
set-reactions = Reacciones a los comentarios
set-reactions-hint = Emojis separados por espacios, ocho como máximo; ninguno para no ofrecer reacciones.
set-page-reactions = Reacciones a la página
set-page-reactions-hint = Lo mismo, encima de los comentarios.

set-limits = Límites
set-limits-about = Cuánto puede publicar una persona. A quien va más deprisa se le pide que espere.
set-per-minute = Comentarios por minuto
set-per-hour = Comentarios por hora
set-per-address = Comentarios por minuto desde una dirección
set-per-address-hint = Una escuela o una oficina puede compartir una.

set-wrong-line = Línea { $number }, «{ $line }»: { $why }
set-wrong-range = Un número entero de { $least } a { $most }.
set-wrong-emoji = «{ $word }» no es un emoji. Pon espacios entre ellos: 👍 ❤️ 🎉
set-wrong-emoji-twice = { $emoji } está dos veces.
set-wrong-emoji-many = Como máximo { $number } emojis.
set-wrong-name-empty = Un sitio tiene un nombre.
set-wrong-name-long = Como máximo { $number } caracteres.
set-wrong-address = Una dirección como https://example.com/privacy, o nada.
set-wrong-origin = Un origen es http:// o https://, un host y quizá un puerto, sin ruta: https://example.com
set-wrong-origin-star = Un asterisco ocupa partes enteras de un host, al principio: https://*.example.com
set-wrong-origin-wide = Detrás de un asterisco hay al menos dos partes, como example.com.
set-wrong-origins-many = Como máximo { $number } orígenes.
set-wrong-ways = Elige al menos una forma.
set-wrong-choice = Elige entre lo que se ofrece.

## Keys of programs.

copy = Copiar
key-title = Claves de API
key-about = Con una clave, los programas prueban que actúan por este sitio. Quien la tiene puede hacer lo que permite: guárdala como una contraseña.
key-none = Todavía no hay ninguna clave.
key-gone = Claves revocadas
key-used = usada por última vez el { $day }
key-unused = nunca usada
key-made-on = creada el { $day }
key-revoke = Revocar
key-revoke-of = Revocar { $name }
key-revoke-words = Los programas que la usan se rechazan al momento. No se puede deshacer.
key-revoked = La clave ya no abre nada.
key-new = Una clave nueva
key-name = Para qué sirve
key-name-hint = Para distinguir las claves.
key-scopes = Qué permite
key-no-scope = Elige al menos una cosa.
key-make = Crear la clave
key-is-made = Aquí está la clave «{ $name }». Se muestra solo esta vez: cópiala ahora.
key-again = Esta clave ya se creó y entonces se mostró su secreto. Si lo perdiste, revoca la clave y crea otra.
scope-read = Leer
scope-read-hint = lo que todos pueden leer
scope-write = Escribir
scope-write-hint = publicar, y editar lo que publicó
scope-moderate = Moderar
scope-moderate-hint = borrar, fijar, expulsar, cerrar: todo lo que pueden los moderadores
scope-manage = Gestionar
scope-manage-hint = ajustes, claves y webhooks

## Putting the comments on pages.

dashboard-install = Instalación
install-put = Ponlo en tus páginas
install-put-about = Una etiqueta es todo lo que necesita una página. Los comentarios aparecen donde está.
install-html = Donde deban estar los comentarios.
install-package = Con el paquete @afterword/widget; una clave propia conserva el hilo cuando cambia la dirección.
install-wordpress = Con el plugin de un solo archivo que viene con Afterword. Estos son sus ajustes.
install-hugo = Con los partials que vienen con Afterword: las páginas se construyen con sus comentarios.
install-ghost = En el tema. También sirve Ajustes → Inyección de código.
install-astro = Las páginas se construyen con sus comentarios y desde entonces viven.
install-check = ¿Está puesto?
install-check-about = Da la dirección de una página y este servidor la mira.
install-url = Dirección de una página
install-look = Mirarla
install-seen = Visto en
install-not-seen = Ninguna página lo ha cargado todavía. Abre una en un navegador: su origen aparecerá aquí.
install-policy = Content-Security-Policy
install-policy-about = Si tus páginas tienen una, añade esto.
install-more = Más
install-more-about = Para lectores sin scripts y para otras páginas.
install-frame = Sin scripts
install-count = Cuántos comentarios tiene una página
install-recent = Los comentarios más recientes
look-at = En { $address }:
look-good = Los comentarios están ahí y nada impide que se muestren.
look-not-visited = Este servidor no visita esa dirección. Debe ser https, en un puerto habitual y abierta a todos. Las páginas de tu propia máquina aparecen en «Visto en» cuando las abres.
look-unreachable = Ahí no responde nadie, o no a tiempo.
look-too-large = La página pasa de un mebibyte.
look-redirects = La dirección lleva de una a otra y no termina.
look-status = La página responde con un error: { $status }.
look-not-html = Eso no es una página, sino { $kind }.
look-elsewhere = La dirección lleva a otro origen: { $address }. Son las páginas de allí las que insertan los comentarios.
look-origin = Las páginas de { $origin } no pueden insertar este sitio.
look-allow = Permitir { $origin }
look-allowed = Sus páginas ya pueden insertar el sitio.
look-no-script = La etiqueta no está en la página. Si un script la pone después, abre la página y mira en «Visto en». Si no, pon esto:
look-other-server = La página carga el script de otro servidor: { $src }. Este es el correcto:
look-no-site = La etiqueta no nombra ningún sitio. Debería ser:
look-other-site = La etiqueta nombra otro sitio, «{ $site }». Debería ser:
look-policy = La Content-Security-Policy de la página prohíbe lo que necesita el widget: en { $directive } falta { $missing }.
look-no-address = Da la dirección completa de una página, como https://example.com/una-pagina.
look-too-often = Ya basta por ahora. Vuelve a intentarlo dentro de un rato.

## Webhooks.

hook-title = Webhooks
hook-about = Direcciones tuyas a las que se avisa de lo que pasa, con firma según Standard Webhooks. Lo que no llega se vuelve a enviar durante tres días; el orden no se promete.
hook-none = Todavía no hay ningún webhook.
hook-new = Un webhook nuevo
hook-one = Webhook
hook-url = Dirección
hook-url-hint = https, y que cualquiera pueda alcanzar.
hook-events = De qué se le avisa
hook-comment-created = Se publicó un comentario
hook-comment-edited = Se editó un comentario
hook-comment-removed = Se quitó un comentario
hook-comment-held = Un comentario espera a un moderador
hook-thread-closed = Se cerró o abrió un hilo
hook-report-created = Se denunció un comentario
hook-member-banned = Se expulsó a un miembro
hook-member-unbanned = Se levantó una expulsión
hook-wrong-url = Tiene que ser una dirección https que cualquiera pueda alcanzar.
hook-wrong-events = Elige al menos uno.
hook-make = Crear el webhook
hook-is-made = Este es el secreto con el que se comprueba lo que se envía. Se muestra solo esta vez: cópialo ahora.
hook-removed = Ya no se envía nada ahí.
hook-on = activo
hook-off = apagado
hook-failing = con fallos
hook-on-words = Lo que pasa se envía ahí.
hook-off-words = No se envía nada ahí.
hook-off-failing = Hacía días que no llegaba nada, así que se apagó.
hook-failing-words = Ahora no llega nada ahí. Se sigue intentando; tras tres días sin éxito se apaga.
hook-turn-on = Encender
hook-turn-off = Apagar
hook-rotate = Secreto nuevo
hook-rotate-words = Con un secreto nuevo, el anterior sigue firmando durante un día.
hook-rotated = Este es el secreto nuevo. Se muestra solo esta vez: cópialo ahora. El anterior sigue firmando durante un día.
hook-remove = Quitar
hook-remove-words = Ya no se envía nada ahí, y la lista de abajo desaparece con él.
hook-log = Lo que se envió
hook-log-about = De los últimos 30 días, los 50 más recientes.
hook-nothing-sent = Todavía no se ha enviado nada.
hook-waiting = en espera
hook-delivered = llegó
hook-failed = abandonado
hook-tries = { $number ->
    [0] sin intentos todavía
    [one] un intento
   *[other] { $number } intentos
}
hook-answer = La respuesta
hook-replay = Enviar otra vez
hook-replayed = Se envía otra vez.
hook-words-gone = Su texto ya no se guarda: era de alguien borrado o de un comentario retirado.
hook-back = Volver a los accesos
site-made = El sitio está listo. Solo falta una cosa: pon los comentarios en tus páginas.

## Setting up.

setup-new = Una instalación nueva
setup-new-words = Nadie ha configurado este servidor todavía. Al arrancar escribió un enlace en su registro: abre ese.
setup-account = Configurar Afterword
setup-account-words = Primero una cuenta: será dueña del sitio que crees después y podrá crear otros.
setup-go-on = Continuar
setup-site = Crear un sitio
setup-site-words = Un sitio es lo que insertan tus páginas: sus comentarios, sus personas, sus ajustes.
setup-origin = Dónde están sus páginas
setup-origin-hint = El origen, sin ruta: https://example.com
setup-key = Clave
setup-key-hint = El nombre que le dan tus páginas: minúsculas, cifras y guiones, como blog. No cambia.
setup-key-taken = Ya hay un sitio con esta clave.
setup-wrong-key = De 1 a 63 minúsculas y cifras, con guiones sueltos entre ellas.
setup-wrong-name = De 1 a 100 caracteres.
setup-make = Crear el sitio

## Looks.

dashboard-appearance = Aspecto
look-about = Prueba el aspecto de los comentarios. Aquí no se guarda nada: las líneas de abajo van en tus páginas.
look-sample = Un hilo de muestra
look-choices = Aspecto
look-theme = Tema
look-theme-plain = Sencillo
look-theme-paper = Papel
look-theme-dusk = Ocaso
look-theme-contrast = Contraste
look-scheme = Página
look-scheme-yours = La tuya
look-scheme-light = Clara
look-scheme-dark = Oscura
look-width = Ancho
look-width-column = Columna
look-width-phone = Móvil
look-width-narrow = Estrecho
look-accent = Acento
look-font = Fuente
look-font-page = La de la página
look-font-sans = Sin remates
look-font-serif = Con remates
look-font-rounded = Redondeada
look-font-mono = Ancho fijo
look-corners = Esquinas
look-words = Tamaño
look-show = Mostrar
look-again = Empezar de nuevo
look-take = Para llevar
look-take-about = Lo segundo va en tu hoja de estilos. Un acento se vuelve dos donde uno no se leería en páginas claras y oscuras: el navegador toma el que conviene.
look-nothing = Nada: es así por sí mismo.

mail-webhook-off-subject = Se apagó un webhook de { $site }
mail-webhook-off-intro = Al webhook de { $site } en { $address } ya no llega nada, así que desde ahora no se envía nada allí. En su página está lo que se respondió. Lo que no llegó se puede enviar otra vez desde allí, cuando el webhook esté encendido de nuevo.
mail-webhook-off-link = Ver el webhook
mail-webhook-off-why = Recibes esta carta una sola vez, porque { $site } es tuyo.
