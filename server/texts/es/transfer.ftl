## Importar y exportar.

dashboard-transfer = Importar y exportar
transfer-import = Traer comentarios
transfer-import-words = Un archivo que exportó Disqus, WordPress, Remark42, Commento, Artalk u otro Afterword, de hasta { $size } MB, comprimido (.gz) o no. Lo que ya está aquí se queda como está, así que un archivo puede importarse de nuevo.
transfer-file = Archivo
transfer-from = De dónde viene
transfer-from-any = Lo dice el archivo
transfer-base = Dirección de tu sitio (https://blog.example.org), si el archivo solo da la ruta de las páginas
transfer-dry = Decir solo lo que se haría
transfer-do = Importar
transfer-done = El archivo se ha importado.
transfer-would = No se ha cambiado nada. Esto es lo que se haría:
transfer-unreadable = El archivo no se puede leer: { $why }
transfer-too-large = El archivo es demasiado grande. La orden «afterword import» del servidor admite archivos mayores.
transfer-threads = conversaciones
transfer-published = comentarios publicados
transfer-held = esperan moderación
transfer-known = ya estaban aquí
transfer-left-removed = { $number ->
    [one] { $number } comentario se queda fuera: estaba eliminado o era spam, y nadie respondió
   *[other] { $number } comentarios se quedan fuera: estaban eliminados o eran spam, y nadie respondió
}
transfer-left-pingback = { $number ->
    [one] { $number } pingback se queda fuera
   *[other] { $number } pingbacks se quedan fuera
}
transfer-left-empty = { $number ->
    [one] { $number } comentario se queda fuera: no hay nada que leer en él
   *[other] { $number } comentarios se quedan fuera: no hay nada que leer en ellos
}
transfer-left-too-long = { $number ->
    [one] { $number } comentario se queda fuera: es demasiado largo
   *[other] { $number } comentarios se quedan fuera: son demasiado largos
}
transfer-left-no-time = { $number ->
    [one] { $number } comentario se queda fuera: no se puede leer su fecha
   *[other] { $number } comentarios se quedan fuera: no se puede leer su fecha
}
transfer-left-not-public = { $number ->
    [one] { $number } comentario se queda fuera: su página no es pública
   *[other] { $number } comentarios se quedan fuera: sus páginas no son públicas
}
transfer-left-no-page = { $number ->
    [one] { $number } comentario se queda fuera: su página no tiene dirección
   *[other] { $number } comentarios se quedan fuera: sus páginas no tienen dirección
}
transfer-elsewhere = { $number ->
    [one] { $number } conversación no tiene enlace a su página, porque las páginas de allí no pueden mostrar los comentarios (Ajustes)
   *[other] { $number } conversaciones no tienen enlace a sus páginas, porque las páginas de allí no pueden mostrar los comentarios (Ajustes)
}
transfer-export = Llevárselo todo
transfer-export-words = Todas las conversaciones y los comentarios en un archivo, también los que esperan. Otro Afterword lo importa tal cual.
transfer-export-do = Descargar
act-site-import = importó comentarios
act-site-export = se llevó todos los comentarios
