package dev.hakyu.model;

/// The 法人番号 of a Japanese organisation: 13 digits, the first of which checks the others.
///
/// Check digit = 9 - (sum over n = 1..12 of P_n Q_n mod 9), where P_n is the n-th digit from the
/// right and Q_n is 1 for odd and 2 for even n (Order of the Ministry of Finance No. 70 of 2014).
public record CorporateNumber(String digits) {
    public CorporateNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException(
                    "not a valid corporate number: '" + digits + "'; 13 digits with a check digit");
        }
    }

    public static boolean isValid(String digits) {
        return isShaped(digits) && digits.charAt(0) - '0' == checkDigit(digits.substring(1));
    }

    /// Thirteen ASCII digits, whether or not the check digit agrees.
    public static boolean isShaped(String digits) {
        return digits.length() == 13 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The digit that belongs before these twelve.
    public static int checkDigit(String twelveDigits) {
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            int digit = twelveDigits.charAt(12 - n) - '0';
            sum += digit * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }

    @Override
    public String toString() {
        return digits;
    }
}
