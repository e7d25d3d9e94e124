package org.declic.web.audience;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.declic.audience.file.ColumnMapping;
import org.declic.profile.Identity;
import org.declic.shared.OneLineText;
import org.jspecify.annotations.Nullable;

/** What somebody says that a column of a file means; at first what its name says. */
public class ColumnChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_LABEL = 100;
    private static final String IDENTITY = "identity:";

    /** In both languages of the pages, without case, spaces and dashes. */
    private static final Map<String, Use> USUAL_NAMES = Map.of(
            "mail", Use.EMAIL,
            "email", Use.EMAIL,
            "emailaddress", Use.EMAIL,
            "adresseemail", Use.EMAIL,
            "courriel", Use.EMAIL,
            "mobile", Use.PHONE,
            "phonenumber", Use.PHONE,
            "telephone", Use.PHONE,
            "téléphone", Use.PHONE);

    /** Where the cells of a column go. */
    public enum Use {
        EMAIL,
        PHONE,
        ECID,
        IDENTITY,
        CONSENT_EMAIL,
        CONSENT_SMS,
        CONSENT_PUSH,
        ATTRIBUTE,
        IGNORED;

        /** As a mapping writes it, unless more is to be said: {@code consent:email}. */
        private String target() {
            return name().toLowerCase(Locale.ROOT).replace('_', ':');
        }
    }

    private static final Set<Use> IDENTITIES = EnumSet.of(Use.EMAIL, Use.PHONE, Use.ECID, Use.IDENTITY);

    private final String name;
    private final String examples;
    private Use use;
    private String namespace = "";
    private String path;
    private String problem = "";

    /** @param examples some cells of the column */
    ColumnChoice(String name, String examples) {
        this.name = name;
        this.examples = examples;
        this.path = name;
        this.use = useOf(name);
        if (use == Use.IDENTITY) {
            namespace = name.substring(IDENTITY.length());
        }
        if (use != Use.ATTRIBUTE) {
            path = "";
        }
    }

    private static Use useOf(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (ColumnMapping.isConsent(name)) {
            return Arrays.stream(Use.values())
                    .filter(use -> use.target().equals(small))
                    .findFirst()
                    .orElse(Use.ATTRIBUTE);
        }
        if (!ColumnMapping.isIdentity(name)) {
            return Use.ATTRIBUTE;
        }
        return small.startsWith(IDENTITY) ? Use.IDENTITY : Use.valueOf(small.toUpperCase(Locale.ROOT));
    }

    /** As {@link ColumnMapping} writes it; empty if the column is left out. */
    String target() {
        return switch (use) {
            case EMAIL, PHONE, ECID, CONSENT_EMAIL, CONSENT_SMS, CONSENT_PUSH -> use.target();
            case IDENTITY -> IDENTITY + namespace;
            case ATTRIBUTE -> path;
            case IGNORED -> "";
        };
    }

    boolean isIdentity() {
        return IDENTITIES.contains(use);
    }

    /** True if people usually name an identity so. */
    boolean looksLikeIdentity() {
        return USUAL_NAMES.containsKey(plainName());
    }

    void becomeIdentity() {
        use = USUAL_NAMES.getOrDefault(plainName(), use);
    }

    private String plainName() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** True if it is what the name says, so that nobody needs to say it. */
    boolean isAsNamed() {
        boolean attribute = use == Use.ATTRIBUTE;
        return attribute ? target().equals(name) : target().equalsIgnoreCase(name);
    }

    /** The key of what is wrong with what was typed; empty if nothing is. */
    String fault() {
        if (use == Use.IDENTITY) {
            return Identity.isNamespace(namespace) ? "" : "columns.namespace-invalid";
        }
        if (use == Use.ATTRIBUTE && path.isEmpty()) {
            return "columns.path-missing";
        }
        return use == Use.ATTRIBUTE && ColumnMapping.isIdentity(path) ? "columns.path-identity" : "";
    }

    /** The column, as the file names it. */
    String name() {
        return name;
    }

    /** The same as a page shows it. */
    public String getLabel() {
        return OneLineText.of(name, LONGEST_LABEL);
    }

    /** Some of its cells. */
    public String getExamples() {
        return examples;
    }

    public Use getUse() {
        return use;
    }

    public void setUse(Use use) {
        this.use = use;
    }

    /** The identity type, if it is none of those that stand in the list. */
    public String getNamespace() {
        return namespace;
    }

    public void setNamespace(@Nullable String namespace) {
        this.namespace = Objects.requireNonNullElse(namespace, "").strip();
    }

    /** Of the attribute. */
    public String getPath() {
        return path;
    }

    public void setPath(@Nullable String path) {
        this.path = Objects.requireNonNullElse(path, "").strip();
    }

    /** What is wrong with it, in words; empty if nothing is. */
    public String getProblem() {
        return problem;
    }

    void setProblem(String problem) {
        this.problem = problem;
    }
}
