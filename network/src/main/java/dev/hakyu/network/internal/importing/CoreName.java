package dev.hakyu.network.internal.importing;

import dev.hakyu.network.internal.files.StableId;
import java.util.List;

/// A name without its legal form, for telling whether two rows of one list mean the same company.
final class CoreName {
    private static final List<String> FORMS =
            List.of(
                    "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "一般社団法人", "一般財団法人", "公益社団法人", "公益財団法人",
                    "社会福祉法人", "医療法人", "学校法人", "協同組合", "独立行政法人");

    private CoreName() {}

    static String of(String name) {
        String core = StableId.normalise(name);
        for (String form : FORMS) {
            if (core.startsWith(form) && core.length() > form.length()) {
                return core.substring(form.length());
            }
            if (core.endsWith(form) && core.length() > form.length()) {
                return core.substring(0, core.length() - form.length());
            }
        }
        return core;
    }

    /// Whether a text has a legal form, as names of companies do.
    static boolean hasLegalForm(String text) {
        String name = StableId.normalise(text);
        return FORMS.stream().anyMatch(name::contains)
                || name.endsWith("ltd.")
                || name.endsWith("ltd")
                || name.endsWith("inc.")
                || name.endsWith("inc")
                || name.endsWith("gmbh")
                || name.endsWith("llc")
                || name.endsWith("corp.")
                || name.endsWith("corporation");
    }
}
