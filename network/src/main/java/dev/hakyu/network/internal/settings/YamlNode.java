package dev.hakyu.network.internal.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A part of a YAML file with the line it stands on.
public sealed interface YamlNode {
    /// 1-based.
    int line();

    /// How many nodes it is once every alias is followed.
    long size();

    /// A word, a number, a date: always as its text.
    ///
    /// @param quoted it stood in quotation marks
    record Scalar(int line, String text, boolean quoted) implements YamlNode {
        @Override
        public long size() {
            return 1;
        }

        /// Nothing was written, or `null`.
        public boolean isEmpty() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /// A list.
    record Items(int line, List<YamlNode> items, long size) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Keys and values in the order of the file.
    record Mapping(int line, Map<String, Entry> entries, long size) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /// One key of a mapping.
    record Entry(int line, YamlNode value) {}
}
