### Las páginas propias del servidor: iniciar sesión, la ventana de inicio de sesión, la cuenta.

## Campos y botones

name = Nombre
name-hint = Lo que otros ven junto a tus comentarios.
email = Correo electrónico
password = Contraseña
password-hint = Al menos { $number } caracteres. Unas pocas palabras se recuerdan bien.
new-password = Contraseña nueva
show = Mostrar
show-password = Mostrar la contraseña
hide = Ocultar
hide-password = Ocultar la contraseña
code = Código
code-hint = Ocho cifras. Valen media hora.
continue = Continuar
confirm = Confirmar
save = Guardar

## Iniciar sesión

sign-in = Iniciar sesión
to-comment-on = para comentar en { $site }
new-here = ¿Primera vez aquí? { $link }
create-account = Crear una cuenta
create-account-button = Crear cuenta
have-account = ¿Tienes una cuenta? { $link }
sign-in-by-mail = Iniciar sesión con un código por correo
forgot-password = ¿Olvidaste tu contraseña?
back-to-sign-in = Volver a iniciar sesión
address-is-yours = { $email } es tuya. ¿Cómo te llamamos?

## Códigos y enlaces por correo

mail-title = Iniciar sesión por correo
mail-words = Enviamos un código a tu dirección. No necesitas contraseña.
forgot-title = Elegir otra contraseña
forgot-words = Enviamos un código a la dirección de tu cuenta.
send-code = Enviar código
code-title = Mira tu correo
code-words = Hemos escrito a { $email }. Escribe aquí el código o abre el enlace.
link-sign-up = ¿Es esta tu dirección?
link-change = ¿Es esta tu dirección nueva?
link-change-button = Sí, cambiarla
link-over = Este enlace ya no sirve
link-over-words = Ya se usó, es demasiado antiguo o se envió otro más nuevo. Pide otro.
new-password-title = Elegir otra contraseña
change-password = Cambiar contraseña
password-is-changed = Tu contraseña ha cambiado y se cerraron todas tus sesiones. Inicia sesión con la nueva.
account-is-there = Ya tienes una cuenta. Inicia sesión.

## La ventana

continue-as = Continuar como { $name }
consent-on = ¿en { $host }?
consent-words = { $host } verá tu nombre y podrá escribir y votar en tu nombre, solo en ese sitio. Nunca ve tu dirección ni tu contraseña.
signed-in-as = Sesión iniciada como { $whom }.
use-another-account = Usar otra cuenta
you-are-signed-in = Has iniciado sesión
window-close = Ya puedes cerrar esta ventana.
window-cut = No se puede llegar a la página que abrió esta ventana: su configuración las separa. Has iniciado sesión aquí, pero no allí. Cierra esta ventana; aún puedes comentar como invitado.
return-words = Vuelve a { $host } y también allí habrás iniciado sesión.
return-to = Volver a { $host }
confirm-title = Confirma que eres tú
to-moderate = para moderar { $site } durante los próximos 15 minutos
to-care-for-site = para gestionar tu sitio
other-way = De otra manera, por favor
other-way-words = { $site } no acepta la manera en que iniciaste sesión. Hazlo de otra manera.
other-name = Otro nombre, por favor
other-name-words = Alguien que cuida este sitio se llama { $name }, o casi. Toma otro nombre y vuelve después.

## La cuenta

your-account = Tu cuenta
what-others-see = Lo que otros ven
name-change-hint = Los comentarios que escribiste conservan el nombre con el que se escribieron.
visible = Otros pueden ver que estoy leyendo
saved = Guardado.
your-picture = Tu imagen
picture = Una imagen (PNG, JPEG, GIF, WebP)
picture-save = Guardar imagen
picture-remove = Quitar imagen
address = Correo electrónico
address-not-proven = Nadie ha mostrado aún que esta dirección es tuya. Hasta entonces no se envía nada.
new-address = Dirección nueva
new-address-hint = Enviamos allí un código. La dirección cambia cuando lo escribas.
address-is-changed = Esta es ahora tu dirección.
address-is-taken = Otra cuenta tiene esta dirección.
password-now = Contraseña actual
password-is-changed-here = Tu contraseña ha cambiado. Se cerró la sesión en los demás navegadores.
where-signed-in = Dónde has iniciado sesión
signed-in-since = Desde el { $day }
this-browser = este navegador
sign-out = Cerrar sesión
sign-out-there = Cerrar esa sesión
sign-out-elsewhere = Cerrar sesión en todos los demás
ended-there = Sesión cerrada.
your-data = Tus datos
export = Llevarte todo lo que se guarda de ti
leave = Eliminar esta cuenta
leave-words = Tu cuenta desaparece en { $number } días. Hasta entonces puedes iniciar sesión y quedarte. Los comentarios que otros respondieron conservan su lugar.
leave-comments = Quitar también lo que escribí
leave-button = Eliminar mi cuenta
leave-last-owner = Eres el único propietario de un sitio. Nombra antes a otro.
leaving-on = Tu cuenta desaparece el { $day }. Nada se pierde hasta entonces.
stay = Quedarme
stayed = Te quedas.
left = Has cerrado la sesión. Hasta que tu cuenta desaparezca, puedes iniciar sesión y quedarte.
dashboard-sites = Tus sitios

