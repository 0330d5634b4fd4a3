package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The conclusion on the line that a telephone shows: whose incident, what of ours stops when, and
/// how many incidents there are. What does not fit is left out from the end; the rest is in the
/// message.
final class SubjectLine {
    /// A list on a telephone shows no more of a Japanese subject.
    static final int LONGEST = 60;

    private static final int LONGEST_SITE = 14;
    private static final int SHORTENED_NAME = 9;
    private final Telling telling;
    private final Tail asked;
    private final Optional<Conclusion> conclusion;
    private final boolean anotherFirst;

    /// @param asked how many requests of partners are new to them
    SubjectLine(Telling telling, Tail asked) {
        this.telling = telling;
        this.asked = asked;
        this.conclusion = Conclusion.of(telling);
        this.anotherFirst = FirstStop.changed(telling).isPresent();
    }

    Text text() {
        List<Text> fuller = List.of(whole(true, false), whole(false, false), whole(false, true));
        return fuller.stream()
                .filter(each -> each.ja().length() <= LONGEST)
                .findFirst()
                .orElseGet(() -> cut(fuller.getLast()));
    }

    private static Text cut(Text whole) {
        return new Text(WholeWords.cut(whole.ja(), LONGEST), whole.en());
    }

    private Text whole(boolean withParts, boolean shortened) {
        Text day = When.shortDay(telling.asOf().atZone(telling.zone()).toLocalDate());
        Text said = telling.concerns().isEmpty() ? nothing() : concerning(withParts, shortened);
        Tail products = Products.counted(telling.toldProducts().size());
        return new Text(
                "【Hakyu " + day.ja() + "】" + said.ja() + asked.ja() + products.ja(),
                "[Hakyu " + day.en() + "] " + said.en() + asked.en() + products.en());
    }

    private Text nothing() {
        return telling.concerning() == 0
                ? new Text("当社に関係する事案はありません", "nothing concerns us")
                : new Text("お知らせの基準に達した事案はありません", "nothing reaches your threshold");
    }

    private Text concerning(boolean withParts, boolean shortened) {
        Text counted = counted();
        Text said = conclusion.map(each -> said(each, shortened)).orElse(null);
        if (telling.isQuiet() && !anotherFirst) {
            return quiet(counted, said);
        }
        Tail parts = telling.firstTime() || !withParts ? Tail.NONE : parts();
        return said == null
                ? new Text(counted.ja() + parts.ja(), counted.en() + parts.en())
                : new Text(
                        "%s・%s%s".formatted(said.ja(), counted.ja(), parts.ja()),
                        "%s, %s%s".formatted(said.en(), counted.en(), parts.en()));
    }

    private Text quiet(Text counted, @Nullable Text said) {
        Text unchanged =
                new Text(
                        "変化なし(%s)".formatted(counted.ja()),
                        "no change (%s)".formatted(counted.en()));
        if (said == null) {
            return unchanged;
        }
        return conclusion.orElseThrow().now()
                ? new Text(said.ja() + "・" + unchanged.ja(), said.en() + ", " + unchanged.en())
                : new Text(unchanged.ja() + "・" + said.ja(), unchanged.en() + ", " + said.en());
    }

    /// テツカゼ鍛造ほか: 汐見工場 すでに停止のおそれ. The English name is made short where it is known.
    private static Text said(Conclusion one, boolean shortened) {
        String name = ShortName.of(one.names());
        String shown =
                shortened && name.length() > SHORTENED_NAME
                        ? WholeWords.cut(name, SHORTENED_NAME + 1)
                        : name;
        String site = one.site();
        boolean fits = site != null && site.length() <= LONGEST_SITE;
        return new Text(
                "%s%s: %s%s"
                        .formatted(
                                shown,
                                one.more() ? "ほか" : "",
                                fits ? site + " " : "",
                                one.state().ja()),
                "%s%s: %s%s"
                        .formatted(
                                one.names(),
                                one.more() ? " and others" : "",
                                site == null ? "" : (fits ? site : "a site") + " ",
                                one.state().en()));
    }

    /// 関係3件, or 関係3件のうち基準到達1件 where a threshold keeps some of them away.
    private Text counted() {
        int all = telling.concerning();
        int told = telling.concerns().size() - telling.fallen();
        return telling.leavesOut()
                ? new Text(
                        "関係%d件のうち基準到達%d件".formatted(all, told),
                        "%d of %d %s your threshold"
                                .formatted(told, all, told == 1 ? "reaches" : "reach"))
                : new Text(
                        "関係%d件".formatted(told),
                        "%d %s".formatted(told, told == 1 ? "concerns us" : "concern us"));
    }

    private Tail parts() {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (telling.fresh() > 0) {
            ja.add("新規" + telling.fresh());
            en.add(telling.fresh() + " new");
        }
        if (telling.changed() > 0) {
            ja.add("変化" + telling.changed());
            en.add(telling.changed() + " changed");
        }
        return ja.isEmpty()
                ? Tail.NONE
                : new Tail("(" + String.join("・", ja) + ")", " (" + String.join(", ", en) + ")");
    }
}
