package dev.hakyu.daily.alert;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The week in one page.
///
/// @param title what it is, of whom, of which days
/// @param marking of the user, or empty
/// @param markingEn what English readers see of it; the same where a file has none
/// @param conclusion what one would say first: how many incidents, then what of them concerns us
/// @param highlights of what concerns us, the most urgent first
/// @param products weaknesses of products in use, with what the week brought
/// @param byIndustry incidents of the week by line of business
/// @param byAttack incidents of the week by kind of attack; one may count in several
/// @param figures dwell time and notification delay
/// @param watched dossiers under watch, with what happened in them and is not told above
/// @param past incidents of an earlier time that reports of this week tell of; counted nowhere else
public record Roundup(
        Text title,
        String marking,
        @Nullable String markingEn,
        List<Text> conclusion,
        List<Highlight> highlights,
        List<Highlight> products,
        List<Row> byIndustry,
        List<Row> byAttack,
        List<Text> figures,
        List<Watched> watched,
        List<Text> past) {
    public static final Text HIGHLIGHTS = new Text("当社に関係する事案", "What concerns us");
    public static final Text PRODUCTS = new Text("製品の脆弱性", "Product vulnerabilities");
    public static final Text BY_INDUSTRY = new Text("業種別(新しい事案)", "By industry (new incidents)");
    public static final Text BY_ATTACK =
            new Text("攻撃の種類別(新しい事案)", "By kind of attack (new incidents)");
    public static final Text FIGURES = new Text("日数(新しい事案)", "Days (new incidents)");
    public static final Text WATCHED = new Text("経過観察", "Under watch");
    public static final Text PAST =
            new Text("過去の事案の解説・続報(新しい件数に含めません)", "Looking back (not counted as new)");
    public static final Text NONE = new Text("なし", "none");

    public Roundup {
        markingEn = markingEn == null ? marking : markingEn;
        conclusion = List.copyOf(conclusion);
        highlights = List.copyOf(highlights);
        products = List.copyOf(products);
        byIndustry = List.copyOf(byIndustry);
        byAttack = List.copyOf(byAttack);
        figures = List.copyOf(figures);
        watched = List.copyOf(watched);
        past = List.copyOf(past);
    }

    /// The marking for readers of a language, or empty.
    public String marking(Lang lang) {
        return lang == Lang.EN && markingEn != null ? markingEn : marking;
    }

    /// One incident or product that concerns us.
    ///
    /// @param fresh it became known in the week
    /// @param changes what the week brought, one line each, with the day where a brief told it
    /// @param forBoard those of them that a board is told
    /// @param lines how it stands
    public record Highlight(
            IncidentId incident,
            Text title,
            boolean fresh,
            List<Text> changes,
            List<Text> forBoard,
            List<Text> lines) {
        public Highlight {
            changes = List.copyOf(changes);
            forBoard = List.copyOf(forBoard);
            lines = List.copyOf(lines);
        }
    }

    /// A dossier under watch.
    ///
    /// @param what whose it is, and when it is looked at again
    /// @param lines what happened, one line each
    public record Watched(Text what, List<Text> lines) {
        public Watched {
            lines = List.copyOf(lines);
        }
    }

    /// How many of one kind, at home, abroad, and where no country is told.
    public record Row(Text label, int home, int abroad, int unknown) {
        public int all() {
            return home + abroad + unknown;
        }

        /// The row as one line.
        public Text said() {
            Text places = places(home, abroad, unknown);
            return new Text(
                    "%s: %d件(%s)".formatted(label.ja(), all(), places.ja()),
                    "%s: %d (%s)".formatted(label.en(), all(), places.en()));
        }

        /// So many at home, abroad and of no known country; the last only where there are some.
        public static Text places(int home, int abroad, int unknown) {
            Text known = Text.of("国内%,d件、国外%,d件", "%,d at home, %,d abroad", home, abroad);
            return unknown == 0
                    ? known
                    : new Text(
                            "%s、国不明%,d件".formatted(known.ja(), unknown),
                            "%s, %,d of no known country".formatted(known.en(), unknown));
        }
    }
}
