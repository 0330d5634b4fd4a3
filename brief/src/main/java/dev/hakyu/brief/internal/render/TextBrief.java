package dev.hakyu.brief.internal.render;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Phrase;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentId;
import java.util.List;

/// The brief as plain text, for mail and terminals.
public final class TextBrief {
    private static final String RULE = "-".repeat(60);
    private final StringBuilder out = new StringBuilder(8192);
    private final Brief brief;
    private final HtmlView view;
    private final Lang lang;

    private TextBrief(Brief brief, Lang lang) {
        this.brief = brief;
        this.lang = lang;
        this.view = new HtmlView(brief, lang, "");
    }

    public static String render(Brief brief, Lang lang) {
        return new TextBrief(brief, lang).all();
    }

    /// Only what one would say first: company, moment, conclusion.
    public static String summary(Brief brief, Lang lang) {
        TextBrief text = new TextBrief(brief, lang);
        text.top();
        return text.out.toString();
    }

    private String all() {
        top();
        changes();
        heading(Caption.CONCERNING);
        if (brief.inFull().isEmpty()) {
            line(Caption.NONE_CONCERN.in(lang));
        }
        brief.inFull().forEach(this::incident);
        if (!brief.inShort().isEmpty()) {
            heading(Caption.OTHERS);
            for (Brief.ShortEntry entry : brief.inShort()) {
                line(
                        "- "
                                + title(entry.victim(), entry.kind(), entry.certainty())
                                + id(entry.id()));
                line("  " + entry.path().in(lang));
                line("  " + entry.next().in(lang));
            }
        }
        advisories();
        putAside();
        if (!brief.toVerify().isEmpty()) {
            heading(Caption.TO_VERIFY);
            for (Brief.ToVerify name : brief.toVerify()) {
                line("- %s / %s".formatted(name.mention(), name.ours()));
                line("  %s [%s]".formatted(name.reason().in(lang), name.source()));
                if (name.commands() != null) {
                    line("  $ " + name.commands().confirm());
                    line("  $ " + name.commands().reject());
                }
            }
        }
        background();
        heading(Caption.UNSEEN);
        list(brief.unseen(), Caption.NONE);
        data();
        provenance();
        return out.toString();
    }

    private void advisories() {
        Brief.Advisories advisories = brief.advisories();
        if (advisories.concerning().isEmpty() && advisories.others().isEmpty()) {
            return;
        }
        heading(Caption.PRODUCTS);
        advisories.concerning().forEach(this::advisory);
        advisories.others().forEach(each -> line("- " + each.in(lang)));
    }

    private void advisory(Brief.AdvisoryEntry entry) {
        line(title(entry.product(), entry.kind(), entry.certainty()) + id(entry.id()));
        line(entry.summary().in(lang));
        for (Brief.ProductUser user : entry.users()) {
            line("- " + user.name() + " " + user.version().in(lang));
            Text path = user.path();
            if (path != null) {
                line("  " + path.in(lang));
            }
        }
        if (entry.moreUsers() > 0) {
            line("- " + Caption.MORE.in(lang) + " " + entry.moreUsers());
        }
        part(Caption.ACTIONS);
        list(entry.toDo(), Caption.NONE);
        if (entry.inquiry() != null) {
            line("  $ " + entry.inquiry());
        }
        part(Caption.WHAT_HAPPENED);
        facts(entry.facts());
        line("");
    }

    private void facts(List<Brief.Fact> facts) {
        for (HtmlView.FactGroup group : view.factGroups(facts)) {
            for (Brief.Fact fact : group.facts()) {
                line("- %s %s".formatted(fact.statement().in(lang), certainty(fact.certainty())));
            }
            String quote = group.quote();
            line("  " + (quote == null ? "" : "「" + quote + "」 ") + "(" + group.source() + ")");
        }
    }

    private void putAside() {
        if (brief.putAside().isEmpty()) {
            return;
        }
        heading(Caption.PUT_ASIDE);
        for (Brief.PutAside each : brief.putAside()) {
            line(
                    "- %s: %s [%s]"
                            .formatted(each.what().in(lang), each.why().in(lang), each.decision()));
            if (!each.changed().isEmpty()) {
                line("  " + view.changedLine(each));
            }
        }
    }

    private String id(IncidentId id) {
        return "  [" + ShownId.of(id) + "]";
    }

    private void top() {
        String marking = brief.header().marking();
        line(
                "波及 Hakyu  "
                        + Caption.TITLE.in(lang)
                        + (marking == null ? "" : "  [" + marking + "]"));
        line(view.company() + "  " + view.asOfLine());
        heading(Caption.CONCLUSION);
        StringBuilder lead = new StringBuilder();
        for (Phrase phrase : brief.headline()) {
            lead.append(phrase.text().in(lang));
        }
        line(lead.toString());
    }

    private void changes() {
        heading(Caption.CHANGES);
        if (brief.changes().first()) {
            line(Caption.FIRST_BRIEF.in(lang));
        } else {
            list(brief.changes().lines(), Caption.NO_CHANGES);
        }
    }

