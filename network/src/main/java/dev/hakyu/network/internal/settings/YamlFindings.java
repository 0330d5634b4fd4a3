package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Shown;

/// What can be wrong with the notation of a YAML file, in words.
final class YamlFindings {
    private YamlFindings() {}

    static Finding notYaml(String said) {
        Text reason = YamlReason.of(said);
        return Finding.of(
                "not-yaml",
                "YAML として読めません(" + reason.ja() + ")。",
                "This is not YAML (" + reason.en() + ").",
                "示した行とその前の行の字下げ(空白のみ、タブは不可)、「:」の後の空白、引用符を確かめてください。",
                "In that line and the one before, check indentation (blanks, no tabs), the blank"
                        + " after ':', and quotation marks.");
    }

    static Finding keyTwice(String key) {
        return Finding.of(
                "key-twice",
                "キー「" + Shown.value(key) + "」が2回書かれています。",
                "The key '" + Shown.value(key) + "' is there twice.",
                "どちらか一方を消してください。",
                "Delete one of them.");
    }

    static Finding keyNoWord() {
        return Finding.of(
                "key-no-word",
                "キーが語ではありません。",
                "A key is not a word.",
                "「キー: 値」の形で書いてください。",
                "Write 'key: value'.");
    }

    static Finding tagUsed(String tag) {
        return Finding.of(
                "yaml-tag",
                "タグ「" + Shown.value(tag) + "」は使えません。",
                "The tag '" + Shown.value(tag) + "' cannot be used.",
                "タグ(「!」で始まる語)を消してください。",
                "Delete the tag (the word that begins with '!').");
    }

    static Finding secondDocument() {
        return Finding.of(
                "second-document",
                "1つのファイルに複数の YAML 文書があります。",
                "The file holds more than one YAML document.",
                "「---」以降を別のファイルにしてください。",
                "Put what follows '---' into another file.");
    }

    static Finding tooDeep() {
        return Finding.of(
                "yaml-too-deep",
                "入れ子が深すぎます(上限 " + YamlParser.MAX_DEPTH + " 段)。",
                "It is nested too deeply (at most " + YamlParser.MAX_DEPTH + " levels).",
                "入れ子を浅くしてください。",
                "Nest less deeply.");
    }

    static Finding tooManyAliases() {
        return Finding.of(
                "yaml-aliases",
                "別名(*)が多すぎます(上限 " + YamlParser.MAX_ALIASES + " 個)。",
                "There are too many aliases (*), at most " + YamlParser.MAX_ALIASES + ".",
                "別名を使わずに値を書いてください。",
                "Write the values out.");
    }

    static Finding tooLarge() {
        return Finding.of(
                "yaml-too-large",
                "YAML が大きすぎます(別名を展開した大きさを含みます)。",
                "The YAML is too large, counting what its aliases stand for.",
                "不要な部分を消し、別名を減らしてください。",
                "Delete what is not needed and use fewer aliases.");
    }
}
