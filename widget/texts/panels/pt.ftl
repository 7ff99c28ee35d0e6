### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Denunciar este comentário
report-hint = A moderação deste site verá sua denúncia. { $name } não ficará sabendo.
reason-label = O que há de errado?
reason-spam = Spam ou publicidade
reason-abuse = Insultos, ameaças ou ódio
reason-off-topic = Fora do tema
reason-illegal = Contrário à lei
reason-other = Outra coisa
note-label = O que a moderação deveria saber (opcional)
report-send = Enviar denúncia
report-notice = Conteúdo ilegal? Notifique formalmente e saiba a decisão
report-done = Denunciado. Obrigado.
report-done-hint = A moderação vai analisá-lo.

## The texts that a comment had

history-title = O que este comentário dizia
history-now = Agora
history-first = No início
history-only = Este comentário não mudou.

## Muting people

mute-title = Silenciar { $name }?
mute-hint = O que essa pessoa escrever ficará reduzido a uma linha para você, em todas as páginas deste site. Ela não ficará sabendo.
mute = Silenciar
mute-done = Você silenciou { $name }.
unmute = Reativar
unmute-name = Reativar { $name }
muted-title = Pessoas silenciadas
muted-none = Você não silenciou ninguém.

## Searching a conversation

search-title = Pesquisar nesta conversa
search-label = Palavras
search-send = Pesquisar
search-none = Nada encontrado.
search-more = Só são mostrados os mais recentes. Mais palavras encontram menos.

## Keys, and what they do

keys-title = Atalhos de teclado
key-next = Comentário seguinte
key-previous = Comentário anterior
key-reply = Responder
key-vote = Votar a favor
key-unread = Próximo comentário novo
key-help = Esta lista
key-send = Enviar o que escreve
key-leave = Sair do que está aberto
