package org.declic.delivery.push;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.RenderedPush;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.profile.Identity;
import org.declic.profile.PushAddress;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;

/** Push messages. */
public final class PushFixture {

    private PushFixture() {}

    /** A message with everything in it. */
    public static OutgoingPush aPush(String platform, String token) {
        PushOptions options = new PushOptions(
                false,
                "3",
                "chime",
                "order-7",
                true,
                new PushOptions.Android("orders", PushOptions.Visibility.PUBLIC, PushOptions.Priority.HIGH, "parcel"),
                new PushOptions.Ios("orders", "ORDER", true, true, ""));
        return aPush(platform, token, options, Map.of("order", "7"));
    }

    /** A message that nobody sees. */
    public static OutgoingPush aSilentPush(String platform, String token) {
        PushOptions usual = PushOptions.USUAL;
        return aPush(
                platform,
                token,
                new PushOptions(true, "", "default", "", true, usual.android(), usual.ios()),
                Map.of("order", "7"));
    }

    private static OutgoingPush aPush(String platform, String token, PushOptions options, Map<String, String> data) {
        return new OutgoingPush(
                new MessageId("m1"),
                new SandboxId("s1"),
                new Identity("ecid", "e1"),
                new PushAddress("com.example.shop", platform, token),
                new RenderedPush(
                        new RenderedPush.Alert("Parcel 7", "On its way", "https://img.example/7.png", ""),
                        ClickBehaviour.DEEPLINK,
                        "shop://orders/7",
                        List.of(new Button("track", "Track", ClickBehaviour.WEBURL, "https://track.example/7")),
                        data,
                        options.badge(),
                        options,
                        Set.of()));
    }
}
