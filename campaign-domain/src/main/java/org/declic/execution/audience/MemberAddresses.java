package org.declic.execution.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.declic.audience.Member;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelSettings;
import org.declic.channel.LiveConfigurations;
import org.declic.profile.Profile;
import org.declic.profile.PushAddress;
import org.declic.shared.PhoneNumber;

/**
 * Where members are reached: the userId where that is an address, else the address of the profile; by push each device. Who has
 * none has the empty address, and is excluded with that reason when the message is prepared.
 */
@ApplicationScoped
public class MemberAddresses {

    private final LiveConfigurations configurations;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MemberAddresses() {
        this(null);
    }

    @Inject
    public MemberAddresses(LiveConfigurations configurations) {
        this.configurations = configurations;
    }

    /**
     * One address.
     *
     * @param device tells the messages to several devices of a person apart; empty for the first
     */
    record Address(String text, String device) {}

    List<Address> of(ActivatedCampaign campaign, CompiledVersion version, Member member) {
        return switch (campaign.channel()) {
            case EMAIL ->
                List.of(new Address(own(campaign, version, member, Profile.emailAddress(member.attributes())), ""));
            case SMS -> {
                String written = own(campaign, version, member, Profile.mobilePhone(member.attributes()));
                String region = settings(campaign, version).asSms().region();
                String number = PhoneNumber.parse(written, region)
                        .map(PhoneNumber::e164)
                        .orElse("");
                yield List.of(new Address(number, ""));
            }
            case PUSH -> devices(campaign, version, member);
        };
    }

    private static String own(ActivatedCampaign campaign, CompiledVersion version, Member member, String ofProfile) {
        boolean isAddress =
                version.namespace().equalsIgnoreCase(campaign.channel().namespace());
        return isAddress ? member.userId() : ofProfile;
    }

    private List<Address> devices(ActivatedCampaign campaign, CompiledVersion version, Member member) {
        ChannelSettings settings = settings(campaign, version);
        List<Address> devices = new ArrayList<>();
        for (PushAddress device : Profile.pushAddresses(member.attributes())) {
            if (settings.asPush().reaches(device)) {
                String line = device.line();
                devices.add(new Address(line, devices.isEmpty() ? "" : "\n" + line));
            }
        }
        return devices.isEmpty() ? List.of(new Address("", "")) : devices;
    }

    private ChannelSettings settings(ActivatedCampaign campaign, CompiledVersion version) {
        return configurations
                .find(campaign.sandboxId(), version.configurationId())
                .map(ChannelConfiguration::settings)
                .orElseThrow(() -> new IllegalStateException("No configuration " + version.configurationId()));
    }
}
