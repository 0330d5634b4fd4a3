package dev.hakyu.duties.internal.yaml;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with one rule file. Reading goes on so that all is told at once.
public final class Findings {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void error(
            String code, int line, String key, @Nullable String value, Text message, Text remedy) {
        problems.add(Problem.error(code, new Place(file, null, line, key, value), message, remedy));
    }

    public String file() {
        return file;
    }

    /// Throws when anything is wrong: nothing of a faulty file is used.
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }
}
