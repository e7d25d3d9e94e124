package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.declic.tracking.Interaction.Kind;

/** The record of what recipients did. */
@ApplicationScoped
@Transactional
public class Interactions {

    /**
     * What is recorded already stays as it is; what is of no recorded message is dropped. Where somebody clicked who is erased is
     * not kept; the message then names no namespace.
     */
    private static final String INSERT = "insert into interaction"
            + " (id, message_id, sandbox_id, campaign_id, kind, url, machine, occurred_at)"
            + " select cast(?1 as varchar(64)), m.id, m.sandbox_id, m.campaign_id, cast(?2 as varchar(12)),"
            + " case when m.namespace = '' then '' else cast(?3 as varchar(2000)) end, cast(?4 as varchar(1)),"
            + " cast(?5 as bigint) from message m"
            + " where m.id = ?6 and not exists (select 1 from interaction i where i.id = ?7)";

    /** Of people; a machine tells nothing of its user. */
    private static final String PEOPLE = "select kind, count(distinct message_id) from interaction"
            + " where sandbox_id = ?1 and campaign_id = ?2 and machine = 'N' group by kind";

    private final EntityManager entities;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Interactions() {
        this(null);
    }

    @Inject
    public Interactions(EntityManager entities) {
        this.entities = entities;
    }

    /** Records them, all or none; once more changes nothing. */
    public void record(List<Interaction> interactions) {
        for (Interaction each : interactions) {
            entities.createNativeQuery(INSERT)
                    .setParameter(1, each.id())
                    .setParameter(2, each.kind().name())
                    .setParameter(3, each.url())
                    .setParameter(4, each.machine() ? "Y" : "N")
                    .setParameter(5, each.at().toEpochMilli())
                    .setParameter(6, each.messageId().value())
                    .setParameter(7, each.id())
                    .executeUpdate();
        }
    }

    /** With how many messages of a campaign people did what. */
    public Map<Kind, Long> counts(SandboxId sandboxId, CampaignId campaignId) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        List<?> rows = entities.createNativeQuery(PEOPLE)
                .setParameter(1, sandboxId.value())
                .setParameter(2, campaignId.value())
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            counts.put(Kind.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
        }
        return counts;
    }
}
