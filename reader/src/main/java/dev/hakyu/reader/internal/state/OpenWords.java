package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;

/// The words by which [OpenRestarts] tells a restart that is open from one that stands, in both
/// languages.
final class OpenWords {
    static final Pattern PLAN_JA =
            Pattern.compile("目標|予定|計画|日程|時期|めど|メド|目途|目処|見通し|再開日|復旧日|スケジュール|工程表|いつ");
    static final Pattern PLAN_EN =
            Pattern.compile(
                    "\\b(?:dates?|days?|timetable|timeline|timing|schedules?|targets?|plans?|when|estimates?|time ?frame)\\b");
    static final Pattern WORK_JA = Pattern.compile("操業|稼働|生産|製造|出荷|運転|発送|受注|立ち上げ");

    /// Undoing, putting off, not knowing; and every negation.
    static final Pattern OPEN_JA =
            Pattern.compile(
                    "未定|未確定|未決|不明|不透明|流動的|白紙|保留|凍結|棚上げ|無期|再検討|再調整|再考|見直|見送|見合わせ|延期|延ば|延び|先送|繰り?延|後ろ倒し|繰り?下げ|ずれ込|遅れ|遅らせ|遅延|順延"
                            + "|取り?消|取り?止め|取りや|とりや|取り?下げ|撤回|中止|断念|無効|失効|破棄|持ち越|困難|難し|厳し|不可能|間に合わ|見失"
                            + "|ません|ない|なく(?:な|、)|おらず|できず|ぬ(?:状|見|。)|かね(?:る|ま)");

    static final Pattern LATER_JA =
            Pattern.compile(
                    "改めて|あらためて|追って|別途|後日|次第、?|検討(?:し|中|を)|調整(?:し|中|を)|精査|協議|当面|当分|しばらく|お待ちくだ|までに(?:お|ご|公|発)");
    static final Pattern KEPT_JA =
            Pattern.compile(
                    "(?:変更|変わり|変化|支障|影響|問題|遅れ|懸念|不安)(?:は|も|が|を)?[^。、]{0,8}(?:ない|なく|なし|ありませ|ございませ|ござい|生じ(?:てい|ておりま)?(?:ない|ませ|せん)|受けませ|らない|りませ)"
                            + "|(?:変わ|変更)(?:って|し|いた)[^。、]{0,4}(?:いませ|おりませ|いない|ません)"
                            + "|(?:どお|通)り[^。]*(?:です|ます|でございます|進|行|する|。)|順調|前倒し|早ま|繰り?上げ|据え置|維持し");
    static final Pattern NOT_AS_PLANNED =
            Pattern.compile("(?:どお|通)り(?:に|の)?[^。]*(?:ません|ない|ず|困難|難し)");
    static final Pattern IF_JA =
            Pattern.compile(
                    "(?:場合|際|とき|ようであれば|ことがあれば|事態)(?:は|に|には|も|が)?、?[^。]*(?:お知らせ|ご?案内|ご?連絡|ご?報告|公表|いたします|します|ござい)");

    /// When it says this, not when it is to run: 20日時点で, 25日正午までにお知らせ.
    static final Pattern SAID_WHEN =
            Pattern.compile(
                    "^(?:\\([月火水木金土日]\\))?(?:の)?(?:午前|午後|正午|夕刻|夜|朝|[0-9:時分]|中|頃|ごろ|を目[処途]|を?めど)*(?:時点|現在|付|までに|には?(?:改めて|あらためて)?(?:お知らせ|ご?案内|ご?報告|公表|発表)|に(?:発生|判明|確認|発表|公表|お知らせ|ご?案内|ご?報告|受け|検知|公開|掲載))");

    static final Pattern OPEN_EN =
            Pattern.compile(
                    "\\b(?:not|no|never|cannot|nor|neither|without|postpon\\w*|push(?:ed|es|ing)? back|put(?:s|ting)? off|deferr?\\w*|delay\\w*|cancel\\w*|call(?:ed|s|ing)? off|scrap\\w*|shelv\\w*|withdr\\w+|rescind\\w*|hold|suspend\\w*|review\\w*|reconsider\\w*|re-?assess\\w*|re-?examin\\w*|revis\\w*|unable|unclear|unknown|undetermined|undecided|uncertain|open|tb[acd]|too early|abandon\\w*|drop(?:s|ped)|void|slip\\w*|impossible|miss(?:ed|es)?|to be (?:confirmed|determined|announced|set|decided|fixed))\\b|n't\\b");
    static final Pattern LATER_EN =
            Pattern.compile(
                    "\\bin due course\\b|\\blater (?:date|time|stage)\\b|\\b(?:will|shall) (?:announce|inform|update|tell|communicate|share|advise|publish|set|name|give|provide|confirm)\\b|\\bas soon as\\b|\\bonce (?:it|they|we)\\b");
    static final Pattern KEPT_EN =
            Pattern.compile(
                    "\\bas (?:planned|scheduled|announced)\\b|\\bon (?:track|schedule|course)\\b|\\bunchanged\\b|\\bahead of schedule\\b|\\bstill (?:plan|expect|aim|intend)\\w*|\\bbrought forward\\b|\\bno (?:change|delay|impact|effect)\\b|\\b(?:not|n't) (?:changed|affected|delayed|in doubt|at risk)\\b");
    static final Pattern NOT_AS_PLANNED_EN =
            Pattern.compile(
                    "\\b(?:not|cannot|unable|no longer)\\b[^.;]{0,60}\\b(?:as (?:planned|scheduled|announced)|on (?:track|schedule|course))\\b"
                            + "|n't\\b[^.;]{0,60}\\b(?:as (?:planned|scheduled|announced)|on (?:track|schedule|course))\\b");
    static final Pattern IF_EN = Pattern.compile("\\b(?:if|should|in case|in the event)\\b");

    /// Of what else a plan or a day is.
    static final Pattern ANOTHER =
            Pattern.compile(
                    "説明会|株主|決算|調査(?:の|が)?(?:完了|終了|結果の公表|時期)|採用|補償|賠償|流出|漏えい|漏洩|持ち出|会見|見学|展示|悪用"
                            + "|\\b(?:investigation|meeting|results|earnings|compensation|data (?:was|were|had)|press conference)\\b");

    static final Pattern WHOLE =
            Pattern.compile(
                    "全面|完全|本格|全体|元どおり|元通り|平常の|通常の(?:生産|操業|稼働|体制|水準)|残る|残り|全量"
                            + "|\\b(?:full|fully|complete|completely|entire|remaining|normal|rest of)\\b");

    /// 24日に再開する予定で、: a plan that stands, whatever follows.
    static final Pattern STANDS = Pattern.compile("(?:予定|見込み?|見通し|計画|方針|目標|目指し)[^、。]{0,8}、");

    static final Pattern CLAUSE_EN =
            Pattern.compile(
                    "(?:, (?:but|and|while|although|though|which)|;| and | but | while ) ?");
    static final Pattern VICTIM =
            Pattern.compile("同社|当社|同工場|担当者|広報|\\b(?:the company|the firm|it|they|said|says)\\b");

    private OpenWords() {}
}
