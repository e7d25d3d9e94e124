package org.declic.web.audience;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.declic.audience.file.ImportReason;
import org.declic.web.shell.Texts;

/** What is said of files of profiles, in the user's language. */
@Named
@RequestScoped
public class ImportTexts {

    private static final String BUNDLE = "org.declic.web.audience.Import";

    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ImportTexts() {
        this(null);
    }

    @Inject
    public ImportTexts(Texts texts) {
        this.texts = texts;
    }

    /** A text with its places filled in. */
    String text(String key, Object... values) {
        return texts.get(BUNDLE, key, values);
    }

    /** Why something cannot be imported; empty if nothing is wrong, in English if it was stored without sentences. */
    public String reason(ImportReason reason) {
        return reason.sentences().isEmpty()
                ? reason.text()
                : reason.sentences().stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(ImportReason.Sentence sentence) {
        return texts.get(BUNDLE, "fault." + sentence.word(), sentence.details().toArray());
    }

    /** The lines that have failed, in the user's language. */
    ErrorFile errorFile() {
        return new ErrorFile(List.of(text("error.line"), text("error.reason"), text("error.text")), this::reason);
    }
}
