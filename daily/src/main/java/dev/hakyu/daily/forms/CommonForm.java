package dev.hakyu.daily.forms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The government's common forms, of which the user has a copy.
public enum CommonForm {
    RANSOMWARE("form-ransomware.yaml"),
    DDOS("form-ddos.yaml");

    private final String mapping;

    CommonForm(String mapping) {
        this.mapping = mapping;
    }

    /// The mapping of a workspace; the example that ships with Hakyu is put there when there is
    /// none.
    public Path mapping(Path workspace) throws IOException {
        Path file = workspace.resolve("templates").resolve(mapping);
        if (!Files.exists(file)) {
            Files.createDirectories(workspace.resolve("templates"));
            try (InputStream in = CommonForm.class.getResourceAsStream(mapping)) {
                if (in == null) {
                    throw new IllegalStateException("mapping is not in the build: " + mapping);
                }
                Files.writeString(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
