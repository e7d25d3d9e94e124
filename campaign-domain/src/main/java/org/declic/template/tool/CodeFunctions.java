package org.declic.template.tool;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.declic.template.html.SafeText;
import org.jspecify.annotations.Nullable;

/** {@code $text}: hashes and encodings; and {@code $raw}, which inserts HTML as it is. */
final class CodeFunctions {

    static final List<ToolFunction> ALL = List.of(
            TextFunctions.text(
                    "md5",
                    "text",
                    (text, a) -> DigestUtils.md5Hex(text),
                    "$text.md5($profile.email)",
                    "88bfd5687dfbde55c17059e1f006da3f"),
            TextFunctions.text(
                    "sha256",
                    "text",
                    (text, a) -> DigestUtils.sha256Hex(text),
                    "$text.sha256($profile.email)",
                    "a522b5489bfc961b75e6adefbb546c29b1d03a6e96588d7dae866c225ceb65da"),
            TextFunctions.text(
                    "encode64",
                    "text",
                    (text, a) -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                    "$text.encode64($context.city)",
                    "c2FpbnQtbWFsbw=="),
            TextFunctions.text(
                    "decode64",
                    "text",
                    (text, a) -> decode64(text),
                    "$text.decode64('c2FpbnQtbWFsbw==')",
                    "saint-malo"),
            new ToolFunction(
                    "raw",
                    "html",
                    "text",
                    CodeFunctions::html,
                    new ToolFunction.Example("$raw.html('<b>Tea</b>')", "<b>Tea</b>")));

    private CodeFunctions() {}

    private static @Nullable String decode64(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whoever writes it vouches for the value. In plain text it is the value itself. */
    private static @Nullable SafeText html(Arguments arguments) {
        String text = arguments.text(0);
        return text == null ? null : SafeText.html(text);
    }
}
