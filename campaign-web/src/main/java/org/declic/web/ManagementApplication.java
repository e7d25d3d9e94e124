package org.declic.web;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.declic.web.ajo.token.ManagementAccessFilter;
import org.declic.web.audience.api.AudienceResource;
import org.declic.web.audience.api.ImportResource;
import org.declic.web.audit.api.AuditResource;
import org.declic.web.campaign.api.CampaignResource;
import org.declic.web.campaign.api.VersionResource;
import org.declic.web.channel.api.ConfigurationResource;
import org.declic.web.consent.api.AllowedListResource;
import org.declic.web.consent.api.ConsentResource;
import org.declic.web.deadletter.api.DeadLetterResource;
import org.declic.web.message.api.MessageResource;
import org.declic.web.message.api.OutboxResource;
import org.declic.web.profile.api.PersonalDataResource;
import org.declic.web.profile.api.ProfileResource;
import org.declic.web.profile.api.PushTokenResource;
import org.declic.web.proof.api.ProofResource;
import org.declic.web.setting.api.LookResource;

/** The management API: what the pages do, for programs. */
@ApplicationPath("api/v1")
public class ManagementApplication extends JsonApplication {

    @Override
    Set<Class<?>> listed() {
        return Set.of(
                ManagementAccessFilter.class,
                AllowedListResource.class,
                AudienceResource.class,
                AuditResource.class,
                ConsentResource.class,
                CampaignResource.class,
                VersionResource.class,
                ConfigurationResource.class,
                DeadLetterResource.class,
                ImportResource.class,
                LookResource.class,
                MessageResource.class,
                OutboxResource.class,
                ProfileResource.class,
                PersonalDataResource.class,
                ProofResource.class,
                PushTokenResource.class);
    }
}
