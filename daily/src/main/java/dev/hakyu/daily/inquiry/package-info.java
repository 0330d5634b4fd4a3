/// Inquiries (照会): whom to ask what, the letters and forms, what came back, and how far each
/// supplier is.
@NullMarked
package dev.hakyu.daily.inquiry;

import org.jspecify.annotations.NullMarked;
