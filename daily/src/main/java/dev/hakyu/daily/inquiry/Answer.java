package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import java.time.LocalDate;

/// One line that was answered and understood.
///
/// @param value for a choice its id, else as a file of the network holds it
/// @param raw as written
/// @param cell address in its sheet, such as `E12`
/// @param place where it stands in the form
record Answer(
        Asked asked,
        FormRow row,
        Question question,
        String value,
        String raw,
        String remark,
        String answeredBy,
        LocalDate answeredOn,
        String cell,
        Place place) {}
