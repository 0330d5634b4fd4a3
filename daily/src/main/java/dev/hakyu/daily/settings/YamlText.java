package dev.hakyu.daily.settings;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a piece of YAML that a person wrote.
final class YamlText {
    private YamlText() {}

    /// What it says; null when it cannot be read.
    static @Nullable Object read(String yaml) {
        try {
            return new Load(
                            LoadSettings.builder()
                                    .setMaxAliasesForCollections(0)
                                    .setCodePointLimit(1 << 20)
                                    .build())
                    .loadFromString(yaml);
        } catch (YamlEngineException e) {
            return null;
        }
    }
}
