package dev.hakyu.sources.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows of the IANA IPv4 and IPv6 special-purpose address registries, and neighbours outside them.
class AddressKindTest {
    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, PUBLIC",
        "126.255.255.255, PUBLIC",
        "128.0.0.0, PUBLIC",
        "9.255.255.255, PUBLIC",
        "11.0.0.0, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.32.0.0, PUBLIC",
        "192.167.0.1, PUBLIC",
        "192.169.0.1, PUBLIC",
        "100.63.255.255, PUBLIC",
        "100.128.0.0, PUBLIC",
        "169.253.0.1, PUBLIC",
        "223.255.255.255, PUBLIC",
        "198.17.0.1, PUBLIC",
        "198.20.0.1, PUBLIC",
        "10.0.0.0, PRIVATE",
        "10.255.255.255, PRIVATE",
        "127.0.0.1, PRIVATE",
        "127.8.8.8, PRIVATE",
        "172.16.0.0, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.255.255, PRIVATE",
        "100.64.0.0, PRIVATE",
        "100.127.255.255, PRIVATE",
        "::1, PRIVATE",
        "fc00::1, PRIVATE",
        "fdff::1, PRIVATE",
        "0.0.0.0, FORBIDDEN",
        "0.1.2.3, FORBIDDEN",
        "169.254.169.254, FORBIDDEN",
        "192.0.0.1, FORBIDDEN",
        "192.0.2.1, FORBIDDEN",
        "192.88.99.1, FORBIDDEN",
        "198.18.0.1, FORBIDDEN",
        "198.19.255.255, FORBIDDEN",
        "198.51.100.1, FORBIDDEN",
        "203.0.113.1, FORBIDDEN",
        "224.0.0.1, FORBIDDEN",
        "240.0.0.1, FORBIDDEN",
        "255.255.255.255, FORBIDDEN",
        "::, FORBIDDEN",
        "fe80::1, FORBIDDEN",
        "fec0::1, FORBIDDEN",
        "ff02::1, FORBIDDEN",
        "2001:db8::1, FORBIDDEN",
        "2001::1, FORBIDDEN",
        "100::1, FORBIDDEN",
        "4000::1, FORBIDDEN",
        "3fff::1, FORBIDDEN",
        "64:ff9b:1::1, FORBIDDEN",
        "2606:4700::1111, PUBLIC",
        "2400::1, PUBLIC",
        "2a00:1450::1, PUBLIC",
        "::ffff:127.0.0.1, PRIVATE",
        "::ffff:8.8.8.8, PUBLIC",
        "::10.0.0.1, PRIVATE",
        "64:ff9b::a00:1, PRIVATE",
        "64:ff9b::808:808, PUBLIC",
        "64:ff9b::a9fe:a9fe, FORBIDDEN",
        "2002:a00:1::, PRIVATE",
        "2002:a9fe:a9fe::, FORBIDDEN",
        "2002:808:808::, PUBLIC",
    })
    void shouldJudgeAddressesByWhatTheyAreFor(String literal, AddressKind kind) {
        assertThat(AddressKind.of(InetAddress.ofLiteral(literal))).isEqualTo(kind);
    }
}
