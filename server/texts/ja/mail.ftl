### Mail. { $host } is the server, as people know it.

mail-or-link = または、このリンクを開いてください：
mail-good-for = どちらも 30 分間、1 回だけ有効です。

mail-sign-up-subject = { $host } のコード
mail-sign-up-intro = このコードで、{ $host } のコメント用アカウントを作成します：
mail-sign-up-link = アカウントを作成
mail-sign-up-why = { $host } であなたのアドレスが入力されました。心当たりがない場合は、何もしないでください。アカウントは作成されません。

mail-sign-up-again-subject = { $host } にアカウントがあります
mail-sign-up-again-intro = あなたのアドレスで、{ $host } のコメント用アカウントを作成しようとした人がいます。すでにアカウントがありますので、それでログインしてください。パスワードをお忘れの場合は、別のパスワードを選べます。
mail-sign-up-again-why = 心当たりがない場合は、何もしないでください。

mail-sign-in-subject = { $host } のコード
mail-sign-in-intro = このコードで { $host } にログインします：
mail-sign-in-link = ログイン
mail-sign-in-why = { $host } であなたのアドレスが入力されました。心当たりがない場合は、何もせず、コードを誰にも教えないでください。

mail-reset-subject = { $host } の別のパスワード
mail-reset-intro = このコードで、{ $host } の別のパスワードを選びます：
mail-reset-link = 別のパスワードを選ぶ
mail-reset-why = { $host } で申し込みがありました。心当たりがない場合は、何もせず、コードを誰にも教えないでください。パスワードはそのままです。

mail-change-subject = { $host } の新しいアドレス
mail-change-intro = このコードで、{ $host } のアカウントがこのアドレスになります：
mail-change-link = アドレスを変更
mail-change-why = { $host } でこのアドレスが入力されました。心当たりがない場合は、何もせず、コードを誰にも教えないでください。

mail-changed-subject = { $host } のアドレスが変更されました
mail-changed-intro = { $host } のアカウントは別のアドレスになりました：{ $address }。このアドレスにはもうメールは届きません。
mail-changed-why = 心当たりがない場合は、すぐに { $host } の運営者にご連絡ください。

mail-password-changed-subject = { $host } のパスワードが変更されました
mail-password-changed-intro = { $host } のアカウントのパスワードが変わりました。ほかのブラウザではログアウトしました。
mail-password-changed-why = 心当たりがない場合は、すぐに「パスワードをお忘れですか？」から別のパスワードを選んでください。

mail-stop = このメールを止める

mail-follow-subject = { $site } の返信をお知らせしますか？
mail-follow-intro = { $site } に書き込んだとき、このアドレスが入力されました。返信があったらメールを受け取りますか？「はい」を選ばないかぎり、何も送りません。
mail-follow-link = はい、受け取ります
mail-follow-why = { $site } へのコメントに、このアドレスが入力されました。心当たりがない場合は、何もしないでください。

mail-reply-subject = { $site } で返信がありました
mail-reply-intro = { $site } に書いたものに返信がありました。
mail-reply-link = 返信を読む
mail-reply-why = { $site } にコメントを書いたため、このメールをお送りしています。

mail-digest-subject =
    { $number ->
       *[other] { $site } に新しいコメントが { $number } 件あります
    }
mail-digest-intro =
    { $number ->
       *[other] { $site } でフォローしているスレッドに、新しいコメントが { $number } 件あります。
    }
mail-digest-link = 続きを読む
mail-digest-why = このスレッドをフォローしているため、このメールをお送りしています。新しいコメントがあるときだけ、多くても 1 時間に 1 回です。

mail-leaving-subject = { $host } のアカウントがまもなく削除されます
mail-leaving-intro = お申し込みのとおり、{ $host } のアカウントは { $day } に削除されます。それまでは、ログインすれば取り消せます。
mail-leaving-why = 心当たりがない場合は、ログインして削除を取り消し、別のパスワードを選んでください。

mail-code-good-for = 30 分間、1 回だけ有効です。

mail-prove-subject = { $host } のコード
mail-prove-intro = このコードで、{ $host } での本人確認をします：
mail-prove-why = あなたのアカウントにログインしている人が申し込みました。心当たりがない場合は、コードを誰にも教えず、別のパスワードを選び、アカウントのページでほかのすべてからログアウトしてください。

mail-passkey-added-subject = { $host } でパスキーが追加されました
mail-passkey-added-intro = { $host } のアカウントを、新しいパスキーで開けるようになりました。
mail-passkey-added-why = 心当たりがない場合は、すぐにアカウントのページで削除し、別のパスワードを選んでください。

mail-passkey-removed-subject = { $host } でパスキーが削除されました
mail-passkey-removed-intro = パスキーの 1 つで、{ $host } のアカウントを開けなくなりました。
mail-passkey-removed-why = 心当たりがない場合は、すぐに別のパスワードを選び、アカウントのページを確認してください。

mail-two-step-on-subject = { $host } で 2 段階認証が有効になりました
mail-two-step-on-intro = これから { $host } にログインするときは、パスワードかメールのコードのあとに、アプリのコードが必要です。
mail-two-step-on-why = 心当たりがない場合は、すぐに { $host } の運営者にご連絡ください。

mail-two-step-off-subject = { $host } で 2 段階認証が無効になりました
mail-two-step-off-intro = これからは、パスワードかメールのコードだけで { $host } にログインできます。
mail-two-step-off-why = 心当たりがない場合は、すぐに別のパスワードを選び、2 段階認証をもう一度有効にしてください。

mail-recovery-used-subject = { $host } でリカバリーコードが使われました
mail-recovery-used-intro =
    { $number ->
        [0] リカバリーコードを使って、{ $host } の 2 段階認証が行われました。これが最後の 1 つです。アカウントのページで新しく作成してください。
       *[other] リカバリーコードを使って、{ $host } の 2 段階認証が行われました。残りは { $number } 個です。
    }
mail-recovery-used-why = 心当たりがない場合は、すぐに別のパスワードを選び、新しいリカバリーコードを作成してください。

mail-recovery-renewed-subject = { $host } の新しいリカバリーコード
mail-recovery-renewed-intro = { $host } のアカウントに新しいリカバリーコードができました。以前のものは使えなくなりました。
mail-recovery-renewed-why = 心当たりがない場合は、すぐに別のパスワードを選び、新しいリカバリーコードを作成してください。
