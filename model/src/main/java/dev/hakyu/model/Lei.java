package dev.hakyu.model;

import java.math.BigInteger;

/// Legal Entity Identifier, ISO 17442: 18 letters and digits and two check digits, mod 97 = 1.
public record Lei(String code) {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    public Lei {
        if (!isValid(code)) {
            throw new IllegalArgumentException(
                    "not a valid LEI: '" + code + "'; 20 letters and digits, mod 97 = 1");
        }
    }

    public static boolean isValid(String code) {
        if (code.length() != 20) {
            return false;
        }
        StringBuilder number = new StringBuilder(40);
        for (int i = 0; i < 20; i++) {
            char c = code.charAt(i);
            if (c >= '0' && c <= '9') {
                number.append(c);
            } else if (c >= 'A' && c <= 'Z' && i < 18) {
                number.append(c - 'A' + 10);
            } else {
                return false;
            }
        }
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }

    @Override
    public String toString() {
        return code;
    }
}
