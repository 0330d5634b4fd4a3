package dev.hakyu.daily.inquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A short check over what a form says about itself, by which a change of its ids is noticed; it
/// stands on the sealed sheet of a workbook and, as check code, in plain sight. It proves nothing
/// about who changed it.
final class FormSeal {
    private static final int HEX_CHARS = 16;

    private FormSeal() {}

    static String of(String inquiry, Asked asked) {
        StringBuilder text = new StringBuilder(inquiry).append('\n').append(asked.supplier());
        for (FormRow row : asked.rows()) {
            text.append('\n').append(row.no()).append('\t').append(row.question());
            row.findRow()
                    .ifPresent(key ->
                            text.append('\t')
                                    .append(key.table())
                                    .append('\t')
                                    .append(String.join("\t", key.values())));
        }
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, HEX_CHARS);
    }

    /// Lower-case hex.
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
