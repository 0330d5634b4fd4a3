package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryStatus;

/// One inquiry in a list, as far as somebody may see it.
sealed interface Listed {
    Inquiry inquiry();

    /// How it stands, with what came back.
    record Open(InquiryStatus status) implements Listed {
        @Override
        public Inquiry inquiry() {
            return status.inquiry();
        }
    }

    /// What was asked; what came back is withheld.
    record Withheld(Inquiry inquiry) implements Listed {}
}
