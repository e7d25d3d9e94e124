package org.declic.web.audience;

import java.util.Locale;
import org.declic.web.shell.Preferences;
import org.declic.web.shell.Texts;

/** What the pages say of imports, without a request. */
final class ImportWords {

    private ImportWords() {}

    static ImportTexts in(Locale language) {
        return new ImportTexts(new Texts(new Preferences() {
            @Override
            public Locale getLocale() {
                return language;
            }
        }));
    }
}
