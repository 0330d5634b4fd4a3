package dev.hakyu.network.internal.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The number formats of a workbook: which numbers are dates, and which are codes with zeros.
final class NumberFormats extends DefaultHandler {
    private static final int MAX_CODE_DIGITS = 20;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean inCellFormats;
    private boolean from1904;

    void countFrom1904() {
        from1904 = true;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" ->
                    codes.put(
                            number(attributes.getValue("numFmtId")),
                            String.valueOf(attributes.getValue("formatCode")));
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    formatOfStyle.add(number(attributes.getValue("numFmtId")));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    /// A number of a cell as text: a date in ISO form, a code with its zeros, else a plain decimal
    /// of at most 15 digits, which is what a spreadsheet keeps.
    String show(String raw, int style) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (value.precision() > 100 || Math.abs(value.scale()) > 400) {
            return raw;
        }
        int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String code = codes.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
        if (code != null && DateUtil.isADateFormat(format, code)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value.doubleValue(), from1904);
            if (time != null) {
                return time.toLocalTime().toSecondOfDay() == 0
                        ? time.toLocalDate().toString()
                        : time.toString();
            }
        }
        String plain = plain(value);
        return code == null ? plain : withZeros(plain, code);
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(15)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    private static String withZeros(String plain, String code) {
        boolean onlyZeros =
                code.length() >= 2
                        && code.length() <= MAX_CODE_DIGITS
                        && code.chars().allMatch(c -> c == '0');
        boolean digits = plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return onlyZeros && digits
                ? "0".repeat(Math.max(0, code.length() - plain.length())) + plain
                : plain;
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
