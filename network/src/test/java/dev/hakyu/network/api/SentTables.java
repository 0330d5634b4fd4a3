package dev.hakyu.network.api;

import dev.hakyu.model.Problem;
import dev.hakyu.network.api.TableImport.Missing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Files that are sent to a small workspace.
record SentTables(Folder workspace, Path sent) {
    /// The workspace and a place for files, in an empty folder.
    static SentTables in(Path folder) throws IOException {
        Path sent = Files.createDirectory(folder.resolve("sent"));
        Folder workspace =
                new Folder(Files.createDirectory(folder.resolve("workspace")))
                        .file("hakyu.yaml", "version: 1", "language: ja", "currency: JPY")
                        .network(
                                "organisations.csv",
                                "名称,ID,区分,社内メモ",
                                "自社,SELF,自社,",
                                "ミナト精工,S-1,仕入先,\"大事, とても\"",
                                "海野ばね,S-2,仕入先,")
                        .network("sites.csv", "id,organisation,name", "P-1,SELF,刈谷工場")
                        .network(
                                "supplies.csv",
                                "供給元,供給先,品目,比率,在庫日数,備考,棚",
                                "S-1,P-1,ブラケット,60%,1.8,実績,A-3",
                                "海野ばね,P-1,ばね,100%,5,,B-1");
        return new SentTables(workspace, sent);
    }

    List<String> refused(String name, byte[] content) throws IOException {
        Path file = Files.write(sent.resolve("refused"), content);
        return of(Missing.KEEP, new SentFile(name, file, null)).problems().stream()
                .map(Problem::code)
                .toList();
    }

    TableImport read(Missing missing, String name, String... lines) throws IOException {
        Path file = sent.resolve("file");
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
        return of(missing, new SentFile(name, file, null));
    }

    TableImport of(Missing missing, SentFile file) throws IOException {
        return TableImport.of(
                List.of(file),
                missing,
                workspace.path(),
                ReadLimits.DEFAULT.withMaxFileBytes(500_000).withMaxUnpackedBytes(4 << 20));
    }

    List<String> workspaceFiles() throws IOException {
        try (Stream<Path> files = Files.walk(workspace.path())) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> {
                        try {
                            return file + "\n" + Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
