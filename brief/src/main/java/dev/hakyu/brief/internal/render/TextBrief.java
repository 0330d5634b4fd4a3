package dev.hakyu.brief.internal.render;

import dev.hakyu.brief.api.Background;
import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.DataStanding;
import dev.hakyu.brief.api.PartnerAsks;
import dev.hakyu.brief.api.Phrase;
import dev.hakyu.brief.api.ProductAdvisories;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.util.List;

/// The brief as plain text, for mail and terminals.
public final class TextBrief {
    private final TextSheet sheet;
    private final Brief brief;
    private final HtmlView view;
    private final Lang lang;

    private TextBrief(Brief brief, Lang lang) {
        this.brief = brief;
        this.lang = lang;
        this.view = new HtmlView(brief, lang, "");
        this.sheet = new TextSheet(view, lang);
    }

    public static String render(Brief brief, Lang lang) {
        return new TextBrief(brief, lang).all();
    }

    /// Only what one would say first: company, moment, conclusion.
    public static String summary(Brief brief, Lang lang) {
        TextBrief text = new TextBrief(brief, lang);
        text.top();
        return text.sheet.text();
    }

    private String all() {
        top();
        asks();
        changes();
        sheet.heading(Caption.CONCERNING);
        if (brief.inFull().isEmpty()) {
            sheet.line(Caption.NONE_CONCERN.in(lang));
        }
        TextIncident incident = new TextIncident(sheet, view, lang);
        brief.inFull().forEach(incident::print);
        if (!brief.inShort().isEmpty()) {
            sheet.heading(Caption.OTHERS);
            for (Brief.ShortEntry entry : brief.inShort()) {
                sheet.line(
                        "- "
                                + sheet.title(entry.victim(), entry.kind(), entry.certainty())
                                + sheet.id(entry.id()));
                sheet.line("  " + entry.path().in(lang));
                sheet.line("  " + entry.next().in(lang));
            }
        }
        advisories();
        putAside();
        if (!brief.toVerify().isEmpty()) {
            sheet.heading(Caption.TO_VERIFY);
            for (Brief.ToVerify name : brief.toVerify()) {
                sheet.line("- %s / %s".formatted(name.mention(), name.ours()));
                sheet.line("  %s [%s]".formatted(name.reason().in(lang), name.source()));
                if (name.commands() != null) {
                    sheet.line("  $ " + name.commands().confirm());
                    sheet.line("  $ " + name.commands().reject());
                }
            }
        }
        background();
        sheet.heading(Caption.UNSEEN);
        sheet.list(brief.unseen(), Caption.NONE);
        data();
        provenance();
        return sheet.text();
    }

    private void asks() {
        PartnerAsks asks = brief.asks();
        if (asks.saysNothing()) {
            return;
        }
        sheet.heading(Caption.ASKED);
        sheet.line(Caption.ASKED_HOW.in(lang));
        for (PartnerAsks.Request each : asks.requests()) {
            sheet.line("- %s — %s".formatted(each.by().in(lang), each.who().in(lang)));
            sheet.line("  「%s」 [%s]".formatted(each.quote(), each.source()));
            sheet.optionalLine(each.caution());
        }
        if (!asks.promises().isEmpty()) {
            sheet.part(Caption.PROMISED);
        }
        for (PartnerAsks.Promise each : asks.promises()) {
            sheet.line("- " + each.who().in(lang) + " [" + each.source() + "]");
            each.quotes().forEach(quote -> sheet.line("  「" + quote + "」"));
            sheet.optionalLine(each.caution());
        }
    }

    private void advisories() {
        ProductAdvisories advisories = brief.advisories();
        if (advisories.concerning().isEmpty() && advisories.others().isEmpty()) {
            return;
        }
        sheet.heading(Caption.PRODUCTS);
        advisories.concerning().forEach(this::advisory);
        advisories.others().forEach(each -> sheet.line("- " + each.in(lang)));
    }