## Correo sobre respuestas

reply-mail = Escríbeme cuando alguien me responda
replies-yes = Correo cuando alguien responde
replies-yes-words = ¿Quieres correo en esta dirección cuando alguien te responda en { $site }?
replies-yes-button = Sí, por favor
replies-yes-done = Hecho. Recibirás correo cuando alguien te responda.
replies-no = No más correo
replies-no-words = No recibirás más correo sobre { $site }, y tu dirección se olvidará allí.
replies-no-words-all = No recibirás más correo cuando alguien te responda, en ningún sitio.
replies-no-button = No más correo
replies-no-done = Hecho. No recibirás más correo sobre respuestas.
replies-over-words = Es para otra dirección, o ya no se envía nada allí.
follow-no = No más correo sobre esta conversación
follow-no-words = No recibirás más correo sobre la conversación que sigues en { $site }.
follow-no-done = Hecho. No recibirás más correo sobre esta conversación.
desk-no = ¿No más cartas?
desk-no-words = No más cartas sobre comentarios que esperan en { $site }.
desk-no-done = No recibirás más cartas sobre comentarios que esperan.

## Lo que no está bien

wrong-name-empty = Un nombre tiene al menos una letra o una cifra.
wrong-name-long = Un nombre tiene como máximo { $number } caracteres.
wrong-name-deceiving = Un nombre no tiene caracteres invisibles ni que cambien la dirección de la escritura.
wrong-name-marks = Un nombre tiene como máximo tres signos sobre una letra.
wrong-name-taken = Alguien que cuida uno de tus sitios tiene un nombre así.
wrong-email = Eso no es una dirección de correo.
wrong-email-taken = Alguien tiene una cuenta con esta dirección: inicia sesión.
wrong-password-short = Al menos { $number } caracteres, por favor.
wrong-password-long = Como máximo { $number } caracteres, por favor.
wrong-password-guessable = Demasiado fácil de adivinar: es una contraseña común o está hecha de tu nombre o tu dirección.
wrong-password = Esa no es tu contraseña.
wrong-pair = Esa dirección y esa contraseña no van juntas.
wrong-picture = Esa no es una imagen que podamos leer.
wrong-picture-large = Esa imagen es demasiado grande: como máximo 5 MB y 16 millones de píxeles.
wrong-code = Ese no es el código de nuestro último mensaje.
proof-over = Este código ya no sirve: se probó demasiadas veces, es demasiado antiguo o se envió otro más nuevo. Pide otro.
too-many-tries =
    { $minutes ->
        [one] Demasiados intentos. Espera { $minutes } minuto.
       *[other] Demasiados intentos. Espera { $minutes } minutos.
    }
unavailable = No disponible ahora. Inténtalo de nuevo en un momento.
went-wrong = Algo salió mal. Inténtalo de nuevo.

## Páginas que no llevan a ningún sitio

failed = Algo salió mal
failed-words = Vuelve atrás e inténtalo de nuevo.
failed-stranger = Esta página no puede preguntar
failed-stranger-words = La página que abrió esta ventana no es una de las que llevan estos comentarios. No se le dijo nada.
failed-form = Eso no vino de aquí
failed-form-words = El formulario era demasiado antiguo o lo envió otra página. No se cambió nada: vuelve atrás, carga la página de nuevo e inténtalo otra vez.
cookies-blocked = Las cookies están bloqueadas
cookies-blocked-words = Para iniciar sesión, esta página necesita una cookie, y tu navegador no guarda ninguna. Permítele usar cookies y vuelve a cargarla.
failed-later = No disponible ahora
failed-later-words = Inténtalo de nuevo en un momento.
failed-window = Esta ventana no se abrió como debe
failed-window-words = Ciérrala e inténtalo de nuevo desde la página.
