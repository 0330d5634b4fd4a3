package dev.hakyu.daily.job;

import dev.hakyu.model.Text;
import java.util.List;

/// The week in one page.
///
/// @param title what it is, of whom, of which days
/// @param marking of the user, or empty
/// @param conclusion what one would say first
/// @param highlights of what concerns us, the most urgent first
/// @param products weaknesses of products in use, with what the week brought
/// @param byIndustry new incidents by line of business
/// @param byAttack new incidents by kind of attack; one may count in several
/// @param figures dwell time and notification delay
/// @param watched what changed in watched dossiers, and which are to be reviewed
public record Roundup(
        Text title,
        String marking,
        List<Text> conclusion,
        List<Highlight> highlights,
        List<Highlight> products,
        List<Row> byIndustry,
        List<Row> byAttack,
        List<Text> figures,
        List<Text> watched) {
    public Roundup {
        conclusion = List.copyOf(conclusion);
        highlights = List.copyOf(highlights);
        products = List.copyOf(products);
        byIndustry = List.copyOf(byIndustry);
        byAttack = List.copyOf(byAttack);
        figures = List.copyOf(figures);
        watched = List.copyOf(watched);
    }

    /// One incident that concerns us, with what the week brought.
    public record Highlight(Text title, List<Text> lines) {
        public Highlight {
            lines = List.copyOf(lines);
        }
    }

    /// How many of one kind, at home and abroad.
    public record Row(Text label, int home, int abroad) {}
}
