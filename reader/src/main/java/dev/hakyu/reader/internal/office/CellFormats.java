package dev.hakyu.reader.internal.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Numbers of cells as people see them, as far as it matters to a reader: dates and percentages are
/// told by their formats, everything else is a plain decimal.
final class CellFormats extends DefaultHandler {
    private static final int LONGEST_NUMBER = 40;
    private final boolean from1904;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean inCellFormats;

    CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        int id = WordText.number(WordText.value(attributes, "numFmtId"), 0);
        switch (name) {
            case "numFmt" ->
                    codes.put(id, String.valueOf(WordText.value(attributes, "formatCode")));
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    formatOfStyle.add(id);
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        inCellFormats &= !name.equals("cellXfs");
    }

    /// @param raw as the sheet states it
    String show(String raw, int style) {
        BigDecimal value = decimal(raw.strip());
        if (value == null) {
            return raw;
        }
        int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String code = codes.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
        if (code != null && code.length() < 256 && DateUtil.isADateFormat(format, code)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value.doubleValue(), from1904);
            if (time != null) {
                return shown(time);
            }
        }
        if (code != null && code.endsWith("%")) {
            return plain(value.movePointRight(2)) + "%";
        }
        return plain(value);
    }

    private static String shown(LocalDateTime time) {
        String day =
                "%d年%d月%d日".formatted(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
        return time.getHour() == 0 && time.getMinute() == 0
                ? day
                : day + "%d時%02d分".formatted(time.getHour(), time.getMinute());
    }

    private static @Nullable BigDecimal decimal(String raw) {
        if (raw.isEmpty() || raw.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(raw);
            return Math.abs(value.scale()) > 400 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(15)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
