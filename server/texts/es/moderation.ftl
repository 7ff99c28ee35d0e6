## What an owner sets about moderation.

dashboard-moderation = Moderación

mod-about = Cada comentario pasa estas reglas antes de publicarse, y vale la más estricta. Los moderadores y tus programas nunca se retienen; lo que se retendría de personas de confianza se marca.

mod-who = Quién publica al momento
mod-who-about = De quién ven los lectores los comentarios sin que nadie los mire antes.
mod-policy = Se publican al momento los comentarios
mod-policy-open = de cualquiera, si ninguna regla de abajo los retiene
mod-policy-newcomers = de personas de confianza; los de recién llegados esperan
mod-policy-all = solo de moderadores; todos los demás esperan
mod-policy-members = de miembros, si ninguna regla de abajo los retiene; los invitados no comentan
mod-trusted-after = De confianza tras tantos comentarios publicados
mod-trusted-after-hint = 0: cualquiera es de confianza desde el principio.
mod-warns = Decir antes de publicar que un comentario esperará
mod-warns-hint = En la vista previa. No dice por qué regla.

mod-words = Palabras
mod-words-about = Una por línea: una palabra, o varias seguidas. Se encuentran enteras, con cualquier mayúscula, escritura y disfraz; un * al principio o al final vale por cualquier letra.
mod-banned-words = Palabras que se rechazan
mod-banned-words-hint = A quien escribe se le dice que el comentario no se aceptó.
mod-suspect-words = Palabras con las que un comentario espera
mod-suspect-words-hint = Para palabras que a veces se dicen sin mala intención.

mod-texts = Qué hay en un comentario
mod-texts-about = Señales de publicidad, y de gente que grita.
mod-most-links = Enlaces que están bien
mod-links = Con más enlaces
mod-most-images = Imágenes que están bien
mod-images = Con más imágenes
mod-shouting = Escrito en mayúsculas
mod-shouting-hint = O con un carácter una y otra vez.
mod-duplicates = Ya publicado aquí
mod-duplicates-hint = El mismo texto en la última hora, de quien sea. Los cortos como «¡Gracias!» no cuentan.
mod-allow = No pasa nada
mod-mark = Publicarlo y marcarlo para los moderadores
mod-hold = Retenerlo para un moderador
mod-reject = Rechazarlo

mod-people = Quién escribe
mod-people-about = Qué se sabe de un autor.
mod-history-percent = Rechazos que son demasiados, en porcentaje
mod-history-hint = De los últimos 20 comentarios que alguien escribió aquí.
mod-history = Con tantos rechazos
mod-disposable = Dirección desechable
mod-disposable-hint = Invitados con una dirección de un servicio de correo que dura minutos.

mod-spam = Spam
mod-spam-about = Afterword aprende de lo que deciden tus moderadores, solo en este sitio. Tras diez decisiones de cada clase, da una puntuación a cada comentario.
mod-spam-from = Spam desde esta puntuación, en porcentaje
mod-spam-from-hint = Más baja encuentra más spam, y más de lo que no lo es.
mod-spam-score = Con tal puntuación
mod-work = Se pide una prueba de trabajo a los recién llegados
mod-work-hint = Su navegador calcula un instante antes de que se acepte el comentario. Las personas no lo notan; los programas que publican miles, sí.
mod-work-busy = mientras escriben muchos de ellos
mod-work-newcomers = siempre
mod-work-off = nunca

mod-keep = Qué se conserva
mod-keep-about = Cuánto tiempo conserva este sitio lo rechazado, y desde dónde se escribió.
mod-removed-days = Días que se conservan los textos rechazados
mod-removed-days-hint = Durante ese tiempo se puede deshacer una retirada. Después, las palabras desaparecen.
mod-address-days = Días que se conservan los bloques de direcciones
mod-address-days-hint = Hacen falta para vetar una dirección. 0: no se conservan; 90 como máximo.

mod-wrong-words-many = Como máximo { $number } palabras.
mod-wrong-word-empty = Una palabra necesita una letra: un * solo se encontraría en todas partes.
act-moderation-change = cambió la moderación

