package org.declic.recorder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.Recipient;
import org.declic.profile.Identity;
import org.declic.profile.NewProfiles;
import org.declic.shared.SandboxId;

/**
 * Creates profiles of {@code aep} recipients whom nobody knows, where their campaign asks for it (reference: AJO, create new
 * profiles). The accept path leaves that to the recorder. What cannot be created is made up for by the next call that names it.
 */
@ApplicationScoped
public class NewRecipients {

    private static final Logger LOGGER = System.getLogger(NewRecipients.class.getName());

    private final LiveCampaigns campaigns;
    private final NewProfiles profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected NewRecipients() {
        this(null, null);
    }

    @Inject
    NewRecipients(LiveCampaigns campaigns, NewProfiles profiles) {
        this.campaigns = campaigns;
        this.profiles = profiles;
    }

    /**
     * Creates what is missing, once {@code executions} are recorded. A failure holds up nothing.
     *
     * @throws DatabaseUnavailableException if the database is away; the executions come again, which changes nothing
     */
    void create(List<AcceptedExecution> executions) {
        try {
            wanted(executions).forEach(profiles::create);
        } catch (RuntimeException e) {
            if (DatabaseUnavailableException.isCauseOf(e)) {
                throw e;
            }
            LOGGER.log(Level.WARNING, "Recipients have no profile yet", e);
        }
    }

    private Map<SandboxId, Set<Identity>> wanted(List<AcceptedExecution> executions) {
        return executions.stream()
                .flatMap(AcceptedExecution::messages)
                .filter(message -> message.recipient().known() && !message.isMarketing() && createsProfiles(message))
                .collect(groupingBy(
                        AcceptedMessage::sandboxId, mapping(message -> identity(message.recipient()), toSet())));
    }

    private boolean createsProfiles(AcceptedMessage message) {
        return campaigns
                .version(message.campaign().campaignId(), message.version())
                .createProfiles();
    }

    private static Identity identity(Recipient recipient) {
        return new Identity(recipient.namespace(), recipient.userId());
    }
}
