package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.network.api.SheetGrid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a form says in plain sight: the labels that stand on it with the values beside them.
/// Everything that stands beside one label is kept, so that two forms in one file are noticed.
final class FormHead {
    private static final List<FormWords> IDS =
            List.of(FormWords.INQUIRY, FormWords.SUPPLIER, FormWords.SEAL);
    private static final List<FormWords> ANSWERER =
            List.of(FormWords.ANSWERED_BY, FormWords.ANSWERED_ON);

    private final String shown;
    private final Map<FormWords, Set<String>> ids = new EnumMap<>(FormWords.class);
    private final Map<FormWords, String> answerer = new EnumMap<>(FormWords.class);
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Place answeredOn;
    private String answeredOnCell = "";

    FormHead(String shown) {
        this.shown = shown;
    }

    /// Takes every label of a row with its value in the next cell of the row that is filled.
    ///
    /// @param all false below the questions, where only the ids still count
    void read(SheetGrid sheet, SheetGrid.Row row, boolean all) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cell(i);
            int next = nextFilled(row, i);
            if (next < 0) {
                return;
            }
            for (FormWords word : IDS) {
                if (word.matches(cell)) {
                    ids.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(row.cell(next));
                }
            }
            if (all) {
                readAnswerer(sheet, row, cell, next);
            }
        }
    }

    private void readAnswerer(SheetGrid sheet, SheetGrid.Row row, String cell, int next) {
        for (FormWords word : ANSWERER) {
            if (!word.matches(cell) || answerer.containsKey(word)) {
                continue;
            }
            Place place = new Place(shown, sheet.name(), row.number(), cell, row.cell(next));
            if (row.isFormula(next)) {
                problems.add(FormProblems.formulaInHead(place, row.address(next)));
            } else {
                answerer.put(word, row.cell(next));
                if (word == FormWords.ANSWERED_ON) {
                    answeredOn = place;
                    answeredOnCell = row.address(next);
                }
            }
        }
    }

    private static int nextFilled(SheetGrid.Row row, int label) {
        for (int i = label + 1; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /// The one value beside this label, or null when there is none.
    @Nullable String id(FormWords word) {
        Set<String> values = ids.getOrDefault(word, Set.of());
        return values.isEmpty() ? null : values.iterator().next();
    }

    /// Whether the labels contradict each other, or what the sealed sheet says.
    boolean contradicts(@Nullable SealedSheet sealed) {
        if (ids.values().stream().anyMatch(each -> each.size() > 1)) {
            return true;
        }
        return sealed != null
                && (differs(FormWords.INQUIRY, sealed.inquiry())
                        || differs(FormWords.SUPPLIER, sealed.supplier())
                        || differs(FormWords.SEAL, sealed.seal()));
    }

    private boolean differs(FormWords word, String value) {
        String said = id(word);
        return said != null && !said.equals(value);
    }

    String answeredBy() {
        return answerer.getOrDefault(FormWords.ANSWERED_BY, "");
    }

    String answeredOn() {
        return answerer.getOrDefault(FormWords.ANSWERED_ON, "");
    }

    Place answeredOnPlace() {
        return answeredOn == null ? Place.file(shown) : answeredOn;
    }

    /// Address of the day; empty when it is not said.
    String answeredOnCell() {
        return answeredOnCell;
    }

    List<Problem> problems() {
        return problems;
    }
}
