package dev.hakyu.network.internal.names;

import java.util.List;
import java.util.Set;

/// Words for the parts and the forms of a product: client, エージェント, for Windows.
public final class PartWords {
    /// What makers call the parts and the forms of a product.
    private static final Set<String> PARTS =
            Set.of(
                    "client",
                    "agent",
                    "manager",
                    "server",
                    "console",
                    "connector",
                    "plugin",
                    "plug",
                    "in",
                    "addon",
                    "app",
                    "apps",
                    "gateway",
                    "desktop",
                    "viewer",
                    "adapter",
                    "for",
                    "windows",
                    "linux",
                    "macos",
                    "mac",
                    "ios",
                    "android",
                    "edition",
                    "standard",
                    "pro",
                    "professional",
                    "enterprise",
                    "software",
                    "service",
                    "the",
                    "cloud",
                    "onpremises",
                    "premises",
                    "on");

    private static final List<String> PARTS_JA =
            List.of(
                    "クライアント", "エージェント", "マネージャ", "マネージャー", "マネジャー", "サーバ", "サーバー", "コンソール", "コネクタ",
                    "コネクター", "プラグイン", "アドオン", "アプリ", "ゲートウェイ", "アダプタ", "アダプター", "ビューア", "ビューアー",
                    "ソフトウェア", "モジュール", "エディション", "対応版", "版", "用", "クラウド");

    private PartWords() {}

    /// Whether a word names a part or a form of a product.
    ///
    /// @param word in lower case
    public static boolean isPart(String word) {
        return PARTS.contains(word) || PARTS_JA.stream().anyMatch(word::endsWith);
    }
}
