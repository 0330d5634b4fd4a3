package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.product.VersionRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductUsersTest {
    @Test
    void shouldSayUnknownOfAVersionThatIsNone() {
        List<VersionRange> affected = VersionRange.parse("7.2.5 未満");
        assertThat(ProductUsers.verdict(null, affected))
                .isEqualTo(ProductUsers.Verdict.VERSION_UNKNOWN);
        assertThat(ProductUsers.verdict("Windows Server 2016", affected))
                .isEqualTo(ProductUsers.Verdict.VERSION_UNKNOWN);
        assertThat(ProductUsers.verdict("v7.2.4、7.4.1", affected))
                .isEqualTo(ProductUsers.Verdict.AFFECTED);
        assertThat(ProductUsers.verdict("7.4.1", affected))
                .isEqualTo(ProductUsers.Verdict.NOT_AFFECTED);
        assertThat(ProductUsers.verdict("7.4.1", List.of()))
                .isEqualTo(ProductUsers.Verdict.NO_RANGE);
    }
}
