package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The house that published a page and speaks on it of itself, where the text names nobody, or only
/// a site or a service of it.
///
/// Only a publisher with a legal form counts; one that tells of others is none.
final class Issuer {
    private static final List<WordKind> EVENTS =
            List.of(WordKind.ATTACK, WordKind.STOP, WordKind.LEAK);
    private static final List<String> TELLERS =
            List.of("新聞", "日報", "新報", "通信社", "放送", "テレビ", "ニュース", "メディア", "出版", "News", "Media");

    private static final Pattern OF_OTHERS =
            Pattern.compile("他社|注意|警戒|対策|防[ぐぎ止]|セミナー|講座|製品|サービス(?:の)?(?:提供|開始)|支援|事例|調査レポート");

    private static final Pattern THING =
            Pattern.compile(
                    "(?:環境|基盤|保管庫|領域|ストレージ|データベース|サーバー?|システム|サイト|クラウド|フォルダー?|アカウント|ネットワーク|端末)$");

    private static final Pattern LOGO = Pattern.compile("[A-Z][A-Z0-9&.'-]+(?: [A-Z0-9&.'-]+)+");

    private static final Pattern QUOTED = Pattern.compile("「[^」]*」|『[^』]*』");
    private static final int NEAR = 2;
    private static final Pattern TOLD =
            Pattern.compile("(?:お知らせ|ご報告|ご連絡|ご案内)(?:いた)?(?:した|しました|しており)");
    private static final Pattern APOLOGY =
            Pattern.compile("お(?:詫び|わび)(?:を)?(?:申し上げ|申しあげ|いたし)ます|申し訳(?:ござい|あり)ません");

    private final Passage passage;
    private final boolean ofService;
    private @Nullable Boolean speaks;

    private Issuer(Passage passage, boolean ofService) {
        this.passage = passage;
        this.ofService = ofService;
    }

    /// @param found whom the text tells of, if it names anybody
    static Optional<Organisation> of(
            Report report, Passage passage, Lexicon lexicon, Optional<Organisation> found) {
        String publisher = report.publisher();
        Optional<Organisation> site = found.filter(each -> Sites.isSite(passage, each));
        Optional<Organisation> own =
                found.filter(each -> isService(each) || isThing(each) || isLogo(passage, each));
        boolean open = found.isEmpty() || site.isPresent() || own.isPresent();
        if (publisher == null || !open || !isHouse(publisher, lexicon)) {
            return Optional.empty();
        }
        String industry = found.map(Organisation::industry).orElse(null);
        return new Issuer(passage, own.isPresent())
                .place(site)
                .map(at -> new Mention(at, at + 1, publisher, Mention.Form.LEGAL, industry))
                .map(Organisation::new);
    }

    /// 「けんしんノート」への不正なアクセス: what a house calls a service of its own.
    private static boolean isService(Organisation found) {
        return found.form() == Mention.Form.QUOTED;
    }

    /// 受託データ保管環境への不正な接続: a thing of the house that publishes the page.
    private static boolean isThing(Organisation found) {
        return found.form() != Mention.Form.LEGAL
                && found.form() != Mention.Form.KNOWN
                && THING.matcher(found.name()).find();
    }

    /// MINATO SEIKO SYSTEMS, a line in capitals and no more: how a page is adorned.
    private static boolean isLogo(Passage passage, Organisation found) {
        return found.form() != Mention.Form.LEGAL
                && LOGO.matcher(found.name()).matches()
                && found.mentions().stream()
                        .allMatch(each -> {
                            Sentence line = passage.sentenceAt(each.start());
                            return passage.substring(line.start(), line.end())
                                    .strip()
                                    .equals(found.name());
                        });
    }

    private static boolean isHouse(String publisher, Lexicon lexicon) {
        return hasForm(publisher, lexicon) && TELLERS.stream().noneMatch(publisher::contains);
    }

    private static boolean hasForm(String name, Lexicon lexicon) {
        return !lexicon.mark(name).in(WordKind.LEGAL_FORM, 0, name.length()).isEmpty();
    }

    /// Where the text speaks of its own harm, or of the site.
    private Optional<Integer> place(Optional<Organisation> site) {
        if (site.isPresent()) {
            return Optional.of(site.get().first());
        }
        if (!passage.section().whole() || !(passage.isOwnVoice() || speaks())) {
            return Optional.empty();
        }
        return passage.sentences().stream()
                .filter(this::tellsOfItself)
                .map(Sentence::start)
                .findFirst()
                .or(this::titled);
    }

    /// 情報の外部流出に関する調査状況のお知らせ, over a text that says 弊社: what a house announces befell it, unless it
    /// warns of what befalls others.
    private Optional<Integer> titled() {
        Sentence title = passage.sentences().getFirst();
        String words = passage.substring(title.start(), title.end());
        boolean announced =
                passage.japanese()
                        && passage.isHeadline(title)
                        && isEvent(title)
                        && Phrase.ANNOUNCES.isIn(words)
                        && !OF_OTHERS.matcher(words).find();
        return announced && passage.sentences().stream().anyMatch(this::saysSelf)
                ? Optional.of(title.start())
                : Optional.empty();
    }

    private boolean isEvent(Sentence sentence) {
        return EVENTS.stream()
                .anyMatch(kind -> passage.marks().has(kind, sentence.start(), sentence.end()));
    }

    private boolean tellsOfItself(Sentence sentence) {
        return isEvent(sentence) && (!passage.japanese() || saysSelf(sentence) || speaks());
    }

    /// おわび申し上げます right behind the attack or the leak: who publishes it is sorry for what it tells;
    /// or お知らせした of what befell a service of its own.
    private boolean speaks() {
        if (speaks == null) {
            speaks = passage.japanese() && isSorryOrTells();
        }
        return speaks;
    }

    private boolean isSorryOrTells() {
        int since = Integer.MAX_VALUE;
        for (Sentence sentence : passage.sentences()) {
            String words = passage.substring(sentence.start(), sentence.end());
            String said = QUOTED.matcher(words).replaceAll("");
            since = isHarm(sentence) ? 0 : Math.min(since, NEAR) + 1;
            boolean sorry = since <= NEAR && APOLOGY.matcher(said).find();
            if (sorry || (ofService && TOLD.matcher(said).find())) {
                return true;
            }
        }
        return false;
    }

    private boolean isHarm(Sentence sentence) {
        int start = sentence.start();
        int end = sentence.end();
        return passage.marks().has(WordKind.LEAK, "leak", start, end)
                || passage.marks().in(WordKind.ATTACK, start, end).stream()
                        .anyMatch(each -> !each.is("phishing"));
    }

    /// 当社 outside quotation marks.
    private boolean saysSelf(Sentence sentence) {
        for (Mark word : passage.marks().in(WordKind.COMMON, sentence.start(), sentence.end())) {
            String before = passage.substring(sentence.start(), word.start());
            boolean quoted = before.lastIndexOf('「') > before.lastIndexOf('」');
            if (word.is("self") && !quoted) {
                return true;
            }
        }
        return false;
    }
}
