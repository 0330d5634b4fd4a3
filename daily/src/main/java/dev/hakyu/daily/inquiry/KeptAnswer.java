package dev.hakyu.daily.inquiry;

import java.time.Instant;
import java.time.LocalDate;

/// One answer of a supplier as it is kept.
///
/// @param no of the line
/// @param question id
/// @param value for a choice its id
/// @param written as the supplier wrote it
/// @param answeredOn the day it was answered, or came in
/// @param received when it came in
/// @param file kept below `answers/`; empty for what an older version kept
/// @param cell sheet and address; empty for what an older version kept
/// @param current false when a later answer to the same line replaced it
record KeptAnswer(
        String no,
        String question,
        String value,
        String written,
        String remark,
        LocalDate answeredOn,
        Instant received,
        String file,
        String cell,
        boolean current) {}
