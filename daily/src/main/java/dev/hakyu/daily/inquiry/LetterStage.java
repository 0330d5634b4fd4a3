package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How far a letter is.
public enum LetterStage implements Term {
    READY("ready", new Text("未送信", "not sent yet")),
    WRITTEN("written", new Text("作成済み(送信は人が行う)", "written, for a person to send")),
    SENDING("sending", new Text("送信中", "being sent")),
    SENT("sent", new Text("送信済み", "sent")),
    NOT_SENT("not_sent", new Text("送信できず", "could not be sent")),
    IN_DOUBT("in_doubt", new Text("送信済みか不明", "may have gone out"));

    private final String id;
    private final Text label;

    LetterStage(String id, Text label) {
        this.id = id;
        this.label = label;
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
