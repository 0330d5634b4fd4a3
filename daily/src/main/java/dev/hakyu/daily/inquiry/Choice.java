package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;

/// One of the answers that a question offers.
///
/// @param id stable word for programs: yes, no, possible, checking, ...
/// @param label what the form shows
public record Choice(String id, Text label) {
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String POSSIBLE = "possible";
    public static final String CHECKING = "checking";
}
