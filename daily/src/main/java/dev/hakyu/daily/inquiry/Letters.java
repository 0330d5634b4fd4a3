package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;

/// Names the letters of an inquiry, so that each goes out once.
final class Letters {
    private static final String INQUIRY = "/inquiry";
    private static final String REMINDER = "/reminder-";

    private Letters() {}

    /// The first letter to an addressee, which may carry several forms.
    static String inquiry(OrganisationId addressee) {
        return addressee.value() + INQUIRY;
    }

    /// The n-th reminder for a supplier.
    static String reminder(OrganisationId supplier, int number) {
        return supplier.value() + REMINDER + number;
    }

    static boolean isReminder(String letter, OrganisationId supplier) {
        return letter.startsWith(supplier.value() + REMINDER)
                && letter.lastIndexOf('/') == supplier.value().length();
    }
}
