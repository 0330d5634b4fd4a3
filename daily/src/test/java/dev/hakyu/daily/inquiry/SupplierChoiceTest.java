package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.product.VersionRange;
import dev.hakyu.network.api.ProductUsers;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplierChoiceTest {
    @TempDir Path workspace;

    @Test
    void shouldAskOnlyThoseWhoseVersionIsConcernedOrUnknown() throws IOException {
        WorkspaceFiles files = SampleSuppliers.create(workspace);
        Files.writeString(
                workspace.resolve("network/uses.csv"),
                """
                organisation,product,version
                V-001,KiriGate,5.2
                V-002,KiriGate,4.9
                V-003,KiriGate,
                V-004,KiriGate,5.2
                V-004,KiriGate,4.0
                KZM,KiriGate,5.2
                """);
        files = WorkspaceReader.read(workspace);
        ProductUsers.Found found =
                ProductUsers.of(files.network()).find("KiriGate", VersionRange.parse("< 5.0"));
        SupplierChoice choice = SupplierChoice.of(files.network()).addUsers(found);
        assertThat(choice.suppliers().keySet())
                .extracting(OrganisationId::value)
                .containsExactlyInAnyOrder("V-002", "V-003", "V-004");
        assertThat(choice.unaffected()).isEqualTo(Map.of(SampleSuppliers.id(1), "5.2"));

        assertThat(choice.addEverybody().suppliers())
                .hasSize(SampleSuppliers.COUNT - 1)
                .doesNotContainKey(SampleSuppliers.id(1));
        choice.keepOnly(List.of(SampleSuppliers.id(1)));
        assertThat(choice.suppliers()).containsOnlyKeys(SampleSuppliers.id(1));
        assertThat(choice.unaffected()).isEmpty();
    }
}
