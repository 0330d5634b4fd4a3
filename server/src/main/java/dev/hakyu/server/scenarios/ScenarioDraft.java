package dev.hakyu.server.scenarios;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.network.api.ScenarioReader;
import dev.hakyu.network.api.ScenarioWriter;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns a form into a scenario by the rules of scenario files, or says what is wrong with it.
final class ScenarioDraft {
    private static final String SHOWN = "scenario";
    private static final int MOST_DAYS = 365;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScenarioForm form;
    private final List<Problem> problems = new ArrayList<>();

    private ScenarioDraft(ScenarioForm form) {
        this.form = form;
    }

    /// The scenario of a form.
    ///
    /// @throws InputRejected with everything that is wrong, in words for whoever filled it in
    static Scenario scenario(ScenarioForm form, Network network, ZoneId zone) {
        ScenarioDraft draft = new ScenarioDraft(form);
        String yaml = draft.yaml();
        if (!draft.problems.isEmpty()) {
            throw new InputRejected(draft.problems);
        }
        return scenario(yaml, network, zone);
    }

    /// The scenario of a file's text.
    ///
    /// @throws InputRejected as [#scenario(ScenarioForm, Network, ZoneId)]
    static Scenario scenario(String yaml, Network network, ZoneId zone) {
        Scenario scenario = ScenarioReader.parse(yaml, SHOWN, network, zone);
        if (scenario.horizonDays() > MOST_DAYS) {
            throw new InputRejected(
                    problem(
                            "horizon_days",
                            Text.of(
                                    "期間が長すぎます(%d日)。",
                                    "The time is too long (%d days).", scenario.horizonDays()),
                            Text.of("%d日以内にしてください。", "Keep it within %d days.", MOST_DAYS)));
        }
        return scenario;
    }

    private String yaml() {
        if (form.title().isEmpty()) {
            problems.add(
                    problem(
                            "title",
                            new Text("題名がありません。", "There is no title."),
                            new Text(
                                    "あとで見分けられる題名を書いてください。", "Write one that you will recognise.")));
        }
        StringBuilder out = new StringBuilder("version: 1\n");
        line(out, "title", form.title());
        line(out, "start", form.start());
        line(out, "zone", form.zone());
        line(out, "horizon_days", narrow(form.horizonDays()));
        line(out, "step_hours", narrow(form.stepHours()));
        hits(out);
        stages(out);
        if (!form.restoreAfter().isEmpty()) {
            out.append("restore_after: ").append(list(form.restoreAfter())).append('\n');
        }
        if (!form.cuts().isEmpty()) {
            out.append("actions:\n");
            for (ScenarioForm.Cut cut : form.cuts()) {
                out.append("  - {cut_access: ")
                        .append(ScenarioWriter.quoted(cut.access()))
                        .append(", at: ")
                        .append(ScenarioWriter.quoted(cut.at()))
                        .append("}\n");
            }
        }
        if (form.fromAnswers()) {
            line(out, ScenarioWriter.FROM_ANSWERS, "true");
        }
        line(out, "seed", narrow(form.seed()));
        line(out, "runs", narrow(form.runs()));
        return out.toString();
    }

    private void hits(StringBuilder out) {
        if (form.struck().isEmpty()) {
            problems.add(
                    problem(
                            "hits",
                            new Text("何が止まるかが選ばれていません。", "Nothing is chosen that stops."),
                            new Text(
                                    "組織・拠点・システムを検索して追加してください。",
                                    "Search for an organisation, site or system and add it.")));
            return;
        }
        out.append("hits:\n");
        for (ScenarioForm.Struck struck : form.struck()) {
            out.append("  - {node: ").append(ScenarioWriter.quoted(struck.node()));
            if (!struck.item().isEmpty()) {
                out.append(", item: ").append(ScenarioWriter.quoted(struck.item()));
            }
            out.append(", level: ").append(level(struck).toPlainString());
            if (!struck.certainty().isEmpty()) {
                out.append(", certainty: ").append(ScenarioWriter.quoted(struck.certainty()));
            }
            out.append("}\n");
        }
    }