## Services elsewhere.

svc-link = Servicios externos que opinan
svc-title = Servicios externos
svc-about = No hace falta ninguno, y no se pregunta a ninguno que no enciendas. Se les pregunta mientras se publica un comentario, dos segundos como máximo; si uno falla, nunca impide publicar.
svc-akismet = Akismet
svc-akismet-about = Akismet, o quien habla como él, dice si un comentario es spam. Se le dice la página, el nombre y el texto, y lo que deciden tus moderadores.
svc-toxicity = Modelo de moderación
svc-toxicity-about = La moderación de OpenAI, o quien habla como ella, también tu propia máquina, dice si un texto hiere. Se le dice el texto, y nada más.
svc-hook = Un programa tuyo
svc-hook-about = Recibe cada comentario, firmado según Standard Webhooks, y responde qué debe pasar. Se le dice la página, el nombre y el texto.
svc-none = sin configurar
svc-key = Clave
svc-key-hint = Se guarda sellada y no se vuelve a mostrar.
svc-key-kept = Hay una guardada, sellada. Deja esto vacío para conservarla.
svc-key-made = Con ella compruebas que somos nosotros: whsec_ y Base64. Si lo dejas vacío, se crea una.
svc-model = Modelo
svc-model-hint = A cuál se pregunta, donde hay varios.
svc-thresholds = Puntuaciones que cuentan
svc-thresholds-hint = Una categoría por línea, con la puntuación desde la que cuenta, en porcentaje: harassment=80. Ninguna: como diga el servicio.
svc-verdict = Cuando se opone
svc-down = Mientras no responde
svc-down-hint = O cuando se acaban las preguntas del día. Los moderadores ven por qué.
svc-down-allow = Tus reglas deciden solas
svc-down-hold = Los comentarios esperan
svc-calls = Preguntas al día, como máximo
svc-address = Decirle la dirección de red de la que vino un comentario
svc-address-hint = Las direcciones de correo nunca se dicen.
svc-start = Guardar y encender
svc-remove-words = Ya no se le pregunta, y su clave se olvida.
svc-rotate-words = Con un secreto nuevo, el anterior deja de valer al momento.
svc-removed = Ya no se le pregunta.
svc-back = Volver a los servicios
svc-back-to-rules = Volver a la moderación
svc-wrong-key = Hace falta una clave, de 500 caracteres como máximo.
svc-wrong-secret = Esto debe ser whsec_ y de 24 a 64 bytes en Base64.
svc-wrong-threshold = Línea { $number }: una categoría y un número entero de 1 a 100, como harassment=80.
act-service-set = configuró un servicio externo
act-service-on = encendió un servicio externo
act-service-off = apagó un servicio externo
act-service-remove = quitó un servicio externo
log-services = Servicios externos

## Probar las reglas.

try-title = Probar
try-about = Qué sería de un comentario según las reglas tal como están arriba, guardadas o no. Con ello nada se publica, se guarda ni se cambia.
try-text = Un comentario
try-text-hint = Como alguien lo escribiría, con sus enlaces.
try-name = El nombre de su autor
try-name-hint = Solo cuenta para el spam; aquí nadie tiene que tener uno.
try-author = Lo escribe
try-new = alguien nuevo
try-trusted = una persona de confianza
try-do = Probar
try-allow = Se publicaría al momento.
try-mark = Se publicaría, y se marcaría para los moderadores.
try-hold = Esperaría a un moderador.
try-reject = Se rechazaría.
try-marks = lo marca
try-holds = lo retiene
try-rejects = lo rechaza
try-members = Eso vale para los miembros. Según estas reglas, los invitados no pueden comentar.
try-fine = { $number ->
    [one] Una regla no tiene nada en contra
   *[other] { $number } reglas no tienen nada en contra
}
try-unknown = { $number ->
    [one] Una cosa solo se ve con un comentario de verdad
   *[other] { $number } cosas solo se ven con un comentario de verdad
}
try-nothing = No se preguntó a servicios externos.
