## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = Denunciar conteúdo ilegal
notice-about = em { $site }
notice-words = Diga qual comentário é contra a lei e por quê. Quem cuida do site decide e informa a você o que decidiu e por quê.
notice-lacks = Falta algo abaixo.
notice-place = Endereço do comentário
notice-place-wrong = Cole o link de um comentário que esteja neste site: a data acima dele é um link.
notice-why = Por que é ilegal?
notice-why-wrong = Diga por quê, em no máximo 5.000 caracteres.
notice-name = Seu nome
notice-name-wrong = Diga quem você é.
notice-email = Seu endereço de e-mail
notice-email-wrong = Informe um endereço em que possamos falar com você.
notice-exempt = Trata-se de abuso sexual de crianças: não preciso dizer quem sou
notice-faith = Acredito de boa-fé que o que digo aqui é exato e completo
notice-faith-wrong = Esta declaração é necessária.
notice-send = Enviar a notificação
notice-thanks = Sua notificação chegou
notice-number = O número dela é { $number }.
notice-mailed = Uma confirmação será enviada para { $email }.
notice-next = Quem cuida de { $site } vai analisá-la, decidir e informar a você o que decidiu e por quê.

mail-notice-received-subject = Sua notificação sobre um comentário em { $site }
mail-notice-received-intro = Sua notificação sobre um comentário em { $site } chegou. O número dela é { $notice }. Quem cuida do site decide a respeito e informa a você o que decidiu e por quê. Você escreveu:
mail-notice-received-why = Você recebe isto porque alguém informou este endereço em uma notificação de conteúdo ilegal em { $site }. Se não foi você, não faça nada.
mail-notice-decided-subject = Decisão sobre sua notificação em { $site }
mail-notice-decided-intro = Há uma decisão sobre sua notificação { $notice } em { $site }.
mail-notice-decided-why = Você pode contestar esta decisão: respondendo a quem administra { $site }, perante um organismo certificado de resolução extrajudicial de litígios (artigo 21 do Regulamento (UE) 2022/2065) ou na justiça.
mail-statement-subject = Seu comentário em { $site } foi removido
mail-statement-intro = Um comentário seu em { $site } foi removido após uma notificação de conteúdo ilegal. Estes são os motivos.
mail-statement-why = Você pode contestar esta decisão: respondendo a quem administra { $site }, perante um organismo certificado de resolução extrajudicial de litígios (artigo 21 do Regulamento (UE) 2022/2065) ou na justiça.
mail-reasons-keep = Decisão: o comentário fica.
mail-reasons-remove = Decisão: o comentário é removido, em toda parte e para sempre.
mail-reasons-illegal = Fundamento: a lei ({ $reference }).
mail-reasons-terms = Fundamento: os termos do site ({ $reference }).
mail-reasons-facts = Fatos e circunstâncias: { $facts }
mail-reasons-people = Uma pessoa decidiu. Nem a notificação nem a decisão foram feitas por meios automatizados.
