package org.declic.web.message.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.declic.access.Right;
import org.declic.outbox.CapturedMessage;
import org.declic.outbox.Outbox;
import org.declic.shared.MessageId;
import org.declic.shared.Page;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.PageQuery;
import org.jspecify.annotations.Nullable;

/** What the outbox captured instead of sending it. */
@Path("outbox")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OutboxResource {

    private final Outbox outbox;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected OutboxResource() {
        this(null);
    }

    @Inject
    OutboxResource(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Captured messages, newest first; {@code recipient} is a part of the address. */
    @GET
    public Captured messages(
            @QueryParam("recipient") @Nullable String recipient,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        PageQuery query = PageQuery.of(after, limit);
        Page<CapturedMessage> page =
                outbox.page(caller.sandboxId(), recipient == null ? "" : recipient, query.after(), query.limit());
        return new Captured(page.items().stream().map(Message::of).toList(), page.next());
    }

    /** One captured message. */
    @GET
    @Path("{messageId}")
    public Message message(@PathParam("messageId") String messageId, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return Message.of(outbox.get(caller.sandboxId(), new MessageId(messageId)));
    }

    /** A page of captured messages. */
    public record Captured(List<Message> items, @Nullable String next) {}

    /** A captured message. */
    public record Message(
            String messageId,
            String channel,
            String sender,
            String recipient,
            String subject,
            String html,
            String text,
            String capturedAt) {

        static Message of(CapturedMessage message) {
            return new Message(
                    message.messageId().value(),
                    message.channel().name(),
                    message.sender(),
                    message.recipient(),
                    message.body().subject(),
                    message.body().html(),
                    message.body().text(),
                    message.capturedAt().toString());
        }
    }
}
