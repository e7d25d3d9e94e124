package org.declic.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.channel.Channel;
import org.declic.content.CompiledContent;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.RenderedEmail;
import org.declic.content.RenderedPush;
import org.declic.content.RenderedSms;
import org.declic.content.SmsText;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;

/** What a {@link TestMessage} says, by the channel that it goes through. */
public sealed interface TestContent {

    /** Through the channel email. */
    record OfEmail(RenderedEmail email) implements TestContent {}

    /** Through the channel SMS. */
    record OfSms(RenderedSms sms) implements TestContent {}

    /** Through the channel push. */
    record OfPush(RenderedPush push) implements TestContent {}

    /** A few plain words. */
    static TestContent words(Channel channel, String title, String text) {
        return switch (channel) {
            case EMAIL -> new OfEmail(new RenderedEmail(title, "", text, Set.of()));
            case SMS -> new OfSms(new RenderedSms(new SmsText(text), Set.of()));
            case PUSH ->
                new OfPush(new RenderedPush(
                        RenderedPush.Alert.of(title, text),
                        ClickBehaviour.OPENAPP,
                        "",
                        List.of(),
                        Map.of(),
                        "",
                        PushOptions.USUAL,
                        Set.of()));
        };
    }

    /**
     * A content as somebody with that data would get it.
     *
     * @throws RenderingException if it cannot be rendered with that data
     */
    static TestContent rendered(Channel channel, CompiledContent content, RenderData data) {
        return switch (channel) {
            case EMAIL -> new OfEmail(content.asEmail().render(data));
            case SMS -> new OfSms(content.asSms().render(data));
            case PUSH -> new OfPush(content.asPush().render(data));
        };
    }

    /** This, for code that delivers email only. */
    default RenderedEmail asEmail() {
        if (this instanceof OfEmail content) {
            return content.email();
        }
        throw new IllegalStateException("Not the content of an email");
    }

    /** This, for code that delivers SMS only. */
    default RenderedSms asSms() {
        if (this instanceof OfSms content) {
            return content.sms();
        }
        throw new IllegalStateException("Not the content of an SMS");
    }

    /** This, for code that delivers push messages only. */
    default RenderedPush asPush() {
        if (this instanceof OfPush content) {
            return content.push();
        }
        throw new IllegalStateException("Not the content of a push message");
    }
}
