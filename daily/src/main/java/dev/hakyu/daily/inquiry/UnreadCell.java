package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;

/// A cell of a supplier's form that could not be taken, until a form came in which it can.
///
/// @param no of the line, as the form has it
/// @param file as it came
/// @param cell address, such as `E12`
/// @param message what is wrong with it
/// @param remedy what would be right
public record UnreadCell(String no, String file, String cell, Text message, Text remedy) {}
