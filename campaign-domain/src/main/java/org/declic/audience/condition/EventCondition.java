package org.declic.audience.condition;

import java.time.Duration;
import org.declic.shared.StorableText;
import org.declic.shared.Violations;

/**
 * About messages of late: {@code {"event": "OPENED", "happened": true, "days": 30, "campaign": ""}}.
 *
 * @param happened whether there must be one, or must not
 * @param days how many are looked back
 * @param campaign the id of the campaign; empty for any
 */
public record EventCondition(Event event, boolean happened, int days, String campaign) implements Condition {

    /** The longest look back. */
    public static final int MOST_DAYS = 730;

    private static final int LONGEST_ID = 36;

    /** What became of a message. */
    public enum Event {
        SENT,
        BOUNCED,
        EXCLUDED,
        OPENED,
        CLICKED
    }

    @Override
    public void check(String pointer, Violations violations) {
        if (days < 1 || days > MOST_DAYS) {
            violations.add(pointer + "/days", "must be 1 to " + MOST_DAYS);
        }
        if (campaign.length() > LONGEST_ID || !StorableText.isStorable(campaign)) {
            violations.add(pointer + "/campaign", "must be the id of a campaign");
        }
    }

    @Override
    public void write(Sql sql) {
        long since = sql.now().minus(Duration.ofDays(days)).toEpochMilli();
        sql.add(happened ? "exists (" : "not exists (")
                .add("select 1 from profile_identity i join message m on m.sandbox_id = i.sandbox_id"
                        + " and m.user_id = i.user_id and lower(m.namespace) = i.namespace");
        switch (event) {
            case SENT -> writeMessage(sql, "'sent', 'delivered'", since);
            case BOUNCED -> writeMessage(sql, "'bounce'", since);
            case EXCLUDED -> writeMessage(sql, "'exclude', 'denylist'", since);
            case OPENED -> writeInteraction(sql, "OPEN", since);
            case CLICKED -> writeInteraction(sql, "CLICK", since);
        }
        if (!campaign.isEmpty()) {
            sql.add(" and m.campaign_id = ?", campaign);
        }
        sql.add(")");
    }

    private static void writeMessage(Sql sql, String statuses, long since) {
        sql.add(" where i.profile_id = p.id and m.status in (" + statuses + ") and m.accepted_at >= ?", since);
    }

    /** Machines open and click, too, and tell nothing of the person. */
    private static void writeInteraction(Sql sql, String kind, long since) {
        sql.add(" join interaction x on x.message_id = m.id where i.profile_id = p.id")
                .add(" and x.occurred_at >= ? and x.kind = ? and x.machine = 'N'", since, kind);
    }
}
