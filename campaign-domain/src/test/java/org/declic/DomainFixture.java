package org.declic;

import org.declic.access.Actor;
import org.declic.access.ApiClients;
import org.declic.access.QuickHash;
import org.declic.access.Role;
import org.declic.access.Sandbox;
import org.declic.access.Sandboxes;
import org.declic.access.SigningKeys;
import org.declic.access.Users;
import org.declic.account.Accounts;
import org.declic.account.ClientAccounts;
import org.declic.audience.Audiences;
import org.declic.audit.AuditLog;
import org.declic.audit.AuthoringLog;
import org.declic.campaign.CampaignFixture;
import org.declic.campaign.CampaignList;
import org.declic.campaign.Campaigns;
import org.declic.campaign.Reviewer;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.LiveConfigurations;
import org.declic.consent.ConsentRecord;
import org.declic.consent.Consents;
import org.declic.consent.list.AddressLists;
import org.declic.consent.list.ListedAddresses;
import org.declic.content.look.SandboxLooks;
import org.declic.database.ChangeCounter;
import org.declic.database.Changes;
import org.declic.database.Database;
import org.declic.deadletter.DeadLetters;
import org.declic.feedback.ExecutionReports;
import org.declic.feedback.FeedbackLog;
import org.declic.feedback.MessageSearch;
import org.declic.outbox.Outbox;
import org.declic.profile.ProfileUpserts;
import org.declic.profile.Profiles;
import org.declic.settings.SecretCipher;
import org.declic.settings.SecretCipherFixture;
import org.declic.shared.Ids;
import org.declic.shared.TestClock;

/** The boundaries of the domain on one database, wired as the container does: one node. */
public final class DomainFixture {

    /** May do everything. */
    public static final Actor ADMINISTRATOR = new Actor("ada", Role.ADMINISTRATOR);

    /** May publish. */
    public static final Actor APPROVER = new Actor("anton", Role.APPROVER);

    /** May edit. */
    public static final Actor MANAGER = new Actor("mia", Role.MANAGER);

    /** May look. */
    public static final Actor VIEWER = new Actor("vera", Role.VIEWER);

    public final Database database;
    public final TestClock clock;
    public final Changes changes;
    public final SecretCipher cipher = SecretCipherFixture.aCipher("k");
    public final ChangeCounter changeCounter;
    public final Sandboxes sandboxes;
    public final Users users;
    public final ApiClients clients;
    public final SigningKeys signingKeys;
    public final AuditLog auditLog;
    public final Accounts accounts;
    public final ClientAccounts clientAccounts;
    public final ChannelConfigurations configurations;
    public final Campaigns campaigns;
    public final CampaignList campaignList;
    public final LiveCampaigns liveCampaigns;
    public final LiveConfigurations liveConfigurations;
    public final Profiles profiles;
    public final ProfileUpserts upserts;
    public final Audiences audiences;
    public final ExecutionReports executions;
    public final MessageSearch messageSearch;
    public final FeedbackLog feedback;
    public final Outbox outbox;
    public final DeadLetters deadLetters;
    public final AddressLists addressLists;
    public final Consents consents;
    public final SandboxLooks looks;

    /** The first node on {@code database}. */
    public DomainFixture(Database database) {
        this(database, new TestClock());
    }

    private DomainFixture(Database database, TestClock clock) {
        this.database = database;
        this.clock = clock;
        var entities = database.entities();
        var ids = new Ids();
        changes = new Changes(database);
        changeCounter = database.transactional(new ChangeCounter(entities, changes));
        sandboxes = database.transactional(new Sandboxes(entities, ids, clock));
        users = database.transactional(new Users(entities, new QuickHash(), ids, clock));
        clients = database.transactional(new ApiClients(entities, sandboxes, new QuickHash(), clock));
        signingKeys = database.transactional(new SigningKeys(entities, cipher, ids, clock));
        auditLog = database.transactional(new AuditLog(entities, ids, clock));
        accounts = database.transactional(new Accounts(users, sandboxes, auditLog));
        clientAccounts = database.transactional(new ClientAccounts(clients, auditLog));
        var authoring = new AuthoringLog(auditLog, changeCounter);
        configurations = database.transactional(new ChannelConfigurations(entities, cipher, authoring, ids, clock));
        profiles = database.transactional(new Profiles(entities, ids, clock));
        upserts = new ProfileUpserts(profiles);
        audiences = database.transactional(new Audiences(entities, profiles, auditLog, ids, clock));
        campaigns = database.transactional(
                new Campaigns(entities, new Reviewer(configurations, audiences, clock), authoring, ids, clock));
        campaignList = database.transactional(new CampaignList(entities));
        liveCampaigns = CampaignFixture.liveCampaigns(database, changes);
        liveConfigurations = new LiveConfigurations(configurations);
        changes.observe(liveConfigurations::onChange);
        executions = database.transactional(new ExecutionReports(entities));
        messageSearch = database.transactional(new MessageSearch(entities));
        feedback = new FeedbackLog(database.source());
        outbox = database.transactional(new Outbox(entities));
        deadLetters = database.transactional(new DeadLetters(entities, auditLog, clock));
        addressLists = database.transactional(new AddressLists(entities, auditLog, ids, clock));
        looks = database.transactional(new SandboxLooks(entities, auditLog));
        consents = new Consents(database.transactional(new ConsentRecord(entities, auditLog, ids, clock)));
    }

    /** Another node on the same database, with the same clock. */
    public DomainFixture anotherNode() {
        return new DomainFixture(database, clock);
    }

    /** A new sandbox. */
    public Sandbox sandbox(String name) {
        return sandboxes.create("Org@Test", name, "Sandbox " + name);
    }

    /** The lists in the memory of a node that has just started. */
    public ListedAddresses listedAddresses() {
        return new ListedAddresses(addressLists, clock);
    }
}
