package org.declic.audience.condition;

import org.declic.channel.Channel;
import org.declic.shared.Violations;

/** About consent to marketing: {@code {"consent": "EMAIL", "is": "YES"}}. */
public record ConsentCondition(Channel consent, ConsentState is) implements Condition {

    @Override
    public void check(String pointer, Violations violations) {
        // each channel and each state fit
    }

    @Override
    public void write(Sql sql) {
        switch (is) {
            case YES -> {
                writeSaid(sql, "YES");
                sql.add(" and not ");
                writeSaid(sql, "NO");
            }
            case NO -> writeSaid(sql, "NO");
            case NONE -> {
                sql.add("not ");
                writeSaid(sql, "YES");
                sql.add(" and not ");
                writeSaid(sql, "NO");
            }
        }
    }

    private void writeSaid(Sql sql, String choice) {
        sql.add("(")
                .add(
                        "exists (select 1 from consent c where c.sandbox_id = p.sandbox_id and c.channel = ?",
                        consent.name())
                .add(" and c.subject = p.id and c.subject_kind = 'PERSON' and c.choice = ?)", choice);
        switch (consent) {
            case EMAIL -> writeAddress(sql, choice, "personalEmail.address");
            case SMS -> writeAddress(sql, choice, "mobilePhone.number");
            case PUSH -> {} // only people have a say
        }
        sql.add(")");
    }

    /** Addresses are identities, or attributes as they are compared with consents. */
    private void writeAddress(Sql sql, String choice, String path) {
        sql.add(
                        " or exists (select 1 from profile_identity i join consent c on c.subject = lower(i.user_id)"
                                + " where i.profile_id = p.id and i.namespace = ?",
                        consent.namespace())
                .add(" and c.sandbox_id = i.sandbox_id and c.channel = ?", consent.name())
                .add(" and c.subject_kind = 'ADDRESS' and c.choice = ?)", choice)
                .add(
                        " or exists (select 1 from profile_attribute v join consent c on c.subject = v.text_value"
                                + " where v.profile_id = p.id and v.path = ?",
                        path)
                .add(" and c.sandbox_id = v.sandbox_id and c.channel = ?", consent.name())
                .add(" and c.subject_kind = 'ADDRESS' and c.choice = ?)", choice);
    }
}
