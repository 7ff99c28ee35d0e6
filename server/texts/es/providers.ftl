### Otros servicios que dicen quién es alguien, y cuentas que se hacen una.

## Iniciar sesión

continue-with = Continuar con { $service }
or = o
new-from = Vienes de { $service }. Aquí es tu primera vez: ¿cómo te llamarán los demás?
have-account-link = ¿Ya tienes una cuenta aquí? { $link }; después podrás vincular las dos en la página de tu cuenta.
provider-denied = No se nos dijo nada: no se permitió allí. Inténtalo de nuevo o usa otra manera.
provider-failed = El otro servicio no dijo quién eres. Inténtalo de nuevo o usa otra manera.
provider-gone = Esta manera ya no se ofrece. Usa otra.
provider-prove = Tienes aquí una cuenta con la dirección que dice el otro servicio. Inicia sesión en ella de otra manera; después podrás vincularlas en la página de tu cuenta.
provider-over = Tardó demasiado
provider-over-words = O ya estaba hecho, o se empezó en otro navegador. Empieza de nuevo.

## La cuenta

other-ways = Otras maneras de iniciar sesión
services-none = No hay ninguno vinculado.
services-change = Cambiar los servicios
linked-since = desde el { $day }
link-service = Vincular { $service }
unlink = Desvincular { $service }
service-linked = Vinculado: desde ahora puedes iniciar sesión así.
service-unlinked = Desvinculado: ya nadie entra por ahí.
provider-taken = Otra cuenta está vinculada con eso. Inicia sesión con ella y une las dos cuentas si ambas son tuyas.
last-way-in = Es tu última manera de entrar. Añade antes otra: una contraseña, una dirección confirmada u otro servicio.

## Unir

merge = Otra cuenta tuya
merge-hint = ¿Antes iniciaste sesión de otra manera y ahora tienes dos cuentas? Haz una de ellas: los comentarios, votos y funciones de la otra vienen aquí.
merge-begin = Unir otra cuenta con esta
merge-sign-in = Inicia sesión ahora en la otra cuenta, en menos de diez minutos. Verás lo que va a pasar antes de que pase.
merge-title = Hacer una cuenta de dos
merge-words = Todo lo de { $other } viene a { $kept }: comentarios, votos, funciones, servicios vinculados. Después { $other } deja de existir y se cierran todas sus sesiones. No se puede deshacer.
merge-button = Unir las cuentas
merge-leave = Dejarlas como están
merge-done = Tus cuentas ya son una.
merge-over = No se unió nada: tardó demasiado o era la misma cuenta.

## Correo

mail-linked-subject = { $service } lleva a tu cuenta en { $host }
mail-linked-intro = Quien inicie sesión con { $service } como tú lo hiciste entra desde ahora en tu cuenta en { $host }.
mail-linked-why = Si no fuiste tú, desvincúlalo enseguida en la página de tu cuenta y elige otra contraseña.

mail-unlinked-subject = { $service } ya no lleva a tu cuenta en { $host }
mail-unlinked-intro = { $service } se desvinculó de tu cuenta en { $host }.
mail-unlinked-why = Si no fuiste tú, elige otra contraseña enseguida.

mail-merged-subject = Dos cuentas en { $host } ya son una
mail-merged-intro = Tu cuenta en { $host } y otra se unieron. Para ello se inició sesión en ambas.
mail-merged-why = Si no fuiste tú, escribe enseguida a quienes llevan { $host }.