    private void advisory(ProductAdvisories.Entry entry) {
        sheet.line(
                sheet.title(entry.product(), entry.kind(), entry.certainty())
                        + sheet.id(entry.id()));
        sheet.line(entry.summary().in(lang));
        for (ProductAdvisories.User user : entry.users()) {
            sheet.line("- " + user.name() + " " + user.version().in(lang));
            Text path = user.path();
            if (path != null) {
                sheet.line("  " + path.in(lang));
            }
        }
        if (entry.moreUsers() > 0) {
            sheet.line("- " + Caption.MORE.in(lang) + " " + entry.moreUsers());
        }
        sheet.part(Caption.ACTIONS);
        sheet.list(entry.toDo().stream().map(ProductAdvisories.ToDo::what).toList(), Caption.NONE);
        if (entry.inquiry() != null) {
            sheet.line("  $ " + entry.inquiry());
        }
        sheet.part(Caption.WHAT_HAPPENED);
        sheet.facts(entry.facts());
        sheet.line("");
    }

    private void putAside() {
        if (brief.putAside().isEmpty()) {
            return;
        }
        sheet.heading(Caption.PUT_ASIDE);
        for (Brief.PutAside each : brief.putAside()) {
            sheet.line(
                    "- %s: %s [%s]"
                            .formatted(each.what().in(lang), each.why().in(lang), each.decision()));
            if (!each.changed().isEmpty()) {
                sheet.line("  " + view.changedLine(each));
            }
        }
    }

    private void top() {
        String marking = brief.header().marking();
        sheet.line(
                "波及 Hakyu  "
                        + Caption.TITLE.in(lang)
                        + (marking == null ? "" : "  [" + marking + "]"));
        sheet.line(view.company() + "  " + view.asOfLine());
        sheet.heading(Caption.CONCLUSION);
        StringBuilder lead = new StringBuilder();
        for (Phrase phrase : brief.headline()) {
            lead.append(phrase.text().in(lang));
        }
        sheet.line(lead.toString());
    }

    private void changes() {
        sheet.heading(Caption.CHANGES);
        if (brief.changes().first()) {
            sheet.line(Caption.FIRST_BRIEF.in(lang));
        } else {
            sheet.list(brief.changes().lines(), Caption.NO_CHANGES);
        }
    }

    private void background() {
        Background elsewhere = brief.background();
        sheet.heading(Caption.BACKGROUND);
        if (elsewhere.incidents() == 0) {
            sheet.line(Caption.NONE.in(lang));
            return;
        }
        counts(Caption.BY_INDUSTRY, elsewhere.byIndustry());
        counts(Caption.BY_ATTACK, elsewhere.byAttack());
        sheet.optionalLine(elsewhere.dwell());
        sheet.optionalLine(elsewhere.notification());
        for (Background.Elsewhere each : elsewhere.list()) {
            Text detail = each.detail();
            sheet.line(
                    "- %s%s (%s)"
                            .formatted(
                                    sheet.title(each.victim(), each.kind(), each.certainty()),
                                    detail == null ? "" : " · " + detail.in(lang),
                                    each.source()));
        }
    }

    private void counts(Caption caption, List<Background.Row> rows) {
        StringBuilder text = new StringBuilder(caption.in(lang)).append(": ");
        for (int i = 0; i < rows.size(); i++) {
            Background.Row row = rows.get(i);
            text.append(i == 0 ? "" : " / ")
                    .append(row.label().in(lang))
                    .append(' ')
                    .append(row.home() + row.abroad());
        }
        sheet.line(text.toString());
    }

    private void data() {
        sheet.heading(Caption.DATA);
        DataStanding standing = brief.dataStanding();
        sheet.line(
                standing.rung()
                        + " "
                        + standing.meaning().in(lang)
                        + " "
                        + standing.next().in(lang));
        if (!standing.rows().isEmpty()) {
            sheet.part(Caption.ROWS);
            view.gapGroups().forEach(this::gap);
        }
    }

    private void gap(HtmlView.GapGroup group) {
        sheet.line(
                "- %s (%s: %s): %s"
                        .formatted(
                                group.label().in(lang),
                                group.file(),
                                group.column(),
                                group.why().in(lang)));
        for (DataStanding.RowToFill row : group.rows()) {
            Text effect = row.effect();
            sheet.line("  - " + row.row() + (effect == null ? "" : ": " + effect.in(lang)));
        }
    }

    private void provenance() {
        sheet.heading(Caption.PROVENANCE);
        sheet.line(view.provenanceLine());
        if (!brief.provenance().assumptions().isEmpty()) {
            sheet.part(Caption.ASSUMPTIONS);
            sheet.list(brief.provenance().assumptions(), Caption.NONE);
        }
        sheet.line(Caption.NOT_LEGAL.in(lang));
    }
}
