package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Quote;
import java.util.List;

/// One item of the commission's form. What they say and what we know stand apart.
///
/// @param theirWords quotes of the victim's or contractor's own words, each once
/// @param ourKnowledge what contracts, holdings and dates of ours say
/// @param ask what to find out; never empty when nothing is known
public record DraftItem(
        Item item, List<Quote> theirWords, List<Text> ourKnowledge, List<Text> ask) {
    public DraftItem {
        theirWords = List.copyOf(theirWords);
        ourKnowledge = List.copyOf(ourKnowledge);
        ask = List.copyOf(ask);
    }

    /// Nothing is known of it yet, by them or by us.
    public boolean isUnknown() {
        return theirWords.isEmpty() && ourKnowledge.isEmpty();
    }

    /// The nine items of the form (Enforcement Rules of the Act on the Protection of Personal
    /// Information, article 8).
    public enum Item implements Term {
        SUMMARY("summary", "概要", "Summary"),
        DATA("data", "個人データの項目", "Items of personal data"),
        PERSONS("persons", "本人の数", "Number of persons"),
        CAUSE("cause", "原因", "Cause"),
        SECONDARY_HARM(
                "secondary_harm",
                "二次被害又はそのおそれの有無及びその内容",
                "Secondary harm or its risk, and what it is"),
        RESPONSE("response", "本人への対応", "Response to the persons"),
        PUBLICATION("publication", "公表", "Publication"),
        PREVENTION("prevention", "再発防止", "Prevention of recurrence"),
        OTHER("other", "その他", "Other");

        private final String id;
        private final Text label;

        Item(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text label() {
            return label;
        }
    }
}
