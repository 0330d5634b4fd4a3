package dev.hakyu.cli;

import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.incident.IncidentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The clocks and actions of one incident, with the ids that `hakyu decide` takes.
final class DutyList {
    private final DecideSession run;
    private final DecisionDesk.Matter matter;
    private final List<Clock> clocks;
    private final List<Action> actions;
    private final Set<String> done;

    DutyList(DecideSession run, DecisionDesk.Matter matter) {
        this.run = run;
        this.matter = matter;
        IncidentId id = matter.incident().id();
        this.clocks =
                run.actionDesk()
                        .clocks(matter.incident(), matter.exposures(), run.desk().rulings());
        this.actions =
                run.actionDesk()
                        .actions(matter.incident(), matter.exposures(), run.desk().rulings());
        this.done =
                run.desk().rulings().listDone(id).stream()
                        .map(each -> each.action())
                        .collect(Collectors.toSet());
    }

    void print(boolean json) {
        if (json) {
            run.session().out().println(JsonText.of(json()));
            return;
        }
        line(matter.id() + "  " + matter.incident().victim().value().name());
        heading("期限", "Clocks");
        for (Clock clock : clocks) {
            line(
                    "  %s  %s  %s [%s]"
                            .formatted(
                                    clock.rule(),
                                    say(clock.title()),
                                    say(clock.when()),
                                    say(clock.state().label())));
        }
        heading("まず行うこと", "First actions");
        for (Action action : actions) {
            line(
                    "  %s  %s  %s%s"
                            .formatted(
                                    ShownId.ofAction(action.id()),
                                    say(action.what()),
                                    say(action.by()),
                                    done.contains(action.id())
                                            ? say(new Text(" [済]", " [done]"))
                                            : ""));
        }
    }

    private Map<String, Object> json() {
        List<Map<String, Object>> running = new ArrayList<>();
        for (Clock clock : clocks) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", clock.rule().value());
            one.put("title", clock.title());
            one.put("when", clock.when());
            one.put("state", clock.state().id());
            one.put("owedToUs", clock.owedToUs());
            running.add(one);
        }
        List<Map<String, Object>> asked = new ArrayList<>();
        for (Action action : actions) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", ShownId.ofAction(action.id()));
            one.put("what", action.what());
            one.put("by", action.by());
            one.put("done", done.contains(action.id()));
            asked.add(one);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("version", 1);
        result.put("incident", matter.incident().id().value());
        result.put("clocks", running);
        result.put("actions", asked);
        return result;
    }

    private void heading(String ja, String en) {
        run.session().say(run.session().out(), new Text("■ " + ja, "■ " + en));
    }

    private void line(String text) {
        run.session().out().println(ProblemPrinter.visible(text));
    }

    private String say(Text text) {
        return text.in(run.session().lang());
    }
}