    private void incident(Brief.IncidentPage page) {
        line("");
        line(
                view.circled(page.number())
                        + " "
                        + title(page.victim(), page.kind(), page.certainty())
                        + id(page.id()));
        part(Caption.WHAT_HAPPENED);
        facts(page.facts());
        part(Caption.PATH_TO_US);
        list(page.paths(), Caption.NONE);
        if (!page.stops().isEmpty()) {
            part(Caption.WHAT_STOPS);
            page.stops().forEach(this::stop);
            page.alsoStopped().forEach(each -> line("  " + each.in(lang)));
        }
        if (!page.ifChanged().isEmpty()) {
            part(Caption.IF_CHANGED);
            list(page.ifChanged(), Caption.NONE);
            line("  " + Caption.IF_CHANGED_HOW.in(lang));
        }
        Brief.Losses losses = page.losses();
        if (losses != null) {
            part(Caption.LOSS);
            line(losses.sentence().in(lang));
            line("  " + Caption.SUM.in(lang) + ": " + losses.madeOf().in(lang));
        }
        if (!page.clocks().isEmpty()) {
            part(Caption.CLOCKS);
            for (Brief.ClockLine clock : page.clocks()) {
                line(
                        "- %s → %s: %s"
                                .formatted(
                                        clock.duty().in(lang),
                                        clock.recipient().in(lang),
                                        clock.when().in(lang)));
                line("  " + clock.basis().in(lang));
            }
        }
        if (!page.consequences().isEmpty()) {
            part(Caption.CONSEQUENCES);
            list(page.consequences(), Caption.NONE);
        }
        if (!page.actions().isEmpty()) {
            part(Caption.ACTIONS);
            page.actions().forEach(this::action);
        }
        if (!page.draft().isEmpty()) {
            part(Caption.DRAFT);
            for (Brief.DraftItem item : page.draft()) {
                line("- " + item.title().in(lang));
                String words = item.theirWords();
                line(
                        "  %s: %s"
                                .formatted(
                                        Caption.THEIR_WORDS.in(lang),
                                        words == null ? Caption.UNKNOWN.in(lang) : words));
                line("  " + Caption.OUR_KNOWLEDGE.in(lang) + ": " + item.ourKnowledge().in(lang));
            }
        }
    }

    private void stop(Brief.Stop stop) {
        line("- " + stop.sentence().in(lang));
        optional(Caption.SUM, stop.sum());
        optional(Caption.BECAUSE, stop.because());
    }

    private void action(Brief.ActionLine action) {
        line(
                "- %s (%s · %s)"
                        .formatted(
                                action.what().in(lang),
                                action.by().in(lang),
                                action.who().in(lang)));
        optional(Caption.PREVENTS, action.prevents());
        optional(Caption.COSTS, action.costs());
        optional(Caption.UNDONE, action.undone());
    }

    private void background() {
        Brief.Background elsewhere = brief.background();
        heading(Caption.BACKGROUND);
        if (elsewhere.incidents() == 0) {
            line(Caption.NONE.in(lang));
            return;
        }
        counts(Caption.BY_INDUSTRY, elsewhere.byIndustry());
        counts(Caption.BY_ATTACK, elsewhere.byAttack());
        optionalLine(elsewhere.dwell());
        optionalLine(elsewhere.notification());
        for (Brief.Background.Elsewhere each : elsewhere.list()) {
            Text detail = each.detail();
            line(
                    "- %s%s (%s)"
                            .formatted(
                                    title(each.victim(), each.kind(), each.certainty()),
                                    detail == null ? "" : " · " + detail.in(lang),
                                    each.source()));
        }
    }

    private void counts(Caption caption, List<Brief.Background.Row> rows) {
        StringBuilder text = new StringBuilder(caption.in(lang)).append(": ");
        for (int i = 0; i < rows.size(); i++) {
            Brief.Background.Row row = rows.get(i);
            text.append(i == 0 ? "" : " / ")
                    .append(row.label().in(lang))
                    .append(' ')
                    .append(row.home() + row.abroad());
        }
        line(text.toString());
    }

    private void data() {
        heading(Caption.DATA);
        Brief.DataStanding standing = brief.dataStanding();
        line(standing.rung() + " " + standing.meaning().in(lang) + " " + standing.next().in(lang));
        if (!standing.rows().isEmpty()) {
            part(Caption.ROWS);
            view.gapGroups().forEach(this::gap);
        }
    }

    private void gap(HtmlView.GapGroup group) {
        line(
                "- %s (%s: %s): %s"
                        .formatted(
                                group.label().in(lang),
                                group.file(),
                                group.column(),
                                group.why().in(lang)));
        for (Brief.DataStanding.RowToFill row : group.rows()) {
            Text effect = row.effect();
            line("  - " + row.row() + (effect == null ? "" : ": " + effect.in(lang)));
        }
    }

    private void provenance() {
        heading(Caption.PROVENANCE);
        line(view.provenanceLine());
        if (!brief.provenance().assumptions().isEmpty()) {
            part(Caption.ASSUMPTIONS);
            list(brief.provenance().assumptions(), Caption.NONE);
        }
        line(Caption.NOT_LEGAL.in(lang));
    }

    private String title(String victim, Text kind, Certainty certainty) {
        return victim + " — " + kind.in(lang) + " " + certainty(certainty);
    }

    private String certainty(Certainty certainty) {
        return CertaintyMark.of(certainty) + " " + certainty.label().in(lang);
    }

    private void list(List<Text> lines, Caption whenEmpty) {
        if (lines.isEmpty()) {
            line(whenEmpty.in(lang));
        }
        lines.forEach(each -> line("- " + each.in(lang)));
    }

    private void optional(Caption caption, @org.jspecify.annotations.Nullable Text text) {
        if (text != null) {
            line("  " + caption.in(lang) + ": " + text.in(lang));
        }
    }

    private void optionalLine(@org.jspecify.annotations.Nullable Text text) {
        if (text != null) {
            line(text.in(lang));
        }
    }

    private void heading(Caption caption) {
        line("");
        line(RULE);
        line("■ " + caption.in(lang));
    }

    private void part(Caption caption) {
        line("[" + caption.in(lang) + "]");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
