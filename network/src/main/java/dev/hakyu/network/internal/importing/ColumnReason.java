package dev.hakyu.network.internal.importing;

import dev.hakyu.model.Text;

/// Why a column is proposed for a target.
final class ColumnReason {
    private ColumnReason() {}

    static Text header(double fit) {
        return fit >= 0.99
                ? new Text("見出しと値が合っています。", "Header and values fit.")
                : new Text(
                        "見出しは合っていますが、読めない値が " + Math.round((1 - fit) * 100) + "% あります。",
                        "The header fits, but "
                                + Math.round((1 - fit) * 100)
                                + " % of the values cannot be read.");
    }

    static Text partOfHeader() {
        return new Text("見出しの一部が合っています。", "A part of the header fits.");
    }

    static Text values() {
        return new Text("値の形から推定しました。", "Guessed from the look of the values.");
    }

    static Text site() {
        return new Text("取引先の拠点(工場など)の列と思われます。", "It seems to name plants of the organisation.");
    }

    static Text running() {
        return new Text("通し番号のため使いません。", "A running number; left out.");
    }

    static Text kept() {
        return new Text(
                "当てはまる列がないため、この見出しのまま残します。", "No column of ours fits; kept under its own header.");
    }
}
