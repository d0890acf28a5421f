"""What `keikaku demo` prints, Japanese with English beside it."""

READING = "[{done}/{total}] 見本の文書を読んでいます (reading)  {what}"
BEGIN = "見本のデータを {folder} に作ります (making the data of the demonstration)"
OPEN = """
架空の榛瀬市の見本です。このパソコンのブラウザーで開いてください。
The invented city of Haruse. Open it in a browser on this machine:

    {url}

ログイン名はどれでも使えます。パスワードはすべて同じです。
Log in as anyone; the password is the same for all.

    パスワード / password   {password}

{people}

止めるには Ctrl+C、もう一度始めるには同じコマンド。初めからにするには {folder} を消してください。
Ctrl+C stops it, the same command starts it again; without the folder it begins anew.
"""
RUNNING = (
    "見本は、このフォルダーでもう動いています（{folder}）: {url} "
    "そのアドレスをブラウザーで開くか、動いているほうを Ctrl+C で止めてください。"
    "別の見本を始めるなら、--folder で別のフォルダーを指定してください。"
)
NO_DOCUMENTS = "見本の文書がありません。"
NO_DOCUMENTS_ADVICE = "Keikaku を入れ直してください。"
NO_DEMONSTRATION = "見本ではないデータがあるか、見本のパスワードのファイルが消されています。"
NO_DEMONSTRATION_ADVICE = "--folder で別のフォルダーを指定してください。"
