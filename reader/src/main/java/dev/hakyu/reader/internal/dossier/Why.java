package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.Text;

/// The rules that decide a field, for a person to read.
final class Why {
    static final Text ONLY = new Text("この記載だけがあります。", "The only statement on this.");
    static final Text AGREED = new Text("すべての記載が一致しています。", "All statements agree.");
    static final Text LATER =
            new Text("同じ立場の発信者による、より新しい記載を採りました。", "The later statement of equal standing stands.");
    static final Text STANDING =
            new Text(
                    "当局と被害組織の記載を、第三者、報道、攻撃者の順に優先しました。",
                    "Authority and victim stand before third party, media and attacker.");
    static final Text EARLIEST =
            new Text("最も早い日を採りました。", "The earliest of the days stated stands.");
    static final Text LATEST = new Text("最も遅い日を採りました。", "The latest of the days stated stands.");
    static final Text FINER =
            new Text(
                    "矛盾しない範囲で、より細かい日付を採りました。", "The more precise date stands; they do not differ.");
    static final Text ROUNDED =
            new Text("概数の言い換えは、元の数に含めました。", "A rounded restatement was folded into its figure.");
    static final Text CORRECTED = new Text("訂正後の数を採りました。", "The count as corrected stands.");
    static final Text SPECIFIC =
            new Text("最も具体的な停止対象を採りました。", "The most specific of what stopped stands.");
    static final Text ONE_LOSS =
            new Text("括弧内の換算は同じ損失として扱いました。", "A conversion in brackets is the same loss.");
    static final Text AFFIRMED_BESIDE_DENIAL =
            new Text(
                    "否定する記載もありますが、肯定する記載が優先します。",
                    "There is a denial too; the statement that affirms stands before it.");
    static final Text DENIED = new Text("否定する記載が優先します。", "The denial stands.");
    static final Text FULLEST = new Text("最も完全な名称を採りました。", "The fullest of the names stands.");
    static final Text ROOT =
            new Text(
                    "直接攻撃を受けた組織を被害組織とし、影響を受けた組織は別に示します。",
                    "The organisation that was attacked is the victim; those hit through it are named apart.");

    private Why() {}
}
