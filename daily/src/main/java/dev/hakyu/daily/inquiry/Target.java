package dev.hakyu.daily.inquiry;

/// Where the answer to a question goes.
public sealed interface Target {
    /// As it stands in `inquiry.json` and `questions.tsv`.
    String written();

    /// It stays with the inquiry: how things are now, not what the network is.
    record Fact() implements Target {
        @Override
        public String written() {
            return "fact";
        }
    }

    /// A cell of the network; the question is put once for each row that concerns the supplier.
    ///
    /// @param table id of the table, such as `systems`
    /// @param column id of the column, such as `rto_hours`
    record Cell(String table, String column) implements Target {
        @Override
        public String written() {
            return "cell:" + table + "." + column;
        }
    }

    /// Whether the supplier uses the product that the inquiry is about.
    record Use() implements Target {
        @Override
        public String written() {
            return "use";
        }
    }

    /// Which version of it.
    record UseVersion() implements Target {
        @Override
        public String written() {
            return "use.version";
        }
    }

    /// Reads what [#written()] writes.
    ///
    /// @throws IllegalArgumentException for anything else
    static Target parse(String written) {
        int dot = written.indexOf('.');
        return switch (written) {
            case "fact" -> new Fact();
            case "use" -> new Use();
            case "use.version" -> new UseVersion();
            default -> {
                if (!written.startsWith("cell:") || dot < 0) {
                    throw new IllegalArgumentException(
                            "a target is fact, use, use.version or cell:table.column, got '"
                                    + written
                                    + "'");
                }
                yield new Cell(written.substring(5, dot), written.substring(dot + 1));
            }
        };
    }
}
