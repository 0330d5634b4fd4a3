package dev.hakyu.brief.internal.render;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.DoneLine;
import dev.hakyu.brief.api.StockCheck;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;

/// One incident, told to the end, as plain text.
final class TextIncident {
    private final TextSheet sheet;
    private final HtmlView view;
    private final Lang lang;

    TextIncident(TextSheet sheet, HtmlView view, Lang lang) {
        this.sheet = sheet;
        this.view = view;
        this.lang = lang;
    }

    void print(Brief.IncidentPage page) {
        sheet.line("");
        sheet.line(
                view.circled(page.number())
                        + " "
                        + sheet.title(page.victim(), page.kind(), page.certainty())
                        + sheet.id(page.id()));
        sheet.part(Caption.WHAT_HAPPENED);
        sheet.facts(page.facts());
        sheet.part(Caption.PATH_TO_US);
        sheet.list(page.paths(), Caption.NONE);
        effect(page);
        clocks(page);
        if (!page.consequences().isEmpty()) {
            sheet.part(Caption.CONSEQUENCES);
            sheet.list(page.consequences(), Caption.NONE);
        }
        actions(page);
        draft(page);
    }

    private void effect(Brief.IncidentPage page) {
        if (!page.stops().isEmpty()) {
            sheet.part(Caption.WHAT_STOPS);
            page.stops().forEach(this::stop);
            page.alsoStopped().forEach(each -> sheet.line("  " + each.in(lang)));
        }
        if (!page.ifChanged().isEmpty()) {
            sheet.part(Caption.IF_CHANGED);
            sheet.list(page.ifChanged(), Caption.NONE);
            sheet.line("  " + Caption.IF_CHANGED_HOW.in(lang));
        }
        Brief.Losses losses = page.losses();
        if (losses != null) {
            sheet.part(Caption.LOSS);
            sheet.line(losses.sentence().in(lang));
            sheet.line("  " + Caption.SUM.in(lang) + ": " + losses.madeOf().in(lang));
        }
    }

    private void clocks(Brief.IncidentPage page) {
        if (!page.clocks().isEmpty()) {
            sheet.part(Caption.CLOCKS);
            for (Brief.ClockLine clock : page.clocks()) {
                sheet.line(
                        "- %s → %s: %s"
                                .formatted(
                                        clock.duty().in(lang),
                                        clock.recipient().in(lang),
                                        clock.when().in(lang)));
                sheet.line("  " + clock.basis().in(lang));
            }
        }
    }

    private void actions(Brief.IncidentPage page) {
        if (!page.actions().isEmpty()) {
            sheet.part(Caption.ACTIONS);
            page.actions().forEach(this::action);
            String command = page.doneCommand();
            if (command != null) {
                sheet.line(
                        "%s: $ %s %s"
                                .formatted(
                                        Caption.MARK_DONE.in(lang),
                                        command,
                                        Caption.ACTION_ID.in(lang)));
            }
        }
        Text ended = page.ended();
        if (ended != null) {
            sheet.line(ended.in(lang));
        }
        if (!page.done().isEmpty()) {
            sheet.part(Caption.DONE);
            for (DoneLine done : page.done()) {
                sheet.line(
                        "- %s %s [%s]"
                                .formatted(
                                        done.what().in(lang),
                                        done.who().in(lang),
                                        done.decision()));
            }
        }
    }

    private void draft(Brief.IncidentPage page) {
        if (!page.draft().isEmpty()) {
            sheet.part(Caption.DRAFT);
            for (Brief.DraftItem item : page.draft()) {
                sheet.line("- " + item.title().in(lang));
                String words = item.theirWords();
                sheet.line(
                        "  %s: %s"
                                .formatted(
                                        Caption.THEIR_WORDS.in(lang),
                                        words == null ? Caption.UNKNOWN.in(lang) : words));
                sheet.line(
                        "  "
                                + Caption.OUR_KNOWLEDGE.in(lang)
                                + ": "
                                + item.ourKnowledge().in(lang));
            }
        }
    }

    private void stop(Brief.Stop stop) {
        sheet.line("- " + stop.sentence().in(lang));
        StockCheck stock = stop.stock();
        sheet.optional(Caption.STOCK_COUNTED, stock == null ? null : stock.words());
        if (stock != null && stock.stale()) {
            sheet.line("  " + Caption.UPDATE_STOCK.in(lang));
        }
        sheet.optional(Caption.SUM, stop.sum());
        sheet.optional(Caption.BECAUSE, stop.because());
    }

    private void action(Brief.ActionLine action) {
        sheet.line(
                "- %s [%s] (%s · %s)"
                        .formatted(
                                action.what().in(lang),
                                action.id(),
                                action.by().in(lang),
                                action.who().in(lang)));
        sheet.optional(Caption.PREVENTS, action.prevents());
        sheet.optional(Caption.COSTS, action.costs());
        sheet.optional(Caption.UNDONE, action.undone());
    }
}
