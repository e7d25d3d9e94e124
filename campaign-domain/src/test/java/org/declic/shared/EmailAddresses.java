package org.declic.shared;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that are email addresses and texts that are none, for the tests of all who take or send them. */
public final class EmailAddresses {

    private static final String LABEL_63 = "d".repeat(63);

    private EmailAddresses() {}

    /** Addresses. */
    public static Stream<String> valid() {
        return Stream.of(
                "a@b.c",
                "jane.doe@example.com",
                "jane+shop@example.com",
                "o'neil@example.com",
                "!#$%&'*+/=?^_`{|}~-@example.com",
                "1@2.example",
                "jane@mail.example.co.uk",
                "jane@x-y.example",
                "jane@localhost",
                "jane@xn--mller-kva.example",
                "jane@müller.example",
                "jane@例え.example",
                "x".repeat(64) + "@example.com",
                "a@" + LABEL_63 + ".example",
                "jane@例え。テスト",
                "zoë@example.com",
                "jané@example.com",
                "用户@例え.example",
                "é".repeat(32) + "@example.com",
                "l".repeat(64) + "@" + ("d".repeat(60) + ".").repeat(3) + "exampl");
    }

    /** No addresses. */
    public static Stream<String> malformed() {
        return Stream.of(
                "",
                "@",
                "jane",
                "jane@",
                "@example.com",
                "jane@@example.com",
                "jane@doe@example.com",
                ".jane@example.com",
                "jane.@example.com",
                "jane..doe@example.com",
                "jane doe@example.com",
                " jane@example.com",
                "jane@example.com ",
                "\"jane doe\"@example.com",
                "Jane <jane@example.com>",
                "jane(comment)@example.com",
                "jane@[127.0.0.1]",
                "jane@exa mple.com",
                "jane@exa_mple.com",
                "jane@-example.com",
                "jane@example-.com",
                "jane@.example.com",
                "jane@example..com",
                "jane@example.com.",
                "x".repeat(65) + "@example.com",
                "jane@" + LABEL_63 + "d.example",
                "jane@" + (LABEL_63 + ".").repeat(4) + "example",
                "jane@stra\u00dfe.example",
                "jane@ελλά\u03c2.example",
                "jane@a\u200cb.example",
                "jane@a\u200db.example",
                "jane@STRA\u1e9eE.example",
                "jane@example.com\u3002",
                "jane@example.com\uff0e",
                "ja\u00a0ne@example.com",
                "ja\u200bne@example.com",
                "ja\u202ene@example.com",
                "ja\ud83dne@example.com",
                "ja\ud83d\ude00ne@example.com",
                "jane@\ud83dx.example",
                "é".repeat(33) + "@example.com",
                "l".repeat(64) + "@" + ("d".repeat(60) + ".").repeat(3) + "example");
    }

    /** What a hostile caller might send; some of them are addresses. */
    public static Stream<String> random(int count) {
        Random random = new Random(20260302);
        return IntStream.range(0, count).mapToObj(i -> random(random, 4) + "a@" + random(random, 12));
    }

    private static String random(Random random, int longest) {
        String alphabet = "a.-@\u0000\r\n ,<>\"\\üé例\u00df\u03c2\u05d0\uD83D\uDE00\u3002\uFF0E\u200D\u00AD\u0131[]";
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(longest), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
        return text.toString();
    }
}
