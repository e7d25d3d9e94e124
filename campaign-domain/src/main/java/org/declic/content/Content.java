package org.declic.content;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.declic.channel.Channel;
import org.declic.template.TemplateException;
import org.declic.template.TemplateField;

/** What a marketer wrote for one channel. Most of what is to be known of it can be asked without knowing the channel. */
public sealed interface Content permits EmailContent, SmsContent, PushContent {

    /** The channel that it is written for. */
    Channel channel();

    /** Its fields with what was written in each, in the order in which they are shown. */
    Map<TemplateField, String> sources();

    /**
     * Compiles all fields.
     *
     * @throws TemplateException with the problems of all fields, if there are any
     */
    CompiledContent compile();

    /** What an author should know before this goes out, problems of its templates apart. */
    List<ContentAlert> alerts();

    /**
     * What the function for its channel makes of it. For code that must know the channel: another kind of content becomes
     * another parameter here, so that no such code can forget it.
     */
    <T> T match(Function<EmailContent, T> email, Function<SmsContent, T> sms, Function<PushContent, T> push);

    /** A content for that channel in which nothing is written yet. */
    static Content empty(Channel channel) {
        return switch (channel) {
            case EMAIL -> EmailContent.empty();
            case SMS -> SmsContent.empty();
            case PUSH -> PushContent.empty();
        };
    }
}
