package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VictimNamesTest {
    private static final String ENGLISH = "Mutsura Jushi Kogyo Co., Ltd.";
    private static final String JAPANESE = "六浦樹脂工業株式会社";
    @TempDir Path folder;

    @Test
    void shouldShowTheNameOfTheNetworkInTheLanguageOfTheReader() throws IOException {
        WorkspaceFiles files = network();
        Incident incident =
                read(ENGLISH + " said on 16 November 2026 that ransomware stopped its production.");

        Incident shown = shown(Lang.JA, files, incident);

        assertThat(incident.victim().value().name()).isEqualTo(ENGLISH);
        assertThat(shown.victim().value().name()).isEqualTo(JAPANESE);
        assertThat(shown.victim().value().aliases()).contains(ENGLISH);
        assertThat(shown.id()).isEqualTo(incident.id());
        assertThat(shown(Lang.EN, files, incident)).isSameAs(incident);
    }

    @Test
    void shouldShowTheEnglishNameToAnEnglishReader() throws IOException {
        Incident incident = read(JAPANESE + "は2026年11月16日、ランサムウェア感染により生産を停止したと発表した。");
        WorkspaceFiles files = network();
        assertThat(shown(Lang.EN, files, incident).victim().value().name()).isEqualTo(ENGLISH);
        assertThat(shown(Lang.JA, files, incident)).isSameAs(incident);
    }

    @Test
    void shouldKeepTheNameOfReportsWhenNoOtherIsKnown() throws IOException {
        Incident incident =
                read("Nagahama Castings Inc. said that ransomware stopped its production.");
        assertThat(shown(Lang.JA, network(), incident)).isSameAs(incident);
    }

    private static Incident shown(Lang lang, WorkspaceFiles files, Incident incident) {
        return new VictimNames(lang, files.network())
                .shown(
                        incident,
                        ExposureFinder.over(files.network(), LocalDate.of(2026, 11, 17))
                                .find(incident));
    }

    private Incident read(String text) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("a.txt"), text);
        return Dossiers.assemble(
                        ReportsFolder.open(reports).reports().stream()
                                .map(ReportReader.shipped()::read)
                                .toList(),
                        Decisions.NONE)
                .getFirst();
    }

    private WorkspaceFiles network() throws IOException {
        Path network = Files.createDirectories(folder.resolve("network"));
        Files.writeString(
                network.resolve("organisations.csv"),
                "id,name,name_en,roles\nC-1,見本自動車,,self\nV-1,%s,\"%s\",supplier\n"
                        .formatted(JAPANESE, ENGLISH));
        Files.writeString(
                network.resolve("supplies.csv"), "id,supplier,customer,what\nS-1,V-1,C-1,樹脂部品\n");
        Files.writeString(folder.resolve("hakyu.yaml"), "version: 1\n");
        return WorkspaceReader.read(folder);
    }
}
