### Writing a comment without scripts.

write-title = Escreva um comentário
write-reply = Responder a { $name }
write-on = em { $page }
write-text = Comentário
write-text-hint = Markdown funciona aqui.
write-email-hint = Opcional, nunca aparece.
write-preview = Prévia
write-post = Publicar
write-held = Seu comentário aguarda a moderação
write-held-hint = Ele aparecerá assim que alguém o tiver visto.
write-not-taken = Este site não aceita este comentário.
write-closed = Esta conversa está encerrada.
write-members = Aqui, só membros podem comentar. Entre na própria página.
write-parent-gone = O que você quer responder não existe mais.
write-again = Você já publicou a partir desta página. Se for outro comentário, publique-o agora.
wrong-body-empty = Escreva algo primeiro.
wrong-body-long = Um comentário tem no máximo { $number } caracteres.
wrong-body-control = Caracteres de controle não podem ser publicados.
write-name-taken = Um membro deste site tem este nome. Escolha outro.
