package org.declic.content.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.APPROVER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.audit.AuditEntry;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.audit.FieldChange;
import org.declic.content.design.Theme;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SandboxLooksTest {

    private static final SandboxLook LOOK = new SandboxLook(
            new Theme("Georgia, serif", "#111111", "#7c2d12", "", "", "", 640),
            "https://www.example.com/logo.png",
            "Example",
            "Example Ltd, “1 Street”");

    private final DomainFixture domain;
    private final SandboxId prod;

    SandboxLooksTest(Database database) {
        domain = new DomainFixture(database);
        prod = domain.sandbox("prod").id();
    }

    private static Set<LookRule> broken(String logo, String logoText, String company) {
        return LookRule.brokenBy(new SandboxLook(Theme.USUAL, logo, logoText, company));
    }

    @Test
    void isTheUsualOneUntilSomebodyDecides() {
        SandboxId other = domain.sandbox("test").id();
        assertThat(domain.looks.of(prod)).isEqualTo(SandboxLook.USUAL);

        domain.looks.change(ADMINISTRATOR, prod, LOOK);
        assertThat(domain.looks.of(prod)).isEqualTo(LOOK);
        assertThat(domain.looks.of(other)).isEqualTo(SandboxLook.USUAL);

        domain.looks.change(ADMINISTRATOR, prod, SandboxLook.USUAL);
        assertThat(domain.looks.of(prod)).isEqualTo(SandboxLook.USUAL);
    }

    @Test
    void isForAdministrators() {
        assertThatThrownBy(() -> domain.looks.change(APPROVER, prod, LOOK)).isInstanceOf(MissingRightException.class);
        assertThat(domain.looks.of(prod)).isEqualTo(SandboxLook.USUAL);
    }

    @Test
    void keepsTheLargestThatTheRulesAllow() {
        SandboxLook large = new SandboxLook(
                new Theme("a".repeat(200), "", "", "", "", "", 0),
                "https://" + "a".repeat(992),
                "\"".repeat(200),
                "é\\".repeat(100));

        domain.looks.change(ADMINISTRATOR, prod, large);

        assertThat(domain.looks.of(prod)).isEqualTo(large);
    }

    @Test
    void refusesWhatBreaksARule() {
        InvalidLookException refused = catchThrowableOfType(
                InvalidLookException.class,
                () -> domain.looks.change(
                        ADMINISTRATOR, prod, new SandboxLook(Theme.USUAL, "http://x.example", "", "")));

        assertThat(refused.broken()).containsExactlyInAnyOrder(LookRule.LOGO, LookRule.LOGO_TEXT_MISSING);
        assertThat(broken("logo.png", "Logo", "")).containsExactly(LookRule.LOGO);
        assertThat(broken("https:logo", "Logo", "")).containsExactly(LookRule.LOGO);
        assertThat(broken("https://x.example/a b", "Logo", "")).containsExactly(LookRule.LOGO);
        assertThat(broken("https://x.example/" + "a".repeat(1_000), "Logo", "")).containsExactly(LookRule.LOGO);
        assertThat(broken("", "x".repeat(201), "y\nz")).containsExactly(LookRule.LOGO_TEXT, LookRule.COMPANY);
        assertThat(broken("", "#end", "Suite #5")).containsExactly(LookRule.LOGO_TEXT);
        assertThat(broken("", "", "${context.shop|'Example Ltd'} $nobody")).containsExactly(LookRule.COMPANY);
        assertThat(broken("", "", "${context.shop|'Example Ltd'}")).isEmpty();
        assertThat(broken("HTTPS://x.example", "Logo", "y".repeat(201))).containsExactly(LookRule.COMPANY);
        assertThat(broken("", "", "")).isEmpty();
    }

    @Test
    void keepsInTheAuditLogWhatIsDifferent() {
        domain.looks.change(ADMINISTRATOR, prod, LOOK);
        domain.looks.change(ADMINISTRATOR, prod, LOOK);

        List<AuditEntry> entries = domain.auditLog
                .page(
                        prod,
                        new AuditFilter("", "", Set.of(AuditedKind.SANDBOX), Set.of(), null, null),
                        Optional.empty(),
                        50)
                .items();
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).changes())
                .contains(
                        FieldChange.of("theme.width", "600", "640"),
                        FieldChange.of("logo", null, "https://www.example.com/logo.png"))
                .hasSize(7);
    }
}
