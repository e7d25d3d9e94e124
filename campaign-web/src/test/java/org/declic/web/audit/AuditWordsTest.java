package org.declic.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.declic.access.Actor;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditedKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditWordsTest {

    private static void assertNamed(String key) {
        assertThat(ResourceBundle.getBundle("org.declic.web.audit.Audit", Locale.ENGLISH)
                        .keySet())
                .contains(key);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryAction(AuditAction action) {
        assertNamed("action." + action);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryKindOfThing(AuditedKind kind) {
        assertNamed("kind." + kind);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryKindOfActor(Actor.Kind kind) {
        assertNamed("actor." + kind);
    }
}