    /// What is left of a capacity of which so many per cent are lost.
    private BigDecimal level(ScenarioForm.Struck struck) {
        @Nullable BigDecimal lost = number(struck.lost().replace("%", "").replace("%", ""));
        if (lost == null || lost.signum() <= 0 || lost.compareTo(HUNDRED) > 0) {
            problems.add(
                    problem(
                            "lost",
                            Text.of(
                                    "%sの失われる能力「%s」は使えません。",
                                    "The lost capacity of %s, '%s', cannot be used.",
                                    struck.node(),
                                    struck.lost()),
                            new Text(
                                    "0より大きく100以下の%で書いてください(100は完全停止)。",
                                    "Write more than 0 and at most 100 per cent; 100 means that nothing works.")));
            return BigDecimal.ZERO;
        }
        return BigDecimal.ONE.subtract(lost.movePointLeft(2));
    }

    private void stages(StringBuilder out) {
        StringBuilder inner = new StringBuilder();
        Stage[] all = Stage.values();
        for (int i = 0; i < all.length; i++) {
            Stage stage = all[i];
            ScenarioForm.Takes takes = form.stages().get(i);
            if (!takes.isEmpty()) {
                inner.append("  ").append(stage.id()).append(": ");
                inner.append(duration(stage, takes)).append('\n');
            }
        }
        if (inner.isEmpty()) {
            problems.add(
                    problem(
                            "stages",
                            new Text("復旧までの時間がありません。", "Nothing says how long it takes."),
                            new Text(
                                    "少なくとも1つの段階に時間を書いてください。",
                                    "Write the hours of at least one stage.")));
            return;
        }
        out.append("stages:\n").append(inner);
    }

    private String duration(Stage stage, ScenarioForm.Takes takes) {
        @Nullable BigDecimal low = number(takes.low());
        @Nullable BigDecimal mode = number(takes.mode());
        @Nullable BigDecimal high = number(takes.high());
        if (takes.low().isEmpty() && takes.high().isEmpty() && mode != null) {
            return "{constant: " + mode.toPlainString() + "}";
        }
        if (takes.mode().isEmpty() && low != null && high != null) {
            return "{lognormal90: [" + low.toPlainString() + ", " + high.toPlainString() + "]}";
        }
        if (low != null && mode != null && high != null) {
            return "{pert: [%s, %s, %s]}"
                    .formatted(low.toPlainString(), mode.toPlainString(), high.toPlainString());
        }
        problems.add(
                problem(
                        stage.id(),
                        new Text(
                                "「%s」の時間を読み取れません。".formatted(stage.label().ja()),
                                "The hours of '%s' cannot be read.".formatted(stage.label().en())),
                        new Text(
                                "最もありそうな時間だけ、最短と最長の2つ、または3つすべてを数字で書いてください。",
                                "Write numbers: the most likely alone, shortest and longest, or all three.")));
        return "0";
    }

    private static @Nullable BigDecimal number(String text) {
        String narrow = narrow(text);
        if (narrow.isEmpty() || narrow.length() > 12) {
            return null;
        }
        boolean plain =
                narrow.chars().allMatch(each -> (each >= '0' && each <= '9') || each == '.');
        return plain
                        && narrow.chars().filter(each -> each == '.').count() <= 1
                        && !narrow.equals(".")
                ? new BigDecimal(narrow)
                : null;
    }

    /// Full-width digits as plain ones, without the commas between thousands.
    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace(",", "");
    }

    private static void line(StringBuilder out, String key, String value) {
        if (!value.isEmpty()) {
            out.append(key).append(": ").append(ScenarioWriter.quoted(value)).append('\n');
        }
    }

    private static String list(List<String> items) {
        return items.stream()
                .map(ScenarioWriter::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Problem problem(String key, Text message, Text remedy) {
        return Problem.error("scenario-form", Place.cell(SHOWN, 0, key, null), message, remedy);
    }
}
