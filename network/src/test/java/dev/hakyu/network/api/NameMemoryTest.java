package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Organisation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameMemoryTest {
    private static final List<Organisation> OURS =
            List.of(
                    Orgs.named("V-1", "株式会社ミナト精工", "ミナトセイコウ", "Minato Precision"),
                    Orgs.named("V-2", "株式会社シオミ物流", "シオミブツリュウ", "Shiomi Logistics"));
    private static final List<String> MENTIONS =
            List.of(
                    "ミナト精工",
                    "ミナト精工九州",
                    "Shiomi Logistics",
                    "アサヒ病院",
                    "Quite Other",
                    "当社",
                    "精工",
                    "株式会社");

    @Test
    void shouldFindTheSameWithAMemoryAsWithout() {
        NameIndex plain = NameIndex.of(OURS);
        NameMemory first = new NameMemory(Set.of());
        same(plain, NameIndex.of(OURS, List.of(), first));
        assertThat(first.met()).contains("アサヒ病院", "Quite Other").doesNotContain("ミナト精工");

        NameMemory second = new NameMemory(first.met());
        same(plain, NameIndex.of(OURS, List.of(), second));
        assertThat(second.met()).isEqualTo(first.met());
    }

    @Test
    void shouldTakeItsWordForANameOfNobody() {
        NameMemory wrong = new NameMemory(Set.of("ミナト精工"));
        NameIndex index = NameIndex.of(OURS, List.of(), wrong);
        assertThat(index.find("ミナト精工")).isEmpty();
        assertThat(index.findDecided("ミナト精工")).isEmpty();
        assertThat(index.find("株式会社ミナト精工")).isNotEmpty();
    }

    @Test
    void shouldForgetNamesThatAreMetNoMore() {
        NameMemory memory = new NameMemory(Set.of("アサヒ病院", "Quite Other"));
        NameIndex.of(OURS, List.of(), memory).find("アサヒ病院");
        assertThat(memory.met()).containsExactly("アサヒ病院");
    }

    private static void same(NameIndex plain, NameIndex remembering) {
        for (String mention : MENTIONS) {
            List<NameMatch> expected = plain.find(mention);
            assertThat(remembering.find(mention)).as(mention).isEqualTo(expected);
            assertThat(remembering.findDecided(mention)).isEqualTo(plain.findDecided(mention));
            OrganisationName name = new OrganisationName(mention, List.of("アサヒ病院"), true);
            assertThat(remembering.find(name)).as(mention).isEqualTo(plain.find(name));
        }
    }
}
