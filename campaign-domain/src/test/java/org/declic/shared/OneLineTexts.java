package org.declic.shared;

import java.util.stream.Stream;

/** Texts that may stand in a header field and texts that must not, for the tests of all who take or write them. */
public final class OneLineTexts {

    private OneLineTexts() {}

    /** Harmless, though some look dangerous. */
    public static Stream<String> harmless() {
        return Stream.of(
                "",
                "Shop",
                "Été \ud83d\ude00 100 % =0D=0A %0A \\r\\n",
                "Bcc: victim@example.com",
                "O'Neil, Jane \\ <eve@example.com>",
                "株式会社",
                "non-breaking\u00a0space");
    }

    /** Attacks, and what would be taken for one. */
    public static Stream<String> forbidden() {
        return Stream.of(
                "x\r\nBcc: victim@example.com",
                "x\nBcc: victim@example.com",
                "x\rBcc: victim@example.com",
                "\r\n\r\nbody",
                "x\r\n continued",
                "x\r\n.\r\nMAIL FROM:<a@b>",
                "x\u0000",
                "x\ty",
                "x\u000b",
                "x\u001b[2J",
                "x\u007f",
                "x\u0085Bcc: victim@example.com",
                "x\u2028Bcc: victim@example.com",
                "x\u2029",
                "\n",
                "half \ud83d pair",
                "other half \ude00",
                "halves \ude00\ud83d the wrong way round");
    }
}
