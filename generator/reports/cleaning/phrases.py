"""What pages say around an article: phrases by language and by the rule that they fall under.

Three kinds of phrase a rule. *whole*: the line is this and nothing else; *opens*: the line begins so;
*holds*: the words stand anywhere in it. Words only, in lower case, `;` between phrases; punctuation and
apostrophes part words ("you've" is `you ve`). English is meant to be complete; the others have what comes
first to mind in the menus, share bars and footers of their press. A phrase alone removes nothing: it is
a sign, which `ending` and `passages` weigh with the shape of the text around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Phrases(NamedTuple):
    """The phrases of one rule in one language, as three lists with `;` between."""

    whole: str = ""
    opens: str = ""
    holds: str = ""


# fmt: off
PHRASES: Mapping[str, Mapping[str, Phrases]] = {
    "en": {
        "share bar": Phrases(
            whole=(
                "share; tweet; print; email; e mail; save; copy link; like this; send; follow us; follow; "
                "listen; bookmark; pin it; pin; submit; share tweet; love this; get link; listen to this "
                "article; text size; reprints; repost; post"
            ),
            opens=(
                "share this; share on; share via; share the; share with; share article; share story; share "
                "your; sharing is caring; click to share; print this; email this; tweet this; send this; "
                "follow us; like us on; find us on; connect with us; join us on; shares; spread the word; "
                "share it"
            ),
            holds=(
                "share this article; share this story; share this post; share on facebook; share on "
                "twitter; click here to share; follow us on; like us on facebook"
            ),
        ),
        "subscription offer": Phrases(
            whole=(
                "subscribe; subscribe now; sign in; log in; login; sign up; register; my account; get it; "
                "join now; join; premium; subscribe today; sign out; log out; start free trial; buy now; "
                "support us; donate"
            ),
            opens=(
                "subscribe; subscription; already a subscriber; already subscribed; already a member; "
                "already have an account; sign in; sign up; log in; register; create an account; create a "
                "free account; create your; you have reached; you ve reached; you have read; you ve read; "
                "to continue reading; continue reading; to read the full; read the full; get unlimited; "
                "unlimited access; get access; become a member; become a subscriber; support our; support "
                "independent; start your; this article is for; this content is; this story is "
                "available; this is a premium; want to read; don t have an account; not a subscriber; "
                "forgot your password; lost your password; username; manage your; buy a"
            ),
            holds=(
                "subscribe now; subscribe to; subscribe today; to subscribe; subscription plans; "
                "subscription plan; digital subscription; free trial; unlimited access; cancel anytime; "
                "cancel any time; renews automatically; auto renews; free articles; free article; article "
                "limit; premium content; premium stories; premium access; ad free; become a member; support "
                "our journalism; support quality journalism; support local journalism; exclusive content; "
                "your account; per month; a month; per week; first month; for subscribers; subscribers "
                "only; subscriber only; log in; sign in; sign up; signing up; e paper; epaper; gift this "
                "article"
            ),
        ),
        "newsletter notice": Phrases(
            whole="newsletter; newsletters; enter your email; email address; your email; notify me",
            opens=(
                "newsletter; sign up for; sign up to; get the latest; get breaking; get our; get the best; "
                "get the day s; get daily; receive; enter your email; your email; email address; stay up to "
                "date; stay informed; stay connected; be the first; never miss; delivered to; by signing "
                "up; by subscribing; by submitting; by clicking; i agree; i would like; thank you for; "
                "thanks for; join our; want more; don t miss; join thousands; join "
                "over; download our; download the; get the app; our app"
            ),
            holds=(
                "newsletter; newsletters; your inbox; in your inbox; email alerts; e mail alerts; push "
                "notifications; breaking news alerts; your email address; unsubscribe; spam; mailing list; "
                "our app; mobile app; app store; google play; daily briefing; delivered to"
            ),
        ),
        "also read": Phrases(
            whole=(
                "read more; read next; also read; read also; see also; related; more; more news; more "
                "stories; next; previous; up next; next up; trending; trending now; popular; most popular; "
                "most read; most viewed; most shared; most watched; most commented; most recent; latest; "
                "latest news; latest stories; latest videos; top stories; top news; top story; top videos; "
                "top video; featured; recommended; recommendations; recommended for you; editor s picks; "
                "editors picks; editor s pick; don t miss; videos; video; photos; gallery; photo gallery; "
                "watch; must read; must reads; headlines; what to read next; around the web; from around "
                "the web; from the web; you may also like; you might also like; you may like; in case you "
                "missed it; read full article; load more; show more; see more; view more; view all; see "
                "all; in other news; spotlight; today s headlines; best of; more info; post "
                "navigation; archives; archive; latest articles; recent posts; recent articles; popular "
                "posts; related posts; related articles; related stories; related news; related content; "
                "related links; related videos; related coverage; further reading; photos of the day; "
                "explore; explore more; picks; special coverage; discover; opinion"
            ),
            opens=(
                "read more; also read; read also; read next; see also; see more; related; more from; more "
                "on; more in; more stories; more news; more great; more about; more like this; more than; "
                "you may also; you might also; you may be interested; you might be interested; you ll also; "
                "recommended; most popular; most read; most viewed; trending; popular in; popular on; "
                "latest from; latest in; latest on; next up in; up next; next article; previous article; "
                "previous post; next post; next story; previous story; other news; other stories; other "
                "articles; top stories; watch now; watch more; watch next; must read; must watch; don t "
                "miss; around the; from our; from the web; from around; in case you missed; editor s picks; "
                "what to read; click here for; click here to; for more; view more; view all; view full; "
                "read the; check out; explore more; continue to; back to; keep reading; story continues; "
                "article continues; scroll down; promoted; sponsored; partner; brand studio; paid; "
                "featured; special; discover more"
            ),
            holds=(
                "click here; read more; more stories; related articles; related stories; you may also like; "
                "you might also like; back to top; story continues below; article continues below"
            ),
        ),
        "tags": Phrases(
            whole=(
                "tags; tag; topics; topic; categories; category; keywords; hashtags; sections; section; "
                "labels; subjects; filed under"
            ),
            opens=(
                "tags; tag; topics; categories; category; related tags; related topics; filed under; posted "
                "in; keywords; in this article; in this story; about this article; this article is related "
                "to; this entry was posted; hashtags; subjects; more topics; story topics; explore topics; "
                "labels; companies in this"
            ),
            holds="filed under; related topics; this article is related to",
        ),
        "comments": Phrases(
            whole=(
                "comments; comment; no comments; view comments; leave comments; add comment; add a comment; "
                "leave a comment; leave a reply; reply; report error; report abuse; report; feedback; "
                "discussion; conversation; post comment; post a comment; submit comment; join the "
                "conversation; join the discussion; conversations; cancel reply; write a comment; show "
                "comments; hide comments; responses; discuss; log in last comments"
            ),
            opens=(
                "request reprint; request a; submit correction; submit a; comments; view comments; show "
                "comments; leave a; leave your; post a; post your; add a comment; add your; join the "
                "conversation; join the discussion; be the first to; have your say; tell us what; what do "
                "you think; let us know; do you have; have a tip; got a tip; got a story; send us; write "
                "to; share your thoughts; comments are; commenting; please read our; your email address "
                "will not; required fields; report a; report an; see a typo; spotted; found an error; "
                "report error; if you have a; have something to; if you see; we want to hear; questions or "
                "comments; to report; suggest a correction; notice an error; no comments"
            ),
            holds=(
                "comments are closed; post a comment; leave a comment; join the conversation; required "
                "fields are marked; house rules; community guidelines; comment policy; "
                "moderated; have a news tip; feedback to"
            ),
        ),
        "copyright": Phrases(
            opens="copyright; all rights reserved; c 2",
            holds=(
                "all rights reserved; rights reserved; copyright 20; copyright 19; subject to copyright; "
                "may not be published broadcast; may not be reproduced; without permission; without the "
                "written; written permission; prior written; reproduction; redistributed; licensed under"
            ),
        ),
        "site notice": Phrases(
            whole=(
                "terms; privacy; contact; contact us; about; about us; advertise; advertise with us; "
                "careers; jobs; sitemap; site map; help; faq; faqs; rss; home; home page; homepage; search; "
                "menu; close; ok; cookies; cookie policy; privacy policy; terms of use; terms of service; "
                "terms and conditions; accessibility; corrections; ad choices; adchoices; mobile; apps; "
                "shop; store; info; legal; legal notice; imprint; newsroom; work for us; work with us; skip "
                "to content; back to top; top; scroll to top; go to top; loading; please wait; search for; "
                "subscribe rss; follow; do not sell my info; do not sell my personal "
                "information; view mobile site; desktop version; full site; browse; directory; feedback; "
                "send feedback; customer service; faq s; support; contact the editor; how to contact us"
            ),
            opens=(
                "terms of; terms and; terms; privacy; cookie; cookies; contact us; about us; advertise "
                "with; advertise; ad choices; do not sell; your california; skip to; back "
                "to; go to; scroll to; this site; this website; we use; we and our; by using; by "
                "continuing; use of this; site map; sitemap; powered by; hosted by; website by; designed "
                "by; an affiliate; member of; registered; company registration; loading; "
                "javascript; please enable; your browser; search this; search the; quotes delayed; market "
                "data; data provided; all times; content on this site; the content; accept; manage cookies; "
                "material from"
            ),
            holds=(
                "privacy policy; privacy notice; privacy statement; terms of use; terms of service; terms "
                "and conditions; terms conditions; user agreement; cookie policy; uses cookies; use "
                "cookies; using cookies; accept cookies; use of cookies; similar technologies; advertise "
                "with us; your browser; enable javascript; this site uses; this website uses; our website; "
                "our site; this site; powered by; affiliate commission; may earn a commission; earn a "
                "commission; affiliate links; site map; do not sell my; california privacy; contact us; "
                "third party"
            ),
        ),
        "disclaimer": Phrases(
            whole="disclaimer; disclosure",
            opens=(
                "disclaimer; disclosure; the views expressed; the views and opinions; views expressed; the "
                "opinions expressed; opinions expressed; any views; the information contained; this "
                "material; this document; this article was; this story was; this content was; this report "
                "was; the information provided; information provided; note; editor s note; correction; "
                "clarification; this article has been; this story has been; originally published"
            ),
            holds=(
                "do not necessarily reflect; does not necessarily reflect; not necessarily those of; no "
                "part may be; for informational purposes only; information purposes only; not intended as; "
                "not constitute; syndicated feed; has not been edited; auto generated; not been created or "
                "edited"
            ),
        ),
        "credit": Phrases(
            whole=(
                "by; author; about the author; about the authors; staff; editor; written by; source; "
                "sources; reuters; ap; afp; associated press; contributors; reporter; contributor"
            ),
            opens=(
                "by; written by; posted by; published by; posted on; posted in; published; first published; "
                "last updated; updated; last modified; reporting by; additional reporting; writing by; "
                "editing by; edited by; compiled by; report by; contributing; about the author; about; "
                "author; follow me; follow him; follow her; follow the; follow; contact; contact the; "
                "reach; email; source; with reporting; with "
                "files; via; provided by; citation; more by; view all posts; all posts by; "
                "view author; staff writer; associated press; with inputs"
            ),
            holds=(
                "i am a; i m a; was a reporter; sports writer; news writer; contributing writer; "
                "contributing editor; managing editor; reporting by; additional reporting; writing by; "
                "editing by; edited by; contributed to this; contributed reporting; contributed to the "
                "report; is a reporter; is a writer; is a journalist; is a freelance; is a senior; is a "
                "staff; is an editor; is the editor; is a contributor; is a columnist; is a correspondent; "
                "is an associate; freelance writer; staff writer; senior writer; covers; follow him on; "
                "follow her on; follow them on; follow me on; on twitter; can be reached; may be reached; "
                "be contacted; view all posts; more posts by; reporter for; writer for; editor at; editor "
                "of; correspondent for; contributor to; has been reporting; joined in"
            ),
        ),
        "picture credit": Phrases(
            opens="photo; photos; image; images; picture; pictures; photograph; photographs; credit; credits",
        ),
        "about the outlet": Phrases(
            opens=(
                "about; for more information; for further information; for press; media contact; press "
                "contact; founded in"
            ),
            holds=(
                "is a leading; is a global; is the leading; is the world s; is headquartered; headquartered "
                "in; for more information visit; for more information on; please visit; visit us at; is a "
                "nonprofit; is an independent; is published by; is owned by; is a division of; is part of "
                "the; provider of; press release"
            ),
        ),
        "advertisement": Phrases(
            whole=(
                "advertisement; advertisements; advert; ad; ads; sponsored; sponsored content; sponsored "
                "links; sponsored link; promoted; promoted content; paid content; partner content; from our "
                "partners; ads by; continue reading below; story continues below; article continues below; "
                "scroll to continue; commercial; playback isn t supported on this device"
            ),
            opens=(
                "advertisement; advert; sponsored by; sponsored; ads by; paid partner; promoted by; article "
                "continues; story continues; scroll to continue"
            ),
            holds="advertisement; sponsored content; paid partnership",
        ),
    },
    "de": {
        "share bar": Phrases(
            whole="teilen; drucken; merken; artikel teilen; per mail; feedback senden",
            opens="teilen; artikel teilen; folgen sie; folge uns; jetzt teilen",
            holds="auf facebook teilen; auf twitter teilen",
        ),
        "subscription offer": Phrases(
            whole=(
                "anmelden; registrieren; abonnieren; jetzt abonnieren; einloggen; abo; jetzt testen; login"
            ),
            opens=(
                "abonnieren; jetzt abonnieren; anmelden; bereits abonnent; sie haben bereits; weiterlesen "
                "mit; jetzt weiterlesen; testen sie; jetzt testen"
            ),
            holds=(
                "abonnieren sie; monatlich kündbar; jederzeit kündbar; pro monat; im abo; probemonat; "
                "digitalabo; jetzt registrieren"
            ),
        ),
        "newsletter notice": Phrases(
            whole="newsletter",
            opens="newsletter; bleiben sie; melden sie sich; erhalten sie; ihre e mail",
            holds="newsletter abonnieren; newsletter anmelden; per e mail; e mail adresse",
        ),
        "also read": Phrases(
            whole=(
                "mehr; weiterlesen; auch interessant; lesen sie auch; meistgelesen; meistgelesene artikel; "
                "mehr zum thema; zum thema; aktuelle nachrichten; das könnte sie auch interessieren; "
                "empfehlungen; weitere artikel; ähnliche artikel; zurück; weiter; nächster artikel; "
                "vorheriger artikel; startseite"
            ),
            opens=(
                "lesen sie auch; lesen sie; auch interessant; mehr zum thema; mehr zu; mehr aus; mehr über; "
                "das könnte; weitere; zurück zu; nächster; vorheriger; ähnliche; weiterführende; siehe auch"
            ),
            holds="lesen sie auch; mehr zum thema",
        ),
        "tags": Phrases(
            whole="themen; schlagworte; schlagwörter; stichworte; tags",
            opens="themen; schlagworte; schlagwörter; stichworte",
        ),
        "comments": Phrases(
            whole=(
                "kommentare; kommentar; kommentieren; kommentar schreiben; kommentare anzeigen; diskutieren "
                "sie mit; antworten"
            ),
            opens=(
                "kommentare; kommentieren; schreiben sie; diskutieren sie; kommentar; haben sie; "
                "leserkommentare"
            ),
            holds="kommentar schreiben; einen kommentar; erforderliche felder",
        ),
        "copyright": Phrases(
            opens="alle rechte vorbehalten",
            holds="alle rechte vorbehalten; nachdruck",
        ),
        "site notice": Phrases(
            whole=(
                "impressum; datenschutz; agb; kontakt; werbung; mediadaten; hilfe; karriere; jobs; suche; "
                "über uns; cookie einstellungen; nach oben; datenschutzerklärung"
            ),
            opens="impressum; datenschutz; nach oben; zum seitenanfang; diese website; wir verwenden",
            holds="verwendet cookies; verwenden cookies; datenschutzerklärung; nutzungsbedingungen",
        ),
        "credit": Phrases(
            whole="autor; quelle; von; dpa",
            opens=(
                "über den autor; über die autorin; quelle; autor; autorin; mit material; zuletzt "
                "aktualisiert; aktualisiert; veröffentlicht"
            ),
            holds="mit material von",
        ),
        "advertisement": Phrases(
            whole="anzeige; werbung; gesponsert",
            opens="anzeige",
        ),
        "picture credit": Phrases(opens="foto; fotos; bild; bilder"),
    },
    "fr": {
        "share bar": Phrases(
            whole="partager; imprimer; envoyer; tweeter; partager cet article; suivez nous",
            opens="partager; partagez; suivez nous; imprimer; envoyer",
            holds="partager sur facebook; partager cet article; partager sur twitter",
        ),
        "subscription offer": Phrases(
            whole=(
                "s abonner; abonnez vous; se connecter; connexion; s inscrire; abonnement; je m abonne"
            ),
            opens=(
                "abonnez vous; déjà abonné; s abonner; se connecter; inscrivez vous; cet article est "
                "réservé; il vous reste; pour lire la suite; profitez de"
            ),
            holds="réservé aux abonnés; réservé à nos abonnés; sans engagement; abonnez vous; par mois",
        ),
        "newsletter notice": Phrases(
            whole="newsletter; newsletters; lettre d information",
            opens="newsletter; recevez; inscrivez vous; votre adresse; restez informé",
            holds="à la newsletter; dans votre boîte; adresse e mail; adresse mail; notre newsletter",
        ),
        "also read": Phrases(
            whole=(
                "lire aussi; à lire aussi; lire la suite; voir aussi; sur le même sujet; les plus lus; plus "
                "lus; articles similaires; à la une; en ce moment; dernières actualités; plus d articles; "
                "suivant; précédent; à découvrir; vidéos; contenus sponsorisés"
            ),
            opens=(
                "lire aussi; à lire; lire également; lire la suite; voir aussi; voir plus; sur le même; "
                "article suivant; article précédent; articles similaires; retour à; plus de; dans la même; "
                "à découvrir; vous aimerez; cela pourrait"
            ),
            holds="lire aussi; à lire aussi",
        ),
        "tags": Phrases(
            whole="mots clés; thèmes; étiquettes; sujets; catégories",
            opens="mots clés; thèmes; étiquettes; sur le même thème",
        ),
        "comments": Phrases(
            whole=(
                "commentaires; commentaire; commenter; réagir; réactions; répondre; laisser un commentaire"
            ),
            opens=(
                "commentaires; commenter; réagissez; laisser un; laissez un; votre adresse; soyez le "
                "premier; voir les commentaires"
            ),
            holds="laisser un commentaire; champs obligatoires",
        ),
        "copyright": Phrases(
            opens="tous droits réservés; reproduction",
            holds="tous droits réservés; reproduction interdite",
        ),
        "site notice": Phrases(
            whole=(
                "mentions légales; contact; contactez nous; qui sommes nous; publicité; plan du site; "
                "accueil; rechercher; cgu; cgv; haut de page; politique de confidentialité; gérer les "
                "cookies"
            ),
            opens=(
                "mentions légales; politique de; conditions générales; retour en; haut de page; ce site; "
                "nous utilisons"
            ),
            holds=(
                "politique de confidentialité; mentions légales; utilise des cookies; conditions d "
                "utilisation"
            ),
        ),
        "credit": Phrases(
            whole="auteur; source; par; afp",
            opens="publié le; mis à jour; avec afp; par; source; à propos de; avec reuters",
            holds="avec afp",
        ),
        "advertisement": Phrases(
            whole="publicité; annonce; sponsorisé",
            opens="publicité",
        ),
        "picture credit": Phrases(opens="crédit; crédits; photo; photos"),
    },
    "es": {
        "share bar": Phrases(
            whole="compartir; comparte; imprimir; enviar; síguenos",
            opens="compartir; comparte; síguenos; siguenos; enviar por",
            holds="compartir en facebook; síguenos en; comparte esta",
        ),
        "subscription offer": Phrases(
            whole=(
                "suscríbete; suscribirse; iniciar sesión; registrarse; regístrate; suscripción; inicia "
                "sesión; suscríbase"
            ),
            opens=(
                "suscríbete; suscríbase; ya eres suscriptor; inicia sesión; regístrate; para seguir "
                "leyendo; hazte"
            ),
            holds="para suscriptores; inicia sesión; al mes; contenido exclusivo",
        ),
        "newsletter notice": Phrases(
            whole="newsletter; boletín; boletines",
            opens="newsletter; recibe; recibe las; suscríbete; boletín; tu correo",
            holds="en tu correo; nuestro boletín; correo electrónico; nuestra newsletter",
        ),
        "also read": Phrases(
            whole=(
                "leer más; lee también; ver más; relacionados; noticias relacionadas; artículos "
                "relacionados; te puede interesar; lo más leído; más leídas; lo más visto; más noticias; "
                "últimas noticias; te recomendamos; siguiente; anterior; recomendados; lo último; "
                "destacados"
            ),
            opens=(
                "lea también; lee también; leer más; leer también; ver más; ver también; más información; "
                "te puede; te recomendamos; también te; también puede; lo más; más noticias; más sobre; más "
                "en; noticias relacionadas; volver a; siguiente; anterior; relacionado; artículo"
            ),
            holds="lea también; lee también; te puede interesar",
        ),
        "tags": Phrases(
            whole="etiquetas; temas; archivado en; palabras clave; categorías; más sobre",
            opens="etiquetas; temas; archivado en; palabras clave; categoría",
        ),
        "comments": Phrases(
            whole="comentarios; comentar; deja un comentario; deja una respuesta; responder; comenta",
            opens=(
                "comentarios; comenta; deja un; deja tu; deja una; escribe; ver comentarios; sé el primero"
            ),
            holds="deja un comentario; campos obligatorios; dirección de correo",
        ),
        "copyright": Phrases(
            opens="todos los derechos reservados; derechos reservados; prohibida",
            holds="derechos reservados; prohibida la reproducción; prohibida su reproducción",
        ),
        "site notice": Phrases(
            whole=(
                "aviso legal; contacto; quiénes somos; publicidad; mapa del sitio; inicio; buscar; política "
                "de privacidad; política de cookies; contáctanos; términos y condiciones"
            ),
            opens="aviso legal; política de; términos; volver arriba; este sitio; utilizamos",
            holds=(
                "política de privacidad; política de cookies; aviso legal; términos y condiciones; utiliza "
                "cookies"
            ),
        ),
        "credit": Phrases(
            whole="por; fuente; autor; redacción; efe",
            opens="por; fuente; autor; publicado; actualizado; con información; sobre el autor",
            holds="con información de",
        ),
        "advertisement": Phrases(
            whole="publicidad; anuncio; patrocinado",
            opens="publicidad",
        ),
        "picture credit": Phrases(opens="foto; fotos; imagen"),
    },
    "it": {
        "share bar": Phrases(
            whole="condividi; stampa; invia; seguici",
            opens="condividi; seguici; invia",
            holds="condividi su; seguici su",
        ),
        "subscription offer": Phrases(
            whole="abbonati; accedi; registrati; abbonamento",
            opens="abbonati; accedi; registrati; sei già abbonato; per continuare; hai già",
            holds="riservato agli abbonati; al mese; abbonati a",
        ),
        "newsletter notice": Phrases(
            whole="newsletter",
            opens="newsletter; iscriviti; ricevi; la tua",
            holds="iscriviti alla; nostra newsletter; indirizzo email",
        ),
        "also read": Phrases(
            whole=(
                "leggi anche; leggi tutto; correlati; articoli correlati; potrebbe interessarti; più letti; "
                "i più letti; ultime notizie; altre notizie; precedente; successivo; da non perdere; "
                "notizie correlate"
            ),
            opens=(
                "leggi anche; leggi tutto; vedi anche; guarda anche; potrebbe interessarti; potrebbero; ti "
                "potrebbe; altri articoli; altre notizie; i più letti; articolo precedente; articolo "
                "successivo; articoli; torna"
            ),
            holds="leggi anche; potrebbe interessarti",
        ),
        "tags": Phrases(
            whole="tag; argomenti; categorie; parole chiave",
            opens="tag; argomenti; categoria",
        ),
        "comments": Phrases(
            whole="commenti; commenta; lascia un commento; rispondi; lascia una risposta",
            opens="commenti; commenta; lascia; scrivi; il tuo indirizzo",
            holds="lascia un commento; campi obbligatori",
        ),
        "copyright": Phrases(
            opens="tutti i diritti riservati; riproduzione riservata",
            holds="diritti riservati; riproduzione riservata",
        ),
        "site notice": Phrases(
            whole=(
                "contatti; chi siamo; pubblicità; cerca; home; privacy; note legali; mappa del sito; "
                "redazione"
            ),
            opens="privacy; note legali; questo sito; informativa; torna su; p iva; cookie",
            holds=(
                "informativa sulla privacy; utilizza cookie; utilizza i cookie; cookie policy; termini e "
                "condizioni"
            ),
        ),
        "credit": Phrases(
            whole="di; fonte; autore; redazione; ansa",
            opens="fonte; di; autore; pubblicato; aggiornato",
        ),
        "advertisement": Phrases(
            whole="pubblicità; annuncio; sponsorizzato",
            opens="pubblicità",
        ),
        "picture credit": Phrases(opens="foto; immagine"),
    },
    "pt": {
        "share bar": Phrases(
            whole="compartilhar; compartilhe; imprimir; enviar; baixar; siga nos",
            opens="compartilhar; compartilhe; siga nos; siga",
            holds="compartilhe no; compartilhar no",
        ),
        "subscription offer": Phrases(
            whole="assine; entrar; cadastre se; assinar; login",
            opens="assine; já é assinante; faça login; cadastre se",
            holds="para assinantes; assine já",
        ),
        "newsletter notice": Phrases(
            whole="newsletter",
            opens="receba; newsletter; cadastre se; inscreva se",
            holds="seu e mail; seu email; nossa newsletter",
        ),
        "also read": Phrases(
            whole=(
                "leia mais; leia também; veja também; veja mais; saiba mais; relacionados; artigos "
                "relacionados; notícias relacionadas; você pode gostar; mais lidas; mais notícias; últimas "
                "notícias; próximo; anterior; voltar; recomendados"
            ),
            opens=(
                "leia mais; leia também; veja também; veja mais; saiba mais; você pode; você também; mais "
                "notícias; mais lidas; artigos; posts; notícias; últimas"
            ),
            holds="leia também",
        ),
        "tags": Phrases(
            whole="tags; assuntos; categorias; palavras chave",
            opens="tags; assuntos; categorias",
        ),
        "comments": Phrases(
            whole="comentários; comentar; deixe um comentário; deixe uma resposta; responder",
            opens="comentários; comente; deixe; o seu endereço; atenção comentários",
            holds="campos obrigatórios; deixe um comentário",
        ),
        "copyright": Phrases(
            opens="todos os direitos reservados",
            holds="direitos reservados",
        ),
        "site notice": Phrases(
            whole=(
                "contato; quem somos; anuncie; fale conosco; política de privacidade; início; buscar; "
                "pesquisar; mapa do site; topo; expediente"
            ),
            opens="política de; termos de; este site; voltar ao topo; fale conosco",
            holds="política de privacidade; termos de uso; utiliza cookies; usa cookies",
        ),
        "credit": Phrases(
            whole="por; fonte; autor; redação",
            opens="por; fonte; autor; publicado; atualizado; sobre",
        ),
        "advertisement": Phrases(
            whole="publicidade; anúncio; patrocinado",
            opens="publicidade",
        ),
        "picture credit": Phrases(opens="foto; fotos; imagem; crédito"),
    },
    "nl": {
        "share bar": Phrases(
            whole="delen; deel; deel dit artikel",
            opens="deel dit; volg ons",
        ),
        "subscription offer": Phrases(
            whole="abonneren; inloggen; registreren; aanmelden",
            opens="abonneer; word abonnee; al abonnee",
        ),
        "also read": Phrases(
            whole="lees ook; lees meer; meer nieuws; gerelateerd; meest gelezen",
            opens="lees ook; lees meer; bekijk ook; meer over; meer nieuws",
            holds="lees ook",
        ),
        "comments": Phrases(
            whole="reacties; reageer; reageren",
            opens="reacties; reageer; laat een",
        ),
        "site notice": Phrases(
            whole="privacy; contact; adverteren; over ons; algemene voorwaarden",
            opens="privacybeleid",
            holds="gebruikt cookies; alle rechten voorbehouden",
        ),
        "advertisement": Phrases(
            whole="advertentie",
        ),
        "picture credit": Phrases(opens="foto; beeld"),
    },
    "ru": {
        "share bar": Phrases(
            whole="поделиться; распечатать",
            opens="поделиться; поделитесь; подписывайтесь",
            holds="подписывайтесь на",
        ),
        "subscription offer": Phrases(
            whole="подписаться; войти; регистрация",
            opens="подписка; подпишитесь; войти",
        ),
        "also read": Phrases(
            whole=(
                "читайте также; читать далее; похожие статьи; похожие записи; последние новости; "
                "популярное; другие новости; новости партнеров; ещё; назад; вперёд; далее"
            ),
            opens=(
                "читайте также; смотрите также; вам также; вам может; читать; похожие; ещё по теме; "
                "популярн; новости"
            ),
            holds="читайте также",
        ),
        "tags": Phrases(
            whole="теги; метки; рубрики",
            opens="теги; метки; рубрик",
        ),
        "comments": Phrases(
            whole="комментарии; добавить комментарий; ответить; отправить комментарий",
            opens="комментар; добавить комментарий; оставить; ваш e mail",
        ),
        "copyright": Phrases(
            opens="все права",
            holds="все права защищены; при использовании материалов; при перепечатке",
        ),
        "site notice": Phrases(
            whole="контакты; реклама; о нас; о проекте; главная; поиск; карта сайта",
            opens="политика конфиденциальности; пользовательское соглашение; использование материалов",
            holds="файлы cookie",
        ),
        "credit": Phrases(
            whole="источник; автор",
            opens="источник; автор",
        ),
        "advertisement": Phrases(
            whole="реклама",
        ),
        "picture credit": Phrases(opens="фото"),
    },
    "ja": {
        "share bar": Phrases(
            whole="シェア; シェアする; ツイート",
        ),
        "also read": Phrases(
            whole="関連記事; 関連; 人気記事; 最新記事; おすすめ記事; 次の記事; 前の記事; 続きを読む",
            opens="関連記事; こちらの記事も; 人気記事",
        ),
        "tags": Phrases(
            whole="タグ; カテゴリ; カテゴリー",
            opens="タグ; カテゴリ",
        ),
        "comments": Phrases(
            whole="コメント; コメントを残す; コメントする",
            opens="コメント",
        ),
        "site notice": Phrases(
            whole="お問い合わせ; プライバシーポリシー; 利用規約; ホーム; 検索; サイトマップ",
        ),
        "advertisement": Phrases(
            whole="広告; スポンサードリンク; スポンサーリンク",
        ),
        "picture credit": Phrases(opens="写真"),
    },
    "zh": {
        "share bar": Phrases(
            whole="分享; 分享到; 打印",
            opens="分享",
        ),
        "also read": Phrases(
            whole="相关阅读; 相关新闻; 相关文章; 推荐阅读; 更多; 热门; 延伸阅读; 相關新聞; 延伸閱讀",
            opens="上一篇; 下一篇; 相关",
        ),
        "comments": Phrases(
            whole="评论; 发表评论; 留言; 網友評論",
            opens="评论",
        ),
        "copyright": Phrases(
            opens="版权所有; 未经授权",
            holds="版权所有",
        ),
        "site notice": Phrases(
            whole="关于我们; 联系我们; 免责声明; 首页; 隐私政策; 網站地圖",
        ),
        "picture credit": Phrases(opens="图片; 圖片; 摄影"),
    },
    "ko": {
        "share bar": Phrases(
            whole="공유; 공유하기; 인쇄하기; 인쇄",
            opens="공유하기; 뒤로가기",
        ),
        "also read": Phrases(
            whole="관련기사; 관련 기사; 인기기사; 많이 본 뉴스; 최신기사; 주요뉴스; 목록",
            opens="관련기사; 관련 기사; 인기",
        ),
        "comments": Phrases(
            whole="댓글; 댓글쓰기",
            opens="댓글",
        ),
        "copyright": Phrases(
            opens="저작권자; 무단전재",
            holds="무단전재; 무단 전재; 재배포",
        ),
        "site notice": Phrases(
            whole="회사소개; 이용약관; 개인정보취급방침; 개인정보처리방침; 광고문의",
        ),
        "picture credit": Phrases(opens="사진"),
    },
}
# fmt: on


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Services that readers share to, and the verbs of sharing. A line of little else is a share bar.
SHARING = _words(
    "facebook twitter tweet linkedin whatsapp pinterest reddit email e mail print telegram google plus "
    "messenger flipboard pocket instagram youtube rss tumblr viber vk share skype snapchat tiktok wechat "
    "line gmail copy link digg mastodon threads bluesky xing x weibo on via this by"
)

# First words of lines that say when a page was put up or changed, and of notes on authors.
STAMPING = _words(
    "published posted updated first last modified created aktualisiert veröffentlicht publié publicado "
    "actualizado pubblicato aggiornato atualizado"
)
# How an outlet speaks of itself.
SPEAKING = _words(
    "our unser unsere unserem unserer unseren notre nos nuestro nuestra nuestros nuestras nostro nostra "
    "nostri nostre nosso nossa nossos nossas onze наш наша наши"
)
ABOUT = _words("about über sobre à chi autor author auteur autore")

# Words that every running sentence has some of; headlines, menus and names have none.
FUNCTION_WORDS = _words(
    "the of and to in a is that for it was on with as by be he she his her they at from this have had not "
    "are but or an were which their has who its been will would said one all we you i there can about "
    "when what so if no out up them than into could more some only other then two may after before "
    "because where how do did der die das und ist nicht ein eine zu den von mit sich auf für im dem des "
    "auch es als bei aus nach wie er sie hat dass war werden wird sind noch aber oder um le la les de et "
    "est un une que dans il pour pas sur qui se au par plus ce avec ne du en elle ont mais ou était el "
    "los las y por con su para al lo como pero sus ha fue este o di che e per non si del della sono da "
    "come ma anche gli nel alla os as em um uma com não mais dos na ao é foi"
)
