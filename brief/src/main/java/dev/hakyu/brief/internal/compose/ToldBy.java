package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;

/// How sure a change is, and which report tells it where the victim does not: 報道、東海産業日報 2026-11-17.
record ToldBy(ReportShelf shelf) {

    Text of(Resolved<?> value) {
        Text sure = value.certainty().label();
        if (value.basis().speaker() == Speaker.VICTIM) {
            return sure;
        }
        String report = shelf.nameOf(value.basis().quote().report());
        return new Text(sure.ja() + "、" + report, sure.en() + ", " + report);
    }
}
