package dev.hakyu.reader.internal.mark;

import com.google.re2j.Pattern;

/// Goods that a Japanese sentence says somebody makes: they look like a name and name nobody.
public final class Goods {
    /// を手がける, を製造・販売する: what a house does with its goods.
    public static final String MADE =
            "を(?:主に|主力に|幅広く)?(?:製造|生産|手がけ|手掛け|つくる|つくって|作る|作って|造る|供給|取り扱|扱う|扱って" + "|加工|納入|納める|納めて)";

    private static final Pattern IS_MADE =
            Pattern.compile("^(?:など|等|や[^、。を]{1,12}|と[^、。を]{1,12}|・[^、。を]{1,12})?" + MADE);

    /// 車載用モーター: what goods are for, and the goods.
    private static final Pattern FOR_USE =
            Pattern.compile(
                    "(?:車載|産業|工業|業務|家庭|民生|医療|農業|建設|航空機?|船舶|自動車|住宅|電子|半導体|電池|空調|照明)用[ァ-ヶー一-龠]{2,}$");

    private static final int REACH = 24;

    private Goods() {}

    /// True for 光学樹脂 in 光学樹脂を製造するX, for 車載コネクター用, and for 車載用モーター.
    static boolean isOne(String text, Mention mention) {
        int end = mention.end();
        String after = text.substring(end, Math.min(text.length(), end + REACH));
        boolean bare = mention.form() == Mention.Form.BARE;
        boolean named = bare || mention.form() == Mention.Form.SUFFIX;
        return named
                && (IS_MADE.matcher(after).find()
                        || FOR_USE.matcher(mention.name()).find()
                        || (bare && mention.name().endsWith("用")));
    }
}
