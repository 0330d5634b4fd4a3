package dev.hakyu.network.internal.names;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;

/// Why a name was matched or is proposed, in words.
final class Reasons {
    private Reasons() {}

    static Text identifier(String identifier) {
        return new Text("識別子「%s」が一致しています".formatted(identifier), "Same identifier: " + identifier);
    }

    static Text same(String written) {
        return Text.of(
                "登録名「%s」と一致しています(法人格・表記の揺れを除く)",
                "Same name as “%s”, apart from legal form and spelling", written);
    }

    static Text alias(String written) {
        return Text.of("登録済みの別名「%s」と一致しています", "Known alias “%s”", written);
    }

    static Text learned(Decision.Alias alias) {
        return new Text(
                "担当者が「%s」を別名として登録しています(%s、%s、%s)"
                        .formatted(alias.name(), alias.by(), alias.day(), alias.id()),
                "“%s” was recorded as an alias (%s, %s, %s)"
                        .formatted(alias.name(), alias.by(), alias.day(), alias.id()));
    }

    static Text abbreviation(String full, String shortForm, String written) {
        return Text.of(
                "記事は「%s」を「%s」と呼び、登録名「%s」と一致しています",
                "The report calls “%s” “%s”, the same name as “%s”", full, shortForm, written);
    }

    static Text reading(String written) {
        return Text.of("登録名「%s」と読みが一致しています", "Same reading as “%s”", written);
    }

    static Text sameButUnsureTranslation(String written) {
        return Text.of(
                "「%s」の英訳の可能性がありますが、同じ訳になる別法人もありえます",
                "May be the translation of “%s”; another company can have the same one", written);
    }

    static Text readingOtherScript(String written) {
        return Text.of(
                "「%s」と読みは同じですが表記が異なります。別法人の可能性があります",
                "Reads like “%s” but is written otherwise; maybe a different company", written);
    }

    static Text head(String written) {
        return Text.of(
                "「%s」と前半の読みが同じです。別法人の可能性があります",
                "Begins with the same reading as “%s”; maybe a different company", written);
    }

    static Text ambiguous(String written, int count) {
        return new Text(
                "「%s」に当てはまる組織が%d件登録されています".formatted(written, count),
                "%d organisations of the network fit “%s”".formatted(count, written));
    }

    static Text legalForm(String written) {
        return Text.of(
                "「%s」と名称は同じですが法人格が異なります。別法人の可能性があります",
                "Same name as “%s” but another legal form; maybe a different company", written);
    }

    static Text otherPlace(String written) {
        return Text.of(
                "登録名「%s」と読みは同じですが、表記と「株式会社」などの位置が異なります",
                "Reads like “%s”, but is written otherwise and has its legal form on the other side",
                written);
    }

    static Text generic(String written) {
        return Text.of(
                "「%s」と一致しますが、一般的な語だけの名称のため確認が必要です",
                "Same as “%s”, but a name of general words alone needs a person's eye", written);
    }

    static Text group(String written, String difference) {
        return Text.of(
                "『%s』と「%s」の有無が違います。グループ内などの別法人の可能性があります",
                "Differs from “%s” by “%s”; maybe another company of the same group",
                written,
                difference);
    }

    static Text longer(String written) {
        return Text.of(
                "『%s』の名称の一部だけが一致しています。略称か、別法人の可能性があります",
                "Only part of “%s” agrees; a short form, or a different company", written);
    }

    static Text edits(String written, int edits) {
        return new Text(
                "『%s』と%d文字違いです。別法人の可能性があります".formatted(written, edits),
                "%d letter%s different from “%s”; maybe a different company"
                        .formatted(edits, edits == 1 ? "" : "s", written));
    }
}
